import { AnnexFigure } from './annex-bar-view.tsx'
import type { Chain, Circumstances, Money, StagesTable } from './model.ts'

/*
 * These tables are stacked on a narrow screen, where a browser no longer takes them for tables: so their roles are
 * written out, and each cell carries the head of its column.
 */

export function AnnexChain({ chain }: { readonly chain: Chain }) {
	const [, , concerns, risk, condition] = chain.columns
	return (
		<>
			{chain.links.length === 0 ? null : (
				<table className="annex-table annex-stack annex-chain-table" role="table">
					<ColumnHeads heads={chain.columns} />
					{chain.links.map(({ label, rows }) => (
						<tbody role="rowgroup" key={label}>
							{rows.map((row, index) => (
								<tr role="row" key={index}>
									{index === 0 ? (
										<th scope="rowgroup" role="rowheader" rowSpan={rows.length}>
											{label}
										</th>
									) : null}
									<td role="cell">
										<span className={`annex-sign annex-${row.kind}`}>{row.sign}</span> {row.text}
									</td>
									<td role="cell" data-label={concerns} className="annex-nowrap">
										{row.alternatives}
									</td>
									<td role="cell" data-label={risk} className="annex-nowrap">
										{row.risk}
									</td>
									<td role="cell" data-label={condition} className="annex-nowrap">
										{row.condition}
									</td>
								</tr>
							))}
						</tbody>
					))}
				</table>
			)}
			{chain.notes.map((note) => (
				<p className="annex-small" key={note}>
					{note}
				</p>
			))}
		</>
	)
}

export function AnnexStages({ stages }: { readonly stages: StagesTable }) {
	return (
		<>
			<table className="annex-table annex-stack annex-stages-table" role="table">
				<ColumnHeads heads={[stages.corner, ...stages.columns.map(({ label }) => label)]} />
				<tbody role="rowgroup">
					{stages.rows.map(({ id, label, cells }) => (
						<tr role="row" key={id}>
							<th scope="row" role="rowheader">
								{label}
							</th>
							{cells.map((cell, index) => (
								<td role="cell" data-label={stages.columns[index]?.label} key={cell.alt}>
									<AnnexFigure cell={cell} />
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</>
	)
}

export function AnnexMoney({ money }: { readonly money: Money }) {
	return (
		<>
			<table className="annex-table annex-stack annex-money-table" role="table">
				<ColumnHeads heads={money.columns} />
				<tbody role="rowgroup">
					{money.rows.map(({ label, cells }, row) => (
						<tr role="row" key={row}>
							<th scope="row" role="rowheader">
								{label}
							</th>
							{cells.map((cell, index) => (
								<td role="cell" data-label={money.columns[index + 1]} className="annex-nowrap" key={index}>
									{cell}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
			<p className="annex-small">{money.note}</p>
		</>
	)
}

export function AnnexCircumstances({ circumstances }: { readonly circumstances: Circumstances }) {
	return (
		<dl className="annex-circumstance-list">
			{circumstances.groups.map(({ label, warning, lines }) => (
				<div className={warning ? 'annex-warning' : undefined} key={label}>
					<dt>{label}</dt>
					{lines.map(({ alternatives, text }) => (
						<dd key={alternatives}>
							{alternatives === '' ? null : <span className="annex-id">{alternatives}</span>}{' '}
							<span>{text}</span>
						</dd>
					))}
				</div>
			))}
		</dl>
	)
}

function ColumnHeads({ heads }: { readonly heads: readonly string[] }) {
	return (
		<thead role="rowgroup">
			<tr role="row">
				{heads.map((head) => (
					<th scope="col" role="columnheader" key={head}>
						{head}
					</th>
				))}
			</tr>
		</thead>
	)
}
