import type { Weights } from './assessment.ts'
import type { ExactFigure } from './figure.ts'
import { partsPerLevel } from './figure.ts'
import { effects } from './instrument.ts'
import type { Effect } from './instrument.ts'
import { nearestDouble } from './rational.ts'
import type { Rational } from './rational.ts'
import type { Figure } from './result.ts'

/** null where nothing of the effect is applicable. */
export type EffectFigures = Readonly<Record<Effect, ExactFigure | null>>

/** Whole thousandths: a weight has at most three decimals. */
export type WholeWeights = Readonly<Record<Effect, number>>

export interface ExactOverall {
	readonly point: Rational | null
	readonly range: { readonly low: Rational; readonly high: Rational } | null
	readonly known: number
	readonly applicable: number
}

/**
 * The effects weighed together (method.md «Scoring one alternative»): the point over effects that have one, the range
 * over effects with anything applicable. Each is null where the effects that it is taken over all weigh 0.
 * Known and applicable criteria are counted whatever their weight.
 */
export function exactOverall(figures: EffectFigures, weights: WholeWeights): ExactOverall {
	const rows = weighedRows(figures, weights)
	const low = weightedMean(rows.map(({ weight, figure }) => ({ weight, parts: figure.low })))
	const high = weightedMean(rows.map(({ weight, figure }) => ({ weight, parts: figure.high })))
	return {
		point: weightedMean(
			rows.flatMap(({ weight, figure }) => (figure.point === null ? [] : { weight, parts: figure.point })),
		),
		range: low === null || high === null ? null : { low, high },
		known: rows.reduce((sum, { figure }) => sum + figure.known, 0),
		applicable: rows.reduce((sum, { figure }) => sum + figure.applicable, 0),
	}
}

/** The effects with anything applicable, in instrument order, with their weights. */
export function weighedRows(figures: EffectFigures, weights: WholeWeights) {
	return effects.flatMap((effect) => {
		const figure = figures[effect]
		return figure === null ? [] : [{ effect, figure, weight: weights[effect] }]
	})
}

export function wholeWeights(weights: Weights): WholeWeights {
	const whole = (effect: Effect) => Math.round(weights[effect] * 1000)
	return {
		flexibility: whole('flexibility'),
		bureaucracy: whole('bureaucracy'),
		renewal: whole('renewal'),
		innovation: whole('innovation'),
	}
}

/** In points of the scale, each number the double nearest to the exact value. */
export function asOverallFigure({ point, range, known, applicable }: ExactOverall): Figure {
	return {
		point: point === null ? null : nearestDouble(point),
		range: range === null ? null : [nearestDouble(range.low), nearestDouble(range.high)],
		known,
		applicable,
	}
}

function weightedMean(terms: readonly { weight: number; parts: number }[]): Rational | null {
	const weight = terms.reduce((sum, term) => sum + term.weight, 0)
	if (weight === 0) return null
	const numerator = terms.reduce((sum, term) => sum + term.weight * term.parts, 0)
	return { numerator, denominator: partsPerLevel * weight }
}
