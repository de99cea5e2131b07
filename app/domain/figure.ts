import type { CriterionValue, Figure } from './result.ts'

/**
 * Levels are counted in 24ths: every mean of one to four levels, half steps (medians) included, is then a whole
 * number, and no comparison ever meets a rounded value.
 */
export const partsPerLevel = 24

/** The figure of one effect or stage, exact: `point`, `low` and `high` in 24ths of a level. */
export interface ExactFigure {
	/** Mean of the known levels; null where none is known. */
	readonly point: number | null
	/** Every Vet ej as bad as the scale allows, every disagreement at its lowest. */
	readonly low: number
	/** Every Vet ej as good as the scale allows, every disagreement at its highest. */
	readonly high: number
	/** Sum of the known levels, in levels (half steps are exact). */
	readonly sum: number
	/** |K|: criteria with a level. */
	readonly known: number
	/** |A|: criteria that are not ej tillämpligt, 1–4. */
	readonly applicable: number
}

/**
 * point = ΣK / |K| · low, high = (ΣK ∓ 2u) / |A| with u = |A| − |K| (method.md «Scoring one alternative»).
 * Unanswered counts as Vet ej. Null where nothing is applicable.
 */
export function exactFigure(values: readonly CriterionValue[]): ExactFigure | null {
	const applicable = values.filter(({ state }) => state !== 'notApplicable').length
	if (applicable === 0) return null
	const levels = values.flatMap(({ level, spread }) =>
		level === null ? [] : [{ level, lowest: spread?.[0] ?? level, highest: spread?.[1] ?? level }],
	)
	const known = levels.length
	const unknown = applicable - known
	const sum = total(levels.map(({ level }) => level))
	return {
		point: known === 0 ? null : meanInParts(sum, known),
		low: meanInParts(total(levels.map(({ lowest }) => lowest)) - 2 * unknown, applicable),
		high: meanInParts(total(levels.map(({ highest }) => highest)) + 2 * unknown, applicable),
		sum,
		known,
		applicable,
	}
}

/** The mean of `count` levels (1–4) that sum to `sum`, in 24ths; a whole number. */
export function meanInParts(sum: number, count: number): number {
	return sum * (partsPerLevel / count)
}

/** In points of the scale, each number the double nearest to the exact value. */
export function asFigure({ point, low, high, known, applicable }: ExactFigure): Figure {
	return {
		point: point === null ? null : point / partsPerLevel,
		range: [low / partsPerLevel, high / partsPerLevel],
		known,
		applicable,
	}
}

function total(numbers: readonly number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0)
}
