import { Link } from '@remix-run/react'
import { orderText as text } from '#app/text/order.ts'

export interface OrderedProposal {
	readonly publicId: string
	readonly title: string
	readonly alternative: string
	/** That it går inte att bedöma; null where it can. */
	readonly note: string | null
	/** Among three, first, mean place. */
	readonly cells: readonly string[]
}

export function OrderTable({ ordered }: { readonly ordered: readonly OrderedProposal[] }) {
	return (
		<div className="vs-table-scroll" role="region" tabIndex={0} aria-label={text.region}>
			<table className="vs-table vs-figures">
				<caption>{text.caption}</caption>
				<thead>
					<tr>
						{[text.proposal, text.amongThree, text.first, text.meanPlace].map((head) => (
							<th scope="col" key={head}>
								{head}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{ordered.map(({ publicId, title, alternative, note, cells }) => (
						<tr key={publicId}>
							<th scope="row">
								<Link to={`/arenden/${publicId}`}>{title}</Link>
								<span className="vs-compare-detail">{alternative}</span>
								{note !== null && <span className="vs-tag">{note}</span>}
							</th>
							{cells.map((cell, index) => (
								<td key={index}>{cell}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}
