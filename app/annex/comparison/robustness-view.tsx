import type { RankBar, Robustness, TextTable, Turning } from './comparison-model.ts'

/** The order in words, with the picture and the figures behind it. */
export function RobustnessView({ robustness }: { readonly robustness: Robustness }) {
	const { picture, ranks, pairs, weights } = robustness
	return (
		<section className="vs-stack" aria-labelledby="talig">
			<h2 id="talig">{robustness.heading}</h2>
			<ul className="vs-sentences">
				{robustness.sentences.map((sentence) => (
					<li key={sentence}>{sentence}</li>
				))}
			</ul>
			{picture !== null && ranks !== null && (
				<div className="vs-stack-small">
					<h3 id="platser">{ranks.heading}</h3>
					<p className="vs-subtle">{picture.legend}</p>
					<ul className="vs-rank-bars">
						{picture.bars.map((bar) => (
							<li key={bar.label}>
								<span aria-hidden="true">{bar.label}</span>
								<StackedBar bar={bar} />
							</li>
						))}
					</ul>
					<FiguresTable table={ranks} />
				</div>
			)}
			{[pairs, weights].map(
				(table) =>
					table !== null && (
						<details className="vs-details" key={table.heading}>
							<summary>{table.heading}</summary>
							<FiguresTable table={table} />
						</details>
					),
			)}
			{robustness.notes.map((note) => (
				<p className="vs-subtle vs-measure" key={note}>
					{note}
				</p>
			))}
		</section>
	)
}

/** What would turn the order. */
export function TurningView({ turning }: { readonly turning: Turning }) {
	return (
		<section className="vs-stack" aria-labelledby="vanda">
			<h2 id="vanda">{turning.heading}</h2>
			<ul className="vs-sentences">
				{turning.sentences.map((sentence) => (
					<li key={sentence}>{sentence}</li>
				))}
			</ul>
			{[turning.lead, ...turning.notes].map(
				(note) =>
					note !== null && (
						<p className="vs-subtle vs-measure" key={note}>
							{note}
						</p>
					),
			)}
		</section>
	)
}

/** The share of a place that its number has room in. */
const roomForNumber = 0.07

/** Places from the left, the first one darkest; each has its number, so that no colour is needed. */
function StackedBar({ bar }: { readonly bar: RankBar }) {
	const starts = bar.shares.map((_, rank) => bar.shares.slice(0, rank).reduce((sum, share) => sum + share, 0))
	return (
		<svg className="vs-rank-bar" role="img" aria-label={bar.alt}>
			{bar.shares.map((share, rank) => {
				const start = starts[rank] ?? 0
				return share === 0 ? null : (
					<g key={rank} className={`vs-rank-${String(rank + 1)}`}>
						<rect x={asPercent(start)} width={asPercent(share)} y="0" height="100%" />
						{share >= roomForNumber && (
							<text x={asPercent(start + share / 2)} y="50%">
								{rank + 1}
							</text>
						)}
					</g>
				)
			})}
		</svg>
	)
}

function asPercent(share: number): string {
	return `${String(share * 100)}%`
}

function FiguresTable({ table }: { readonly table: TextTable }) {
	return (
		<div className="vs-table-scroll" role="region" tabIndex={0} aria-label={table.heading}>
			<table className="vs-table vs-figures">
				<caption>{table.caption}</caption>
				<thead>
					<tr>
						{table.head.map((head) => (
							<th scope="col" key={head}>
								{head}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{table.rows.map(([label, ...cells]) => (
						<tr key={label}>
							<th scope="row">{label}</th>
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
