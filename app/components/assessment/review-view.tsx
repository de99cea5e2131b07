import { Link } from '@remix-run/react'
import { reviewAnswersText as reviewText } from '#app/text/review-answers.ts'

export interface ReviewCell {
	readonly answer: string
	readonly motivation: string
}

export interface ReviewRow {
	readonly id: string
	/** What the question is about. */
	readonly about: string
	/** Where the answers are changed. */
	readonly to: string
	readonly cells: readonly ReviewCell[]
}

export interface ReviewRemark {
	readonly label: string
	readonly to: string
}

export interface ReviewGroup {
	readonly title: string
	readonly text: string
	readonly items: readonly ReviewRemark[]
	/** Stops the answers from being submitted. */
	readonly isBlocking: boolean
}

/** What is missing or weak, each a link to where it is mended. */
export function ReviewRemarks({ groups }: { readonly groups: readonly ReviewGroup[] }) {
	const shown = groups.filter(({ items }) => items.length > 0)
	if (shown.length === 0) return <p className="vs-note">{reviewText.reviewAllWell}</p>
	return (
		<div className="vs-stack">
			{shown.map((group) => (
				<section
					key={group.title}
					className={group.isBlocking ? 'vs-note vs-note-warning vs-stack-small' : 'vs-note vs-stack-small'}
				>
					<h2>{group.title}</h2>
					{group.text !== '' && <p>{group.text}</p>}
					<ul>
						{group.items.map(({ label, to }) => (
							<li key={label + to}>
								<Link to={to} reloadDocument>
									{label}
								</Link>
							</li>
						))}
					</ul>
				</section>
			))}
		</div>
	)
}

/** All answers in one table: a row a question, a column an alternative. */
export function ReviewTable({
	columns,
	rows,
}: {
	readonly columns: readonly string[]
	readonly rows: readonly ReviewRow[]
}) {
	return (
		<div className="vs-table-scroll" tabIndex={0} role="region" aria-label={reviewText.table}>
			<table className="vs-table vs-review-table">
				<caption className="vs-visually-hidden">{reviewText.table}</caption>
				<thead>
					<tr>
						<th scope="col">{reviewText.questionColumn}</th>
						{columns.map((column) => (
							<th key={column} scope="col">
								{column}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.id}>
							<th scope="row">
								<Link to={row.to} reloadDocument>
									{row.about}
								</Link>
							</th>
							{row.cells.map((cell, index) => (
								<td key={columns[index] ?? index}>
									<strong>{cell.answer}</strong>
									{cell.motivation !== '' && <p className="vs-typed vs-subtle">{cell.motivation}</p>}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}
