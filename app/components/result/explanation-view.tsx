import type { Explanation, MeanExplanation } from '#app/domain/explain.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import type { CriterionValue } from '#app/domain/result.ts'
import { decimal, signedDecimal, signedLevel } from '#app/text/format.ts'
import { resultText as text } from '#app/text/result.ts'

interface Props {
	readonly label: string
	readonly explanation: Explanation
	readonly instrument: Pick<Instrument, 'effects' | 'stages' | 'criteria'>
}

/** Every intermediate value of one alternative: from each answer to each effect to the whole. */
export function ExplanationView({ label, explanation, instrument }: Props) {
	const { effects, overall } = explanation
	return (
		<details className="vs-details vs-card">
			<summary>
				<span className="vs-serif">{label}</span>
			</summary>
			<div className="vs-stack">
				{effects.map(({ effect, mean }) => (
					<EffectExplanation
						key={effect}
						title={instrument.effects[effect].label}
						mean={mean}
						instrument={instrument}
					/>
				))}
				<table className="vs-table">
					<caption>{text.overall}</caption>
					<thead>
						<tr>
							<th scope="col">{text.effectColumn}</th>
							<th scope="col">{text.effectPoint}</th>
							<th scope="col">{text.weight}</th>
						</tr>
					</thead>
					<tbody>
						{effects.map(({ effect, weight, mean }) => (
							<tr key={effect}>
								<th scope="row">{instrument.effects[effect].label}</th>
								<td className="vs-number">{pointOf(mean?.figure.point ?? null)}</td>
								<td className="vs-number">{decimal(weight, Number.isInteger(weight) ? 0 : 3)}</td>
							</tr>
						))}
						<tr>
							<th scope="row">{text.overall}</th>
							<td className="vs-number">
								<strong>{pointOf(overall.figure.point)}</strong>
							</td>
							<td className="vs-number">
								{decimal(overall.pointWeight, Number.isInteger(overall.pointWeight) ? 0 : 3)}
							</td>
						</tr>
					</tbody>
				</table>
			</div>
		</details>
	)
}

function EffectExplanation({
	title,
	mean,
	instrument,
}: {
	readonly title: string
	readonly mean: MeanExplanation | null
	readonly instrument: Props['instrument']
}) {
	if (mean === null) {
		return (
			<div>
				<h3>{title}</h3>
				<p>{text.notApplicableEffect}</p>
			</div>
		)
	}
	return (
		<div className="vs-stack-small">
			<h3>{title}</h3>
			<table className="vs-table">
				<caption className="vs-visually-hidden">{title}</caption>
				<thead>
					<tr>
						<th scope="col">{text.criterion}</th>
						<th scope="col">{text.value}</th>
						<th scope="col">{text.from}</th>
					</tr>
				</thead>
				<tbody>
					{mean.values.map((value) => (
						<ValueRow key={value.criterion} value={value} instrument={instrument} />
					))}
				</tbody>
			</table>
			<MeanFacts mean={mean} />
		</div>
	)
}

function MeanFacts({ mean }: { readonly mean: MeanExplanation }) {
	const { figure, sum, known, applicable, unknown } = mean
	return (
		<dl className="vs-facts vs-number-facts">
			<dt>{text.effectPoint}</dt>
			<dd>
				{figure.point === null
					? text.noPoint
					: text.pointFormula(signedSum(sum), known, signedDecimal(figure.point))}
			</dd>
			{figure.range !== null && (
				<>
					<dt>{text.effectRange}</dt>
					<dd>
						{text.rangeFormula(signedDecimal(figure.range[0]), signedDecimal(figure.range[1]), unknown)}
					</dd>
				</>
			)}
			<dt>{text.effectCoverage}</dt>
			<dd>{text.of(known, applicable)}</dd>
		</dl>
	)
}

function ValueRow({
	value,
	instrument,
}: {
	readonly value: CriterionValue
	readonly instrument: Props['instrument']
}) {
	const criterion = instrument.criteria.find(({ id }) => id === value.criterion)
	return (
		<tr>
			<th scope="row">{criterion?.question ?? value.criterion}</th>
			<td className="vs-number">{valueWord(value)}</td>
			<td>
				{text.origins[value.origin]}
				{value.spread !== null && (
					<span className="vs-subtle">
						{' '}
						{text.spread(signedLevel(value.spread[0]), signedLevel(value.spread[1]))}
					</span>
				)}
			</td>
		</tr>
	)
}

function valueWord({ state, level }: CriterionValue): string {
	return level === null ? wordOfState[state] : signedLevel(level)
}

const wordOfState = {
	level: '',
	unknown: text.unknown,
	notApplicable: text.notApplicable,
	unanswered: text.unanswered,
} as const

function pointOf(point: number | null): string {
	return point === null ? text.noPoint : signedDecimal(point)
}

function signedSum(sum: number): string {
	return signedDecimal(sum, Number.isInteger(sum) ? 0 : 1)
}
