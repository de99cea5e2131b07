import type { AssessmentRecord, Labelled, RecordAnswer } from './model.ts'

/** The assessment record, after the annex's own pages. Paragraphs stand as they were typed. */
export function AnnexRecord({
	record,
	headingLevel,
}: {
	readonly record: AssessmentRecord
	readonly headingLevel: 1 | 2
}) {
	const Heading = headingLevel === 1 ? 'h2' : 'h3'
	const Subheading = headingLevel === 1 ? 'h3' : 'h4'
	return (
		<section className="annex-section annex-record">
			<Heading className="annex-heading">{record.heading}</Heading>
			<p>{record.intro}</p>
			{record.lists.map(({ heading, items }) => (
				<div key={heading}>
					<Subheading className="annex-subheading">{heading}</Subheading>
					<Details items={items} />
				</div>
			))}
			{record.alternatives.map(({ heading, notes, answers }, index) => (
				<div key={index}>
					<Subheading className="annex-subheading">{heading}</Subheading>
					<Details items={notes} />
					{answers.map((answer) => (
						<Answer answer={answer} key={answer.criterion} />
					))}
				</div>
			))}
		</section>
	)
}

function Answer({ answer }: { readonly answer: RecordAnswer }) {
	return (
		<div className="annex-answer">
			<p className="annex-small">{answer.criterion}</p>
			<p>{answer.question}</p>
			<p>
				<strong>{answer.answer}</strong>
			</p>
			<Details items={answer.details} />
		</div>
	)
}

function Details({ items }: { readonly items: readonly Labelled[] }) {
	return items.length === 0 ? null : (
		<dl className="annex-details">
			{items.map(({ label, text }, index) => (
				<div key={index}>
					<dt>{label}</dt>
					<dd className="annex-typed">{text}</dd>
				</div>
			))}
		</dl>
	)
}
