import { outcomeText as text } from '#app/text/follow-up.ts'

export interface OutcomeRow {
	readonly id: string
	/** The effect and the stage. */
	readonly place: string
	readonly question: string
	readonly predicted: string
	readonly actual: string
	readonly difference: string
	readonly sign: string
	readonly motivation: string
}

/** Every question: what was foreseen, what it became, and in words whether the direction was right. */
export function OutcomeTable({ rows }: { readonly rows: readonly OutcomeRow[] }) {
	const { columns } = text
	return (
		<div className="vs-table-scroll" tabIndex={0} role="region" aria-label={text.tableTitle}>
			<table className="vs-table vs-outcome">
				<thead>
					<tr>
						<th scope="col">{columns.criterion}</th>
						<th scope="col">{columns.predicted}</th>
						<th scope="col">{columns.actual}</th>
						<th scope="col">{columns.difference}</th>
						<th scope="col">{columns.sign}</th>
						<th scope="col">{columns.motivation}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.id}>
							<th scope="row">
								<span className="vs-choice-help">{row.place}</span>
								{row.question}
							</th>
							<td data-label={columns.predicted}>{row.predicted}</td>
							<td data-label={columns.actual}>{row.actual}</td>
							<td data-label={columns.difference}>{row.difference}</td>
							<td data-label={columns.sign}>{row.sign}</td>
							<td data-label={columns.motivation} className="vs-typed">
								{row.motivation}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}

/** Sentences on how well it was foreseen. */
export function AccuracySentences({ sentences }: { readonly sentences: readonly string[] }) {
	return (
		<div className="vs-stack-small vs-measure">
			{sentences.map((sentence) => (
				<p key={sentence}>{sentence}</p>
			))}
		</div>
	)
}
