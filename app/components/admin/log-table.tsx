import { Link } from '@remix-run/react'
import { logText as text } from '#app/text/log.ts'
import { siteText } from '#app/text/site.ts'

export interface LogRow {
	readonly sequence: number
	readonly at: string
	readonly who: string
	readonly what: string
	readonly proposal: string | null
	readonly fields: string
}

export function LogTable({ rows }: { readonly rows: readonly LogRow[] }) {
	const { columns } = text
	return (
		<div className="vs-table-scroll" tabIndex={0} role="region" aria-label={text.title}>
			<table className="vs-table vs-log">
				<caption>{text.caption}</caption>
				<thead>
					<tr>
						<th scope="col">{columns.sequence}</th>
						<th scope="col">{columns.at}</th>
						<th scope="col">{columns.who}</th>
						<th scope="col">{columns.what}</th>
						<th scope="col">{columns.fields}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map(({ sequence, at, who, what, proposal, fields }) => (
						<tr key={sequence}>
							<td className="vs-number">{sequence}</td>
							<td className="vs-number">{at}</td>
							<td>{who}</td>
							<td>
								{what}
								{proposal !== null && (
									<>
										{siteText.space}
										<Link to={proposal} aria-label={text.toProposalOf(sequence)}>
											{text.toProposal}
										</Link>
									</>
								)}
							</td>
							<td className="vs-secret">{fields}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}
