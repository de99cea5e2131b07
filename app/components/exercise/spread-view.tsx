import { exerciseAnswers } from '#app/domain/exercise.ts'
import type { EffectSpread } from '#app/domain/exercise.ts'
import { exerciseAnswerLabels as labels, exerciseText as text } from '#app/text/exercise.ts'
import { SpreadChart } from './spread-chart.tsx'

export interface SpreadResult {
	readonly participants: number
	readonly spreads: readonly (EffectSpread & { readonly label: string })[]
	readonly talk: readonly string[]
}

/** How the answers are spread over each effect, as pictures and in figures, and what to talk about. */
export function SpreadView({ result: { participants, spreads, talk } }: { readonly result: SpreadResult }) {
	const most = Math.max(1, ...spreads.flatMap(({ counts }) => Object.values(counts)))
	return (
		<>
			<section className="vs-stack" aria-labelledby="svaren">
				<div className="vs-stack-small">
					<h2 id="svaren">{text.spreadTitle}</h2>
					<p className="vs-measure">
						{text.answered(participants)}. {text.spreadLead}
					</p>
					<p className="vs-subtle">{text.axis}</p>
				</div>
				<div className="vs-spreads">
					{spreads.map((spread) => (
						<SpreadChart key={spread.effect} spread={spread} most={most} />
					))}
				</div>
				<details className="vs-details">
					<summary>{text.tableTitle}</summary>
					<SpreadTable spreads={spreads} />
				</details>
			</section>
			<section className="vs-stack-small vs-measure" aria-labelledby="prata">
				<h2 id="prata">{text.talkTitle}</h2>
				<ul>
					{talk.map((question) => (
						<li key={question}>{question}</li>
					))}
				</ul>
			</section>
		</>
	)
}

function SpreadTable({ spreads }: Pick<SpreadResult, 'spreads'>) {
	return (
		<table className="vs-table">
			<caption className="vs-visually-hidden">{text.tableTitle}</caption>
			<thead>
				<tr>
					<th scope="col">{text.effect}</th>
					{exerciseAnswers.map((answer) => (
						<th key={answer} scope="col">
							{labels[answer]}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{spreads.map(({ effect, label, counts }) => (
					<tr key={effect}>
						<th scope="row">{label}</th>
						{exerciseAnswers.map((answer) => (
							<td key={answer}>{counts[answer]}</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	)
}
