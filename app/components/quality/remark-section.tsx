import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { Textarea } from '@navikt/ds-react/Textarea'
import { qualityReviewText as text } from '#app/text/quality-review.ts'
import { siteText } from '#app/text/site.ts'
import type { RejectedReviewForm, ReviewPageData, ShownRemark } from './review-page.ts'

interface Props {
	readonly page: ReviewPageData
	readonly rejected: RejectedReviewForm | null
}

/** What the reviewer wants mended, and the form by which she says so. */
export function RemarkSection({ page, rejected }: Props) {
	return (
		<section className="vs-stack vs-measure" aria-labelledby="anmarkningar">
			<h2 id="anmarkningar">{text.remarks}</h2>
			{page.remarks.length === 0 ? (
				<p>{text.remarksNone}</p>
			) : (
				<ol className="vs-threads">
					{page.remarks.map((remark) => (
						<Remark key={remark.id} remark={remark} page={page} />
					))}
				</ol>
			)}
			{page.mayDecide && <NewRemark page={page} rejected={rejected} />}
		</section>
	)
}

function Remark({ remark, page }: { readonly remark: ShownRemark; readonly page: ReviewPageData }) {
	const { id, label, text: said, at, to, isDone } = remark
	return (
		<li className="vs-stack-small" data-resolved={isDone}>
			<p className="vs-meta">
				<strong>{label}</strong>
				<span>{at}</span>
				{isDone && <span className="vs-tag">{text.done}</span>}
			</p>
			<p className="vs-typed">{said}</p>
			<div className="vs-row vs-no-print">
				{page.mayMend && !isDone && <a href={to}>{text.mend}</a>}
				{page.mayMend && (
					<RemarkButton id={id} intent={isDone ? 'mark-undone' : 'mark-done'}>
						{isDone ? text.markUndone : text.markDone}
					</RemarkButton>
				)}
				{page.mayDecide && !isDone && (
					<RemarkButton id={id} intent="delete-remark">
						{text.remove}
					</RemarkButton>
				)}
			</div>
		</li>
	)
}

function RemarkButton({
	id,
	intent,
	children,
}: {
	readonly id: string
	readonly intent: string
	readonly children: string
}) {
	return (
		<form method="post">
			<input type="hidden" name="commentId" value={id} />
			<Button type="submit" name="intent" value={intent} variant="tertiary" size="small">
				{children}
			</Button>
		</form>
	)
}

function NewRemark({ page, rejected }: Props) {
	const problemOf = (fieldId: string) =>
		rejected?.problems.find((problem) => problem.fieldId === fieldId)?.sentence
	return (
		<form method="post" className="vs-card vs-stack-small" noValidate>
			<h3>{text.addRemark}</h3>
			<Select
				id="field"
				name="field"
				label={text.about}
				defaultValue={rejected?.typed['field'] ?? ''}
				error={problemOf('field')}
				size="small"
			>
				<option value="">{siteText.choose}</option>
				{page.subjects.map(({ value, label }) => (
					<option key={value} value={value}>
						{label}
					</option>
				))}
			</Select>
			<Select
				id="alternativeId"
				name="alternativeId"
				label={text.aboutAlternative}
				defaultValue={rejected?.typed['alternativeId'] ?? ''}
				size="small"
			>
				<option value="">{text.allAlternatives}</option>
				{page.alternatives.map(({ id, label }) => (
					<option key={id} value={id}>
						{label}
					</option>
				))}
			</Select>
			<Textarea
				id="text"
				name="text"
				label={text.remark}
				description={text.remarkHelp}
				minRows={2}
				defaultValue={rejected?.typed['text'] ?? ''}
				error={problemOf('text')}
				size="small"
			/>
			<div>
				<Button type="submit" name="intent" value="remark" variant="secondary" size="small">
					{text.add}
				</Button>
			</div>
		</form>
	)
}
