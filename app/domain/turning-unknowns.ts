import { answerKeysOfEffect } from './answer-key.ts'
import type { AnswerKey, AssessmentKind } from './assessment.ts'
import { criterionValue } from './criterion-value.ts'
import type { ComparedAlternative } from './acceptability.ts'
import { meanInParts } from './figure.ts'
import type { Effect } from './instrument.ts'
import { effectsTaken } from './switching-weight.ts'

/** A Vet ej (or unanswered) that alone can turn an order. */
export interface TurningUnknown {
	/** Of the alternative. */
	readonly id: string
	readonly criterion: AnswerKey
	/** Those it can come before, or fall behind, as it turns out. */
	readonly against: readonly string[]
}

/**
 * Which Vet ej can turn the order alone: at its best or its worst, with every other Vet ej at the middle of the scale
 * and the effects weighed by the mean of the weights considered, its alternative changes places with another one. Two
 * that are level change places as soon as one of them moves. Exact. In instrument order, alternative by alternative.
 */
export function turningUnknowns(
	alternatives: readonly ComparedAlternative[],
	{ kind, ranking }: { readonly kind: AssessmentKind; readonly ranking: readonly Effect[] | null },
): TurningUnknown[] {
	const taken = effectsTaken(alternatives, kind)
	const weights = meanWeights(taken, ranking)
	const weighed = taken.map((effect) => ({ effect, weight: weights.get(effect) ?? 0 }))
	const scores = alternatives.map((alternative) => scoreOf(alternative, weighed, kind))
	return alternatives.flatMap(({ id }, place) => {
		const own = scores[place]
		if (own === undefined) return []
		return own.unknowns.flatMap(({ criterion, reach }) => {
			const against = alternatives.flatMap((other, index) => {
				const difference = own.score - (scores[index]?.score ?? 0)
				return index !== place && Math.abs(difference) < reach ? other.id : []
			})
			return against.length === 0 ? [] : [{ id, criterion, against }]
		})
	})
}

/**
 * Whole numbers in proportion to the mean of the weights: equal for any weights; for ranked ones the k:th of n weighs
 * 1/k + … + 1/n (25, 13, 7 and 3 of 48 for four).
 */
function meanWeights(
	taken: readonly Effect[],
	ranking: readonly Effect[] | null,
): ReadonlyMap<Effect, number> {
	if (ranking === null) return new Map(taken.map((effect) => [effect, 1]))
	const ranked = ranking.filter((effect) => taken.includes(effect))
	const twelfths = ranked.map((_, index) => 12 / (index + 1))
	return new Map(
		ranked.map((effect, index) => [effect, twelfths.slice(index).reduce((sum, part) => sum + part, 0)]),
	)
}

interface WeighedScore {
	readonly score: number
	/** How far a Vet ej at its best or worst moves the score. */
	readonly unknowns: readonly { readonly criterion: AnswerKey; readonly reach: number }[]
}

function scoreOf(
	alternative: ComparedAlternative,
	weighed: readonly { readonly effect: Effect; readonly weight: number }[],
	kind: AssessmentKind,
): WeighedScore {
	const rows = weighed.map(({ effect, weight }) => {
		const values = answerKeysOfEffect(effect, kind)
			.map((criterion) => criterionValue(alternative, criterion))
			.filter(({ state }) => state !== 'notApplicable')
		const parts = (sum: number) => (values.length === 0 ? 0 : weight * meanInParts(sum, values.length))
		return {
			score: parts(values.reduce((sum, { level }) => sum + (level ?? 0), 0)),
			unknowns: values
				.filter(({ level }) => level === null)
				.map(({ criterion }) => ({ criterion, reach: parts(2) })),
		}
	})
	return {
		score: rows.reduce((sum, row) => sum + row.score, 0),
		unknowns: rows.flatMap((row) => row.unknowns),
	}
}
