import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { Link } from '@remix-run/react'
import { disposalText as text } from '#app/text/disposal.ts'

interface Props {
	readonly page: { readonly version: number; readonly annexPage: string }
	/** What was posted and refused; null where nothing was. */
	readonly typed: { readonly decision: string; readonly isConfirmed: boolean } | null
	readonly problems: readonly { readonly fieldId: string; readonly sentence: string }[]
}

/** What goes, what stays, by which decision, and that it is meant. */
export function DisposalForm({ page, typed, problems }: Props) {
	const sentenceOf = (fieldId: string) => problems.find((one) => one.fieldId === fieldId)?.sentence
	const confirmProblem = sentenceOf('confirm')
	return (
		<div className="vs-stack-large vs-measure">
			<List id="forstors" title={text.removedTitle} items={text.removed(page.version)} />
			<List id="kvar" title={text.keptTitle} items={text.kept} />
			<form method="post" className="vs-stack">
				<TextField
					id="decision"
					name="decision"
					label={text.decision}
					description={text.decisionHelp}
					defaultValue={typed?.decision ?? ''}
					error={sentenceOf('decision')}
					autoComplete="off"
				/>
				<div className="vs-stack-small">
					<label className="vs-check">
						<input
							type="checkbox"
							id="confirm"
							name="confirm"
							value="1"
							defaultChecked={typed?.isConfirmed ?? false}
							aria-describedby={confirmProblem === undefined ? undefined : 'confirm-fel'}
						/>
						{text.confirm}
					</label>
					{confirmProblem !== undefined && (
						<p className="vs-status-problem" id="confirm-fel">
							{confirmProblem}
						</p>
					)}
				</div>
				<div className="vs-row">
					<Button type="submit" variant="danger">
						{text.submit(page.version)}
					</Button>
					<Link to={page.annexPage}>{text.cancel}</Link>
				</div>
			</form>
		</div>
	)
}

function List({
	id,
	title,
	items,
}: {
	readonly id: string
	readonly title: string
	readonly items: readonly string[]
}) {
	return (
		<section className="vs-stack-small" aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			<ul>
				{items.map((item) => (
					<li key={item}>{item}</li>
				))}
			</ul>
		</section>
	)
}
