import { accuracyText as text } from '#app/text/follow-up.ts'

export interface AccuracyRow {
	readonly label: string
	/** Ärenden; '' where it is not told. */
	readonly proposals: string
	readonly signs: string
	readonly error: string
}

/** How well it was foreseen, a row each. */
export function AccuracyTable({
	heading,
	rows,
}: {
	readonly heading: string
	readonly rows: readonly AccuracyRow[]
}) {
	const { columns } = text
	const hasProposals = rows.some(({ proposals }) => proposals !== '')
	return (
		<div className="vs-table-scroll" tabIndex={0} role="region" aria-label={heading}>
			<table className="vs-table vs-accuracy">
				<thead>
					<tr>
						<th scope="col">{heading}</th>
						{hasProposals && <th scope="col">{columns.proposals}</th>}
						<th scope="col">{columns.signs}</th>
						<th scope="col">{columns.error}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.label}>
							<th scope="row">{row.label}</th>
							{hasProposals && <td className="vs-number">{row.proposals}</td>}
							<td>{row.signs}</td>
							<td className="vs-number">{row.error}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}
