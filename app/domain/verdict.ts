import { compareRationals } from './rational.ts'
import type { Rational } from './rational.ts'
import { verdicts } from './result.ts'
import { thresholds } from './thresholds.ts'

/** A verdict on a point, worst to best; «går inte att bedöma» is no class. */
export type VerdictClass = (typeof verdicts)[number]

const { notable, clear } = thresholds

/**
 * ≥ 1 ökar tydligt · ≥ 0.25 ökar något · > −0.25 påverkar inte nämnvärt · > −1 minskar något · else minskar tydligt
 * (method.md «Verdict»). Exact, so that a point of just 0.25 is in the better class and −0.25 in the worse.
 */
export function verdictClass(point: Rational): VerdictClass {
	if (compareRationals(point, clear) >= 0) return 'increases_clearly'
	if (compareRationals(point, notable) >= 0) return 'increases_somewhat'
	if (compareRationals(point, negative(notable)) > 0) return 'no_notable_effect'
	if (compareRationals(point, negative(clear)) > 0) return 'decreases_somewhat'
	return 'decreases_clearly'
}

/** 1 from 0.25 up, −1 from −0.25 down, 0 between: the direction that certainty is about (method.md «Certainty»). */
export function signClass(point: Rational): -1 | 0 | 1 {
	if (compareRationals(point, notable) >= 0) return 1
	return compareRationals(point, negative(notable)) > 0 ? 0 : -1
}

/** Null at the top. */
export function nextBetterVerdict(verdict: VerdictClass): VerdictClass | null {
	return verdicts[verdicts.indexOf(verdict) + 1] ?? null
}

function negative({ numerator, denominator }: Rational): Rational {
	return { numerator: -numerator, denominator }
}
