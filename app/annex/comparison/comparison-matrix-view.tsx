import { AnnexFigure } from '#app/annex/annex-bar-view.tsx'
import { comparingText as text } from '#app/text/comparing.ts'
import type { ComparisonModel, MatrixCell, MatrixGroup } from './comparison-model.ts'

/** All of it side by side in one table, whose heads stay in sight; it scrolls by itself where it is too wide. */
export function ComparisonMatrixView({
	model,
}: {
	readonly model: Pick<ComparisonModel, 'matrix' | 'columns'>
}) {
	const { matrix, columns } = model
	return (
		<section className="vs-stack" aria-labelledby="sida-vid-sida">
			<h2 id="sida-vid-sida">{matrix.heading}</h2>
			<p className="vs-measure">{matrix.lead}</p>
			<div className="vs-compare-scroll annex" role="region" aria-label={text.matrix.region} tabIndex={0}>
				<table className="vs-compare">
					<thead>
						<tr>
							<th scope="col">{matrix.corner}</th>
							{columns.map(({ id, title, details }) => (
								<th scope="col" key={id}>
									<span className="vs-compare-id">{id}</span> {title}
									{details.map((detail) => (
										<span className="vs-compare-detail" key={detail}>
											{detail}
										</span>
									))}
								</th>
							))}
						</tr>
					</thead>
					{matrix.groups.map((group) => (
						<MatrixRows key={group.heading} group={group} columns={columns.length + 1} />
					))}
				</table>
			</div>
			<p className="vs-subtle vs-measure">{matrix.axis}</p>
			<p className="vs-subtle vs-measure">{matrix.reading}</p>
		</section>
	)
}

function MatrixRows({ group, columns }: { readonly group: MatrixGroup; readonly columns: number }) {
	return (
		<tbody>
			<tr className="vs-compare-group">
				<th scope="rowgroup" colSpan={columns}>
					<span>{group.heading}</span>
				</th>
			</tr>
			{group.note !== null && (
				<tr>
					<td colSpan={columns}>{group.note}</td>
				</tr>
			)}
			{group.rows.map(({ label, differs, cells }) => (
				<tr key={label} className={differs === null ? undefined : 'vs-compare-differs'}>
					<th scope="row">
						{label}
						{differs !== null && <span className="vs-tag">{differs}</span>}
					</th>
					{cells.map((cell, index) => (
						<td key={index}>
							<Cell cell={cell} />
						</td>
					))}
				</tr>
			))}
		</tbody>
	)
}

function Cell({ cell }: { readonly cell: MatrixCell }) {
	return cell.kind === 'bar' ? <AnnexFigure cell={cell.bar} /> : cell.text
}
