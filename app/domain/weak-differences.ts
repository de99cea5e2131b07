import type { Alternative, Condition } from './assessment.ts'
import { criterionValue } from './criterion-value.ts'
import { criterionIds } from './instrument.ts'
import type { CriterionId } from './instrument.ts'

/** «B bedöms bättre än A här, men inget villkor förklarar varför», or worse. */
export interface WeakDifference {
	/** The id of the alternative with more conditions. */
	readonly alternative: string
	/** The id of the alternative that it builds on. */
	readonly comparedWith: string
	readonly criterion: CriterionId
	readonly direction: 'better' | 'worse'
}

/**
 * Answers that differ between two alternatives that differ only by conditions, where no condition names the criterion
 * (method.md «What is assessed»). In order of alternatives, then of the instrument.
 *
 * An alternative is taken to differ from another only by conditions where it has all conditions of the other, by their
 * text, and at least one more, and neither is the nollalternativ. Only conditions that it has alone explain a
 * difference. Criteria where either has no level are not compared. For full assessments.
 */
export function weakDifferences(alternatives: readonly Alternative[]): WeakDifference[] {
	return alternatives.flatMap((alternative) =>
		alternatives
			.filter((base) => buildsOn(alternative, base))
			.flatMap((base) => unexplained(alternative, base)),
	)
}

function buildsOn(alternative: Alternative, base: Alternative): boolean {
	if (alternative.zero === true || base.zero === true) return false
	return ownConditions(alternative, base).length > 0 && ownConditions(base, alternative).length === 0
}

function unexplained(alternative: Alternative, base: Alternative): WeakDifference[] {
	const explained = new Set(ownConditions(alternative, base).flatMap(({ criteria }) => criteria ?? []))
	return criterionIds.flatMap((criterion) => {
		const difference = differenceIn(criterion, alternative, base)
		if (difference === 0 || explained.has(criterion)) return []
		return {
			alternative: alternative.id,
			comparedWith: base.id,
			criterion,
			direction: difference > 0 ? 'better' : 'worse',
		}
	})
}

function ownConditions(alternative: Alternative, other: Alternative): Condition[] {
	const shared = new Set(conditionsOf(other).map(({ text }) => text.trim()))
	return conditionsOf(alternative).filter(({ text }) => !shared.has(text.trim()))
}

function conditionsOf({ chain }: Alternative): Condition[] {
	return (chain ?? []).flatMap(({ conditions }) => conditions ?? [])
}

/** In levels; 0 also where either has none. */
function differenceIn(criterion: CriterionId, alternative: Alternative, base: Alternative): number {
	const { level } = criterionValue(alternative, criterion)
	const { level: baseLevel } = criterionValue(base, criterion)
	return level === null || baseLevel === null ? 0 : level - baseLevel
}
