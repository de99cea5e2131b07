import { effects, levelKey, levels } from '#app/domain/instrument.ts'
import type { Criterion, Effect, Instrument } from '#app/domain/instrument.ts'
import { notAssessableReasons, verdicts } from '#app/domain/result.ts'
import { verdictWords } from '#app/text/annex-words.ts'
import { methodText as text } from '#app/text/method.ts'
import { PageHead } from './page-head.tsx'

/** The method as a page, generated from the instrument in force. */
export function MethodView({ instrument }: { readonly instrument: Instrument }) {
	return (
		<div className="vs-stack-large">
			<PageHead title={text.title} lead={text.lead}>
				<p className="vs-subtle">{text.version(instrument.version, instrument.validFrom)}</p>
			</PageHead>
			<section className="vs-stack vs-measure">
				<h2>{text.baselineTitle}</h2>
				<p className="vs-baseline">{instrument.baseline}</p>
			</section>
			<Counting />
			<section className="vs-stack">
				<h2>{text.questionsTitle}</h2>
				<p className="vs-measure">{text.levelsText}</p>
				{effects.map((effect) => (
					<EffectQuestions key={effect} effect={effect} instrument={instrument} />
				))}
			</section>
		</div>
	)
}

function Counting() {
	return (
		<section className="vs-stack vs-measure">
			<h2>{text.countingTitle}</h2>
			<ul>
				{text.counting.map((sentence) => (
					<li key={sentence}>{sentence}</li>
				))}
			</ul>
			<h3>{text.verdictTitle}</h3>
			<table className="vs-table">
				<thead>
					<tr>
						<th scope="col">{text.verdictColumn}</th>
						<th scope="col">{text.wordColumn}</th>
					</tr>
				</thead>
				<tbody>
					{verdicts.toReversed().map((verdict) => (
						<tr key={verdict}>
							<td className="vs-number">{text.verdictBounds[verdict]}</td>
							<td>{verdictWords[verdict]}</td>
						</tr>
					))}
				</tbody>
			</table>
			<h3>{text.cannotTitle}</h3>
			<ul>
				{notAssessableReasons.map((reason) => (
					<li key={reason}>{text.cannot[reason]}</li>
				))}
			</ul>
			<h3>{text.certaintyTitle}</h3>
			<p>{text.certaintyText}</p>
		</section>
	)
}

function EffectQuestions({
	effect,
	instrument,
}: {
	readonly effect: Effect
	readonly instrument: Instrument
}) {
	const { label, meaning, help } = instrument.effects[effect]
	return (
		<section className="vs-stack">
			<h3>{label}</h3>
			<p className="vs-measure">{meaning}</p>
			<p className="vs-measure vs-subtle">{help}</p>
			{instrument.criteria
				.filter((criterion) => criterion.effect === effect)
				.map((criterion) => (
					<Question key={criterion.id} criterion={criterion} instrument={instrument} />
				))}
		</section>
	)
}

function Question({
	criterion,
	instrument,
}: {
	readonly criterion: Criterion
	readonly instrument: Instrument
}) {
	return (
		<details className="vs-details" id={criterion.id}>
			<summary>{criterion.question}</summary>
			<div className="vs-stack-small vs-measure">
				<p>{criterion.help}</p>
				<p>
					<strong>{text.example}</strong> {criterion.example}
				</p>
				<p>
					<strong>{text.why}</strong> {criterion.why.text} <cite>{criterion.why.source}</cite>
				</p>
				<table className="vs-table">
					<caption className="vs-visually-hidden">{criterion.question}</caption>
					<thead>
						<tr>
							<th scope="col">{text.levelColumn}</th>
							<th scope="col">{text.anchorColumn}</th>
						</tr>
					</thead>
					<tbody>
						{levels.map((level) => (
							<tr key={level}>
								<th scope="row">{instrument.levelLabels[levelKey(level)]}</th>
								<td>{criterion.anchors[levelKey(level)]}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</details>
	)
}
