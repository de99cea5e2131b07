import { reconciliationText as text } from '#app/text/reconciliation.ts'

export interface ComparedQuestion {
	/** From 1, in the instrument's order. */
	readonly number: number
	readonly heading: string
	readonly question: string
	readonly columns: readonly { readonly id: string; readonly label: string }[]
	/** One an assessor, a cell an alternative. */
	readonly rows: readonly {
		readonly id: string
		readonly who: string
		readonly cells: readonly {
			readonly answer: string
			readonly isAnswered: boolean
			readonly motivation: string
			readonly basis: string
		}[]
	}[]
	/** One an alternative. */
	readonly summaries: readonly AnswerSummary[]
	readonly isDisputed: boolean
	readonly openComments: number
}

interface AnswerSummary {
	readonly spread: string
	readonly isDisputed: boolean
	readonly isAgreed: boolean
	readonly isWithoutAgreement: boolean
	readonly agreed: string
	readonly reason: string
	readonly motivation: string
	/** Both an answer and «ingen enighet» are noted. */
	readonly isBoth: boolean
}

/** Every answer to one question: a row an assessor, a column an alternative, then the spread and what was agreed. */
export function AnswersTable({ compared }: { readonly compared: ComparedQuestion }) {
	const { columns, rows, summaries } = compared
	return (
		<table className="vs-table vs-answers">
			<caption className="vs-visually-hidden">{text.tableCaption(compared.question)}</caption>
			<thead>
				<tr>
					<th scope="col">{text.assessor}</th>
					{columns.map(({ id, label }) => (
						<th key={id} scope="col">
							{label}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map(({ id, who, cells }) => (
					<tr key={id}>
						<th scope="row">{who}</th>
						{cells.map((cell, index) => (
							<td key={columns[index]?.id ?? index} data-label={columns[index]?.label}>
								{cell.isAnswered ? (
									<strong>{cell.answer}</strong>
								) : (
									<span className="vs-subtle">{cell.answer}</span>
								)}
								{cell.motivation !== '' && <p className="vs-typed">{cell.motivation}</p>}
								{cell.basis !== '' && <p className="vs-typed vs-subtle">{cell.basis}</p>}
							</td>
						))}
					</tr>
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row">{text.spreadRow}</th>
					{summaries.map((summary, index) => (
						<td key={columns[index]?.id ?? index} data-label={columns[index]?.label}>
							{summary.spread}
							{summary.isDisputed && <span className="vs-tag vs-tag-disputed">{text.disputed}</span>}
						</td>
					))}
				</tr>
				<tr>
					<th scope="row">{text.agreedRow}</th>
					{summaries.map((summary, index) => (
						<td key={columns[index]?.id ?? index} data-label={columns[index]?.label}>
							<AgreedCell summary={summary} />
						</td>
					))}
				</tr>
			</tfoot>
		</table>
	)
}

function AgreedCell({ summary }: { readonly summary: AnswerSummary }) {
	const { isAgreed, isWithoutAgreement, agreed, reason, motivation, isBoth } = summary
	const isSettled = isAgreed || isWithoutAgreement
	return (
		<>
			{isSettled ? <strong>{agreed}</strong> : <span className="vs-subtle">{agreed}</span>}
			{isBoth && <p>{text.both}</p>}
			{motivation !== '' && <p className="vs-typed">{motivation}</p>}
			{reason !== '' && <p className="vs-typed vs-subtle">{text.reason(reason)}</p>}
		</>
	)
}
