import { effectOf } from './answer-key.ts'
import type { ExactFigures } from './exact-figures.ts'
import { meanInParts } from './figure.ts'
import type { Effect } from './instrument.ts'
import { weighedRows } from './overall-figure.ts'
import { compareRationals, nearestDouble } from './rational.ts'
import type { Rational } from './rational.ts'
import type { UnknownAnswer } from './result.ts'
import { verdictClass } from './verdict.ts'

/**
 * Every Vet ej, the unanswered among them, by how much of the overall range it alone accounts for:
 * 4·w / (|A|·Σw), Σw over effects with anything applicable; largest first, ties in instrument order; 0 where all those
 * weigh 0 (method.md «What to find out first»).
 *
 * @param assessable false makes nothing avgörande.
 */
export function whatToFindOut(figures: ExactFigures, assessable: boolean): UnknownAnswer[] {
	return figures.values
		.filter(({ state }) => state === 'unknown' || state === 'unanswered')
		.map(({ criterion }) => ({ criterion, share: shareOfRange(figures, effectOf(criterion)) }))
		.sort((a, b) => compareRationals(b.share, a.share))
		.map(({ criterion, share }) => ({
			criterion,
			share: nearestDouble(share),
			decisive: assessable && isDecisive(figures, effectOf(criterion)),
		}))
}

function shareOfRange({ effects, weights }: ExactFigures, effect: Effect): Rational {
	const total = weighedRows(effects, weights).reduce((sum, { weight }) => sum + weight, 0)
	if (total === 0) return { numerator: 0, denominator: 1 }
	return { numerator: 4 * weights[effect], denominator: (effects[effect]?.applicable ?? 1) * total }
}

/** One more level in the row, at its worst or best, the other Vet ej left out as before, gives another verdict. */
function isDecisive({ effects, weights, overall }: ExactFigures, effect: Effect): boolean {
	const { point } = overall
	const figure = effects[effect]
	if (point === null || figure === null || figure.point === null) return false
	const { sum, known, point: before } = figure
	return [-2, 2].some((level) => {
		const moved = weights[effect] * (meanInParts(sum + level, known + 1) - before)
		return verdictClass({ ...point, numerator: point.numerator + moved }) !== verdictClass(point)
	})
}
