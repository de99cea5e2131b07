import type { Rational } from './rational.ts'

/** The numbers that verdicts and words turn on (method.md). Everything that states one in words reads it here. */
export const thresholds = {
	/** How far from 0 an effect is «something», in points of the scale. */
	notable: { numerator: 1, denominator: 4 },
	/** How far from 0 it is «clearly». */
	clear: { numerator: 1, denominator: 1 },
	/** How far from 0 two effects are on each side where they pull each way. */
	contradiction: { numerator: 1, denominator: 2 },
	/** The least share of the applicable criteria with a level that a verdict takes. */
	coverage: { numerator: 3, denominator: 5 },
	/** A full assessment with fewer applicable criteria than this is told to use the short one. */
	fewestApplicable: 8,
	/** The least number of steps between two assessors' levels that is disagreement. */
	disputed: 2,
	/** More zeros without a motivation than this is a hint to the review. */
	zerosWithoutMotivation: 10,
} as const satisfies Record<string, number | Rational>
