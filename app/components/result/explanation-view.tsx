import { Fragment } from 'react'

export interface ExplainedFact {
	readonly label: string
	readonly text: string
}

export interface ExplainedTable {
	readonly columns: readonly string[]
	readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[]
}

interface ExplainedPart {
	readonly title: string
	/** '' where there is nothing to say first. */
	readonly lead: string
	readonly facts: readonly ExplainedFact[]
}

export interface ExplainedSection extends ExplainedPart {
	readonly table: ExplainedTable | null
	readonly parts: readonly ExplainedPart[]
}

interface Props {
	readonly label: string
	readonly sections: readonly ExplainedSection[]
}

/** Every intermediate value of one alternative, folded until it is asked for. */
export function ExplanationView({ label, sections }: Props) {
	return (
		<details className="vs-details vs-card">
			<summary>
				<span className="vs-serif">{label}</span>
			</summary>
			<ExplanationSections sections={sections} />
		</details>
	)
}

/** The same, open to view: each section has a heading of level 3. */
export function ExplanationSections({ sections }: Pick<Props, 'sections'>) {
	return (
		<div className="vs-stack-large">
			{sections.map((section) => (
				<section key={section.title} className="vs-stack-small">
					<h3>{section.title}</h3>
					{section.lead !== '' && <p className="vs-measure">{section.lead}</p>}
					{section.table !== null && <Table title={section.title} table={section.table} />}
					<Facts facts={section.facts} />
					{section.parts.map((part) => (
						<div key={part.title} className="vs-stack-small">
							<h4>{part.title}</h4>
							{part.lead !== '' && <p>{part.lead}</p>}
							<Facts facts={part.facts} />
						</div>
					))}
				</section>
			))}
		</div>
	)
}

function Table({ title, table }: { readonly title: string; readonly table: ExplainedTable }) {
	return (
		<table className="vs-table vs-explained">
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
				{table.rows.map(({ head, cells }) => (
					<tr key={head}>
						<th scope="row">{head}</th>
						{cells.map((cell, index) => (
							<td key={table.columns[index + 1]}>{cell}</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	)
}

function Facts({ facts }: { readonly facts: readonly ExplainedFact[] }) {
	if (facts.length === 0) return null
	return (
		<dl className="vs-facts vs-number-facts">
			{facts.map(({ label, text }) => (
				<Fragment key={label}>
					<dt>{label}</dt>
					<dd>{text}</dd>
				</Fragment>
			))}
		</dl>
	)
}
