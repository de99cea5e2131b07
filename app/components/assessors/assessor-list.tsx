import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { CopyText } from '#app/components/annex/copy-text.tsx'
import { assessorsText as text } from '#app/text/assessors.ts'
import { problemOf, typedIn } from './rejected-form.ts'
import type { RejectedForm } from './rejected-form.ts'

export interface ListedAssessor {
	readonly id: string
	readonly who: string
	readonly state: string
	/** By account or link, and until when. */
	readonly how: string
	readonly dueOn: string
	/** Of somebody with an account; of a link it is shown with the link. */
	readonly mail: string | null
	readonly hasLink: boolean
	readonly mayRevoke: boolean
	readonly mayRemove: boolean
	readonly mayLeaveOut: boolean
	readonly mayTakeBack: boolean
	readonly mayReopen: boolean
}

interface Props {
	readonly page: {
		readonly progress: string | null
		readonly left: string
		readonly assessors: readonly ListedAssessor[]
		readonly isClosed: boolean
		/** Proposed for a new link. */
		readonly dueOn: string
	}
	readonly rejected: RejectedForm | undefined
}

/** Who answers, how far each has come, and what can be done about it. */
export function AssessorList({ page, rejected }: Props) {
	if (page.progress === null && page.assessors.length === 0) return <p>{text.none}</p>
	return (
		<section className="vs-stack" aria-labelledby="lista">
			<h2 id="lista">{text.list}</h2>
			<p>
				<strong>{page.progress}</strong> {page.left}
			</p>
			<ul className="vs-list">
				{page.assessors.map((assessor) => (
					<li key={assessor.id} className="vs-assessor">
						<div className="vs-stack-small">
							<p>
								<strong>{assessor.who}</strong> <span className="vs-tag">{assessor.state}</span>
							</p>
							<p className="vs-subtle">{assessor.how}</p>
							{assessor.mail !== null && <CopyText label={text.mailFor(assessor.who)} text={assessor.mail} />}
							{!page.isClosed && <Changes assessor={assessor} dueOn={page.dueOn} rejected={rejected} />}
						</div>
					</li>
				))}
			</ul>
		</section>
	)
}

interface ChangesProps {
	readonly assessor: ListedAssessor
	readonly dueOn: string
	readonly rejected: RejectedForm | undefined
}

function Changes({ assessor, dueOn, rejected }: ChangesProps) {
	const { id, hasLink, mayRevoke, mayRemove, mayLeaveOut, mayTakeBack, mayReopen } = assessor
	if (![hasLink, mayRemove, mayLeaveOut, mayTakeBack, mayReopen].some(Boolean)) return null
	return (
		<details className="vs-details" open={rejected?.form.endsWith(id) === true}>
			<summary>{text.more(assessor.who)}</summary>
			<div className="vs-stack vs-measure">
				{hasLink && <NewLinkForm id={id} dueOn={dueOn} rejected={rejected} />}
				{mayRevoke && <PlainForm id={id} intent="revoke" label={text.revoke} rejected={rejected} />}
				{mayRemove && <PlainForm id={id} intent="remove" label={text.remove} rejected={rejected} />}
				{mayLeaveOut && (
					<ReasonForm
						id={id}
						intent="leave-out"
						label={text.leaveOut}
						help={text.leaveOutHelp}
						rejected={rejected}
					/>
				)}
				{mayTakeBack && <ReasonForm id={id} intent="take-back" label={text.takeBack} rejected={rejected} />}
				{mayReopen && (
					<ReasonForm
						id={id}
						intent="reopen"
						label={text.reopen}
						help={text.reopenHelp}
						rejected={rejected}
					/>
				)}
			</div>
		</details>
	)
}

interface FormProps {
	readonly id: string
	readonly rejected: RejectedForm | undefined
}

function NewLinkForm({ id, dueOn, rejected }: FormProps & { readonly dueOn: string }) {
	const form = `renew-${id}`
	return (
		<form method="post" className="vs-stack-small" noValidate>
			<input type="hidden" name="respondentId" value={id} />
			<TextField
				id={`${form}-dueOn`}
				name="dueOn"
				label={text.dueOn}
				description={text.newLinkHelp}
				defaultValue={typedIn(rejected, form, 'dueOn') ?? dueOn}
				error={problemOf(rejected, `${form}-dueOn`)}
				autoComplete="off"
				size="small"
			/>
			<div>
				<Button type="submit" name="intent" value="renew" variant="secondary" size="small">
					{text.newLink}
				</Button>
			</div>
		</form>
	)
}

function PlainForm({
	id,
	intent,
	label,
	rejected,
}: FormProps & { readonly intent: string; readonly label: string }) {
	const problem = problemOf(rejected, `${intent}-${id}-form`)
	return (
		<form method="post" id={`${intent}-${id}-form`} tabIndex={-1}>
			<input type="hidden" name="respondentId" value={id} />
			<Button type="submit" name="intent" value={intent} variant="secondary" size="small">
				{label}
			</Button>
			{problem !== undefined && <p className="vs-status-problem">{problem}</p>}
		</form>
	)
}

function ReasonForm({
	id,
	intent,
	label,
	help = text.reasonHelp,
	rejected,
}: FormProps & { readonly intent: string; readonly label: string; readonly help?: string }) {
	const form = `${intent}-${id}`
	return (
		<form method="post" className="vs-stack-small" noValidate>
			<input type="hidden" name="respondentId" value={id} />
			<TextField
				id={`${form}-reason`}
				name="reason"
				label={text.reason}
				description={help}
				defaultValue={typedIn(rejected, form, 'reason') ?? ''}
				error={problemOf(rejected, `${form}-reason`)}
				autoComplete="off"
				size="small"
			/>
			<div>
				<Button type="submit" name="intent" value={intent} variant="secondary" size="small">
					{label}
				</Button>
			</div>
		</form>
	)
}
