import { criterionName } from '#app/annex/annex-input.ts'
import type { ExplainedFact, ExplainedTable } from '#app/components/result/explanation-view.tsx'
import type { MeanExplanation } from '#app/domain/explain.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import type { CriterionValue } from '#app/domain/result.ts'
import { explanationText as text, sum } from '#app/text/explanation.ts'
import { capitalised, signedLevel } from '#app/text/format.ts'

/** Each answer of an effect, and where it comes from. */
export function answersTable({ values }: MeanExplanation, instrument: Instrument): ExplainedTable {
	return {
		columns: [text.answers.question, text.answers.answer, text.answers.from],
		rows: values.map((value) => ({
			head: capitalised(criterionName(instrument, value.criterion)),
			cells: [answerWord(value), originWords(value)],
		})),
	}
}

/** Value, range and coverage of an effect or a stage, each with its formula: ΣK, u and |A| in figures. */
export function meanFacts(mean: MeanExplanation): readonly ExplainedFact[] {
	const { values, figure, known, applicable } = mean
	const levels = values.flatMap(({ level }) => (level === null ? [] : [{ value: level }]))
	return [
		{
			label: text.value,
			text: figure.point === null ? text.noValue : text.division(sum(levels), known, figure.point),
		},
		{ label: text.range, text: rangeFormula(mean) },
		{ label: text.coverage, text: text.of(known, applicable) },
	]
}

export function rangeWords(range: readonly [number, number], words: (end: number) => string): string {
	return text.rangeShort(words(range[0]), words(range[1]))
}

/** The sums before every Vet ej is counted at its worst and best: where assessors disagree they differ. */
function rangeFormula({ worstSum, bestSum, unknown, applicable, figure }: MeanExplanation): string {
	if (figure.range === null) return text.noRange
	const lowest = text.rangeSum(worstSum + 2 * unknown, '−', unknown)
	const highest = text.rangeSum(bestSum - 2 * unknown, '+', unknown)
	return text.rangeFormula(
		text.division(lowest, applicable, figure.range[0]),
		text.division(highest, applicable, figure.range[1]),
	)
}

function answerWord({ state, level }: CriterionValue): string {
	return state === 'level' ? signedLevel(level ?? 0) : text.states[state]
}

function originWords({ origin, spread }: CriterionValue): string {
	const range = spread === null ? '' : text.spread(signedLevel(spread[0]), signedLevel(spread[1]))
	return text.originOf(text.origins[origin], range)
}
