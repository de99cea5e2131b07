import type { AnswerKey } from './assessment.ts'
import type { ExactFigures } from './exact-figures.ts'
import { partsPerLevel } from './figure.ts'
import { weighedRows } from './overall-figure.ts'
import type { Rational } from './rational.ts'
import { nextBetterVerdict, verdictClass } from './verdict.ts'
import type { VerdictClass } from './verdict.ts'
import type { AlternativeResult } from './result.ts'

/**
 * The fewest criteria, among those with a level, that raised to +2 lift the verdict to the next better class
 * (method.md «What it would take»). Gains add up, so the largest first is the fewest; ties in instrument order. A
 * criterion at +2 or of weight 0 gains nothing and is never named. The verdict named is the next better one, even where
 * the last raise reaches further. Null at the top and without a point.
 */
export function whatItWouldTake(figures: ExactFigures): AlternativeResult['whatItTakes'] {
	const verdict = nextVerdict(figures)
	if (verdict === null) return null
	return { verdict, criteria: raisesNeeded(figures).map(({ criterion }) => criterion) }
}

/** One raise to +2: what it adds to the overall point, and the point after it and those before it. */
export interface Raise {
	readonly criterion: AnswerKey
	readonly gain: Rational
	readonly after: Rational
}

/** The raises of whatItWouldTake, in its order; empty where that is null. */
export function raisesNeeded(figures: ExactFigures): readonly Raise[] {
	const { point } = figures.overall
	if (point === null || nextVerdict(figures) === null) return []
	const raises: Raise[] = []
	let after = point
	for (const { criterion, gain } of gains(figures)) {
		after = { ...point, numerator: after.numerator + gain }
		raises.push({ criterion, gain: { ...point, numerator: gain }, after })
		if (verdictClass(after) !== verdictClass(point)) break
	}
	return raises
}

function nextVerdict({ overall }: ExactFigures): VerdictClass | null {
	return overall.point === null ? null : nextBetterVerdict(verdictClass(overall.point))
}

/** What each raise to +2 adds to the numerator of the overall point, largest first. */
function gains({ effects, weights, rows }: ExactFigures): { criterion: AnswerKey; gain: number }[] {
	return weighedRows(effects, weights)
		.flatMap(({ effect, figure, weight }) =>
			rows[effect].flatMap(({ criterion, level }) =>
				level === null ? [] : [{ criterion, gain: (weight * (2 - level) * partsPerLevel) / figure.known }],
			),
		)
		.filter(({ gain }) => gain > 0)
		.sort((a, b) => b.gain - a.gain)
}
