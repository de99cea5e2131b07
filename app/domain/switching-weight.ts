import type { AssessmentKind } from './assessment.ts'
import type { AnsweredAlternative } from './criterion-value.ts'
import { effectOutcomes } from './effect-outcomes.ts'
import { effects } from './instrument.ts'
import type { Effect } from './instrument.ts'
import type { Rational } from './rational.ts'

/** At this weight of the effect the two are level; where it weighs more, one of them is before. */
export interface SwitchingWeight {
	readonly effect: Effect
	/** Above 0 and below 1, the other effects sharing the rest equally. */
	readonly weight: Rational
	/** Which of the two is before where the effect weighs more. */
	readonly above: 'first' | 'second'
}

/**
 * The weight of each effect at which the order of two alternatives turns, the other effects sharing the rest equally.
 * Effects that are applicable to neither of those compared (`taken`) have no weight. An effect is left out where the
 * order is the same whatever it weighs.
 *
 * Null where something is unknown of either, or assessors disagree: their difference is then no one number.
 */
export function switchingWeights(
	first: AnsweredAlternative,
	second: AnsweredAlternative,
	{ kind, taken }: { readonly kind: AssessmentKind; readonly taken: readonly Effect[] },
): readonly SwitchingWeight[] | null {
	const differences = taken.map((effect) => differenceIn(effect, first, second, kind))
	if (differences.some((difference) => difference === null)) return null
	const known = differences.flatMap((difference) => difference ?? [])
	const sum = known.reduce((total, difference) => total + difference, 0)
	return taken.flatMap((effect, index) => {
		const own = known[index] ?? 0
		const others = sum - own
		if (own * others >= 0) return []
		const numerator = Math.abs(others)
		const weight = { numerator, denominator: numerator + Math.abs(own) * (taken.length - 1) }
		return [{ effect, weight, above: own > 0 ? 'first' : 'second' }] as const
	})
}

/** The effects that are applicable to some of the alternatives. */
export function effectsTaken(alternatives: readonly AnsweredAlternative[], kind: AssessmentKind): Effect[] {
	return effects.filter((effect) =>
		alternatives.some((alternative) => effectOutcomes(alternative, effect, kind) !== null),
	)
}

/** In twelfths of a level; what is not applicable counts as 0. Null where an outcome is not certain. */
function differenceIn(
	effect: Effect,
	first: AnsweredAlternative,
	second: AnsweredAlternative,
	kind: AssessmentKind,
): number | null {
	const [one, other] = [certainMean(first, effect, kind), certainMean(second, effect, kind)]
	return one === null || other === null ? null : one - other
}

function certainMean(alternative: AnsweredAlternative, effect: Effect, kind: AssessmentKind): number | null {
	const outcomes = effectOutcomes(alternative, effect, kind)
	if (outcomes === null) return 0
	return outcomes.means.length === 1 ? (outcomes.means[0] ?? null) : null
}
