import { meanInParts, partsPerLevel } from './figure.ts'
import type { ExactFigure } from './figure.ts'
import { levels } from './instrument.ts'
import { weighedRows } from './overall-figure.ts'
import type { EffectFigures, ExactOverall, WholeWeights } from './overall-figure.ts'
import { signClass } from './verdict.ts'

/**
 * Säker where both ends of the overall range fall in the sign class of the point, else osäker (method.md «Certainty»).
 * It is about the direction only. Null without a point.
 */
export function certaintyOf({ point, range }: ExactOverall): 'certain' | 'uncertain' | null {
	if (point === null || range === null) return null
	const sign = signClass(point)
	return signClass(range.low) === sign && signClass(range.high) === sign ? 'certain' : 'uncertain'
}

/** How many of the equally likely outcomes of the Vet ej have the direction of the point, of how many. */
export interface DirectionCount {
	readonly same: number
	readonly all: number
}

/**
 * Of the 5^u outcomes of the u Vet ej, those whose sign class is that of the point. Exact: the outcomes are counted,
 * row by row. Disputed criteria stand at their points. All of one outcome without Vet ej; null without a point.
 */
export function countSameDirection(
	overall: ExactOverall,
	figures: EffectFigures,
	weights: WholeWeights,
): DirectionCount | null {
	if (overall.point === null) return null
	const sign = signClass(overall.point)
	const rows = weighedRows(figures, weights).filter(({ weight }) => weight > 0)
	const denominator = partsPerLevel * rows.reduce((sum, { weight }) => sum + weight, 0)
	const outcomes = rows.reduce<readonly Outcome[]>(
		(sums, { figure, weight }) => convolve(sums, outcomesOfRow(figure, weight)),
		[{ value: 0, ways: 1 }],
	)
	const same = outcomes.filter(({ value }) => signClass({ numerator: value, denominator }) === sign)
	return { same: waysIn(same), all: waysIn(outcomes) }
}

/** `ways` of the equally likely outcomes give `value`, in weighed 24ths. */
interface Outcome {
	readonly value: number
	readonly ways: number
}

function outcomesOfRow({ sum, known, applicable }: ExactFigure, weight: number): Outcome[] {
	return waysToSum(applicable - known).map(({ value, ways }) => ({
		value: weight * meanInParts(sum + value, applicable),
		ways,
	}))
}

/** In how many ways `count` levels (0–4) sum to each of −2·count … 2·count. */
function waysToSum(count: number): readonly Outcome[] {
	if (count === 0) return [{ value: 0, ways: 1 }]
	const ways = new Map<number, number>()
	for (const { value, ways: before } of waysToSum(count - 1))
		for (const level of levels) ways.set(value + level, (ways.get(value + level) ?? 0) + before)
	return [...ways].map(([value, number]) => ({ value, ways: number }))
}

function convolve(some: readonly Outcome[], others: readonly Outcome[]): Outcome[] {
	return some.flatMap((a) => others.map((b) => ({ value: a.value + b.value, ways: a.ways * b.ways })))
}

function waysIn(outcomes: readonly Outcome[]): number {
	return outcomes.reduce((sum, { ways }) => sum + ways, 0)
}
