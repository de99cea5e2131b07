import { criterionIds, effects, stages } from '#app/domain/instrument.ts'
import type { CriterionId, Effect, Stage } from '#app/domain/instrument.ts'
import { criteriaOfStage } from '#app/domain/answer-key.ts'
import type { StageSums } from './alternative-figures.ts'
import type { Ratio } from './exact-ratio.ts'

/** Of one criterion, over the full assessments of a selection. */
export interface CriterionCount {
	readonly criterion: CriterionId
	/** Vet ej and unanswered. */
	readonly unknown: number
	/** All that are not ej tillämpligt. */
	readonly applicable: number
}

export interface PooledFigure {
	/** Mean of the known levels; null where none is known. */
	readonly point: Ratio | null
	readonly low: Ratio
	readonly high: Ratio
	readonly known: number
	readonly applicable: number
}

/**
 * The figure of a stage over many assessments, by the formula of one (method.md «Scoring one alternative»), with all
 * their answers as one set: each answer weighs the same. Null where nothing is applicable.
 */
export function pooledStage(
	stage: Stage,
	sums: StageSums,
	counts: readonly CriterionCount[],
): PooledFigure | null {
	const { unknown, applicable } = unknownIn(counts, criteriaOfStage(stage))
	const known = applicable - unknown
	if (applicable === 0) return null
	const mean = (halves: number, count: number): Ratio => ({
		numerator: BigInt(halves),
		denominator: BigInt(2 * count),
	})
	return {
		point: known === 0 ? null : mean(sums.sum, known),
		low: mean(sums.low, applicable),
		high: mean(sums.high, applicable),
		known,
		applicable,
	}
}

/** How many Vet ej of how many that could have been answered, over some criteria. */
function unknownIn(
	counts: readonly CriterionCount[],
	criteria: readonly CriterionId[],
): { readonly unknown: number; readonly applicable: number } {
	return counts
		.filter(({ criterion }) => criteria.includes(criterion))
		.reduce(
			(sum, { unknown, applicable }) => ({
				unknown: sum.unknown + unknown,
				applicable: sum.applicable + applicable,
			}),
			{ unknown: 0, applicable: 0 },
		)
}

/** The row of an effect. */
function criteriaOfEffect(effect: Effect): readonly CriterionId[] {
	return stages.map((stage): CriterionId => `${effect}.${stage}`)
}

/** The criteria with any Vet ej, the largest share first; ties in instrument order. Exact. */
export function leastKnown(counts: readonly CriterionCount[]): CriterionCount[] {
	return counts
		.filter(({ unknown }) => unknown > 0)
		.sort(
			(a, b) =>
				b.unknown * a.applicable - a.unknown * b.applicable ||
				criterionIds.indexOf(a.criterion) - criterionIds.indexOf(b.criterion),
		)
}

/** In instrument order. */
export function unknownByEffect(counts: readonly CriterionCount[]) {
	return effects.map((effect) => ({ effect, ...unknownIn(counts, criteriaOfEffect(effect)) }))
}
