import { Link } from '@remix-run/react'
import { portfolioText as text } from '#app/text/portfolio.ts'

export interface FigureCell {
	readonly text: string
	/** To the ärenden behind it; null where there are none. */
	readonly href: string | null
}

export interface FigureTable {
	readonly columns: readonly string[]
	/** The first cell heads the row. */
	readonly rows: readonly (readonly FigureCell[])[]
}

export interface FigureView {
	readonly id: string
	readonly title: string
	readonly lead: string
	/** Sentences beside the picture. */
	readonly notes: readonly FigureCell[]
	/** The SVG as it was drawn on the server; null where there is nothing to draw. */
	readonly chart: string | null
	readonly table: FigureTable | null
	readonly downloads: readonly { readonly form: 'csv' | 'svg' | 'png'; readonly href: string }[]
}

/** One figure: its picture, what it says in words, the same as a table, and files to take away. */
export function FigureSection({ figure }: { readonly figure: FigureView }) {
	const { id, title, lead, notes, chart, table, downloads } = figure
	return (
		<section className="vs-figure" id={id} aria-labelledby={`${id}-rubrik`}>
			<div className="vs-stack-small">
				<h2 id={`${id}-rubrik`}>{title}</h2>
				<p className="vs-measure">{lead}</p>
			</div>
			<div className={chart === null ? 'vs-stack' : 'vs-figure-body'}>
				{chart !== null && <div className="vs-figure-chart" dangerouslySetInnerHTML={{ __html: chart }} />}
				<div className="vs-stack">
					{notes.length > 0 && (
						<ul className="vs-figure-notes">
							{notes.map((note) => (
								<li key={note.text}>
									<Cell cell={note} />
								</li>
							))}
						</ul>
					)}
					{table !== null && <FoldedTable title={title} table={table} isOpen={chart === null} />}
					<Downloads title={title} downloads={downloads} />
				</div>
			</div>
		</section>
	)
}

function FoldedTable({
	title,
	table,
	isOpen,
}: {
	readonly title: string
	readonly table: FigureTable
	readonly isOpen: boolean
}) {
	return (
		<details className="vs-details vs-figure-details" open={isOpen}>
			<summary>{text.table}</summary>
			<DataTable title={title} table={table} />
		</details>
	)
}

export function DataTable({ title, table }: { readonly title: string; readonly table: FigureTable }) {
	return (
		<div className="vs-table-scroll" role="region" aria-label={title} tabIndex={0}>
			<table className="vs-table vs-figure-table">
				<caption className="vs-visually-hidden">{title}</caption>
				<thead>
					<tr>
						{table.columns.map((column) => (
							<th key={column} scope="col">
								{column}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{table.rows.map(([head, ...cells], row) => (
						<tr key={row}>
							<th scope="row">{head !== undefined && <Cell cell={head} />}</th>
							{cells.map((cell, column) => (
								<td key={column}>
									<Cell cell={cell} />
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}

function Cell({ cell }: { readonly cell: FigureCell }) {
	return cell.href === null ? cell.text : <Link to={cell.href}>{cell.text}</Link>
}

function Downloads({ title, downloads }: Pick<FigureView, 'title' | 'downloads'>) {
	if (downloads.length === 0) return null
	return (
		<p className="vs-row vs-no-print vs-figure-downloads">
			<span className="vs-subtle">{text.download}</span>
			{downloads.map(({ form, href }) => (
				<a key={form} href={href} download aria-label={text.downloadOf(title, text.forms[form])}>
					{text.forms[form]}
				</a>
			))}
		</p>
	)
}
