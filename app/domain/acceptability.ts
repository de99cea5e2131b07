import { countFirst, countRanks, rankParts } from './acceptability-counts.ts'
import type { Drawn, OnProgress } from './acceptability-counts.ts'
import { pooledMatrix, pooledRows } from './pooled-counts.ts'
import type { AssessmentKind } from './assessment.ts'
import type { AnsweredAlternative } from './criterion-value.ts'
import { effectOutcomes } from './effect-outcomes.ts'
import type { EffectOutcomes } from './effect-outcomes.ts'
import { effects } from './instrument.ts'
import type { Effect } from './instrument.ts'
import { weightParts } from './weight-draws.ts'

export type ComparedAlternative = AnsweredAlternative & { readonly id: string }

export interface AcceptabilityTerms {
	readonly kind: AssessmentKind
	/** Default 10 000. */
	readonly draws?: number
	/** The four effects, the one that weighs most first, where the reader has ranked them; null or absent: any weights. */
	readonly ranking?: readonly Effect[] | null
	readonly onProgress?: OnProgress
}

/** How robust the order of some alternatives is, by their ids: `vagskal/comparison@1` (exchange.md). */
export interface Acceptability {
	readonly format: 'vagskal/comparison@1'
	readonly draws: number
	readonly alternatives: readonly string[]
	/** The share of draws in which it is ranked first, second …; ties split evenly. Rows and columns sum to 1. */
	readonly rankAcceptability: Readonly<Record<string, readonly number[]>>
	/** The share of draws in which it is before each of the others; a tie counts half. */
	readonly pairwise: Readonly<Record<string, Readonly<Record<string, number>>>>
	/** The mean of the weights that put it first; null where none does. An effect that is left out weighs 0. */
	readonly centralWeights: Readonly<Record<string, Readonly<Record<Effect, number>> | null>>
	/** The share of outcomes of the Vet ej in which it is first at its central weights; null where it has none. */
	readonly confidence: Readonly<Record<string, number | null>>
}

export const defaultDraws = 10_000

/**
 * SMAA-2 (Lahdelma and Salminen 2001; Tervonen and Lahdelma 2007) by method.md «Comparing alternatives and proposals».
 *
 * - Weights are uniform on the simplex of the effects that are applicable to some alternative; a ranking of the effects
 *   restricts it to the weights in that order. Weights of a file are not used.
 * - An effect that is not applicable to one alternative only counts as 0 for that.
 * - The seed is made from the scores alone, in an order of their own: neither texts nor the order of the alternatives
 *   change a figure. Alternatives with the same scores share their figures, the means of theirs.
 *
 * The alternatives have ids of their own, are of one kind and one instrument, and something is applicable to each: see
 * `comparisonRefusal`.
 */
export function acceptabilityOf(
	alternatives: readonly ComparedAlternative[],
	terms: AcceptabilityTerms,
): Acceptability {
	const scored = inOrderOfScores(alternatives, terms.kind)
	const figures = simulate(scored, terms)
	const places = new Map(scored.map(({ id }, place) => [id, place]))
	const ids = alternatives.map(({ id }) => id)
	const byId = <T>(of: readonly string[], figure: (place: number) => T) =>
		Object.fromEntries(of.map((id) => [id, figure(places.get(id) ?? 0)]))
	const others = (one: number) => ids.filter((id) => places.get(id) !== one)
	return {
		format: 'vagskal/comparison@1',
		draws: terms.draws ?? defaultDraws,
		alternatives: ids,
		rankAcceptability: byId(ids, (one) => ids.map((_, rank) => figures.ranked(one, rank))),
		pairwise: byId(ids, (one) => byId(others(one), (other) => figures.before(one, other))),
		centralWeights: byId(ids, (one) => figures.centralWeights[one] ?? null),
		confidence: byId(ids, (one) => figures.confidence(one)),
	}
}

interface ScoredAlternative {
	readonly id: string
	readonly outcomes: Readonly<Record<Effect, EffectOutcomes | null>>
	/** The same for the same scores, and for no others. */
	readonly key: string
}

function inOrderOfScores(
	alternatives: readonly ComparedAlternative[],
	kind: AssessmentKind,
): readonly ScoredAlternative[] {
	return alternatives
		.map((alternative) => {
			const outcomes = {
				flexibility: effectOutcomes(alternative, 'flexibility', kind),
				bureaucracy: effectOutcomes(alternative, 'bureaucracy', kind),
				renewal: effectOutcomes(alternative, 'renewal', kind),
				innovation: effectOutcomes(alternative, 'innovation', kind),
			}
			return { id: alternative.id, outcomes, key: JSON.stringify(outcomes) }
		})
		.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
}

/** The figures by the places of `scored`. */
function simulate(
	scored: readonly ScoredAlternative[],
	{ draws = defaultDraws, ranking = null, onProgress = () => undefined }: AcceptabilityTerms,
) {
	const columns = effects.filter((effect) => scored.some(({ outcomes }) => outcomes[effect] !== null))
	const drawn: Drawn = {
		rows: scored.map(({ outcomes }) => columns.map((effect) => outcomes[effect])),
		heaviestFirst: ranking?.flatMap((effect) => placesOf(effect, columns)) ?? null,
		seed: scored.map(({ key }) => key).join(),
		draws,
	}
	const alike = scored.map(({ key }) =>
		placesOf(
			key,
			scored.map((other) => other.key),
		),
	)
	const counts = countRanks(drawn, (share) => {
		onProgress(share / 2)
	})
	const ranks = pooledRows(counts.ranks, alike)
	const before = pooledMatrix(counts.before, alike)
	const central = shareRows(pooledRows(counts.firstWeights, alike), scored.length)
	const first = countFirst(drawn, asParts(central, columns.length), (share) => {
		onProgress((1 + share) / 2)
	})
	const firstAtCentral = pooledRows(first, alike)
	return {
		ranked: (one: number, rank: number) => (ranks[one * scored.length + rank] ?? 0) / (rankParts * draws),
		before: (one: number, other: number) => (before[one * scored.length + other] ?? 0) / (2 * draws),
		centralWeights: central.map((shares) => (shares === null ? null : asWeights(shares, columns))),
		confidence: (one: number) =>
			central[one] === null ? null : (firstAtCentral[one] ?? 0) / (rankParts * draws),
	}
}

function placesOf<T>(wanted: T, among: readonly T[]): number[] {
	return among.flatMap((one, place) => (one === wanted ? [place] : []))
}

/** Each row divided by its sum; null for a row of zeros. */
function shareRows(matrix: Float64Array, rows: number): (readonly number[] | null)[] {
	const columns = matrix.length / rows
	return Array.from({ length: rows }, (_, row) => {
		const values = [...matrix.subarray(row * columns, (row + 1) * columns)]
		const sum = values.reduce((total, value) => total + value, 0)
		return sum === 0 ? null : values.map((value) => value / sum)
	})
}

/** Row by row. Whole, so that equal scores are equal at the central weights too; NaN where there are none. */
function asParts(central: readonly (readonly number[] | null)[], columns: number): Float64Array {
	const none = Array<number>(columns).fill(NaN)
	return Float64Array.from(
		central.flatMap((shares) => shares ?? none).map((share) => Math.round(share * weightParts)),
	)
}

function asWeights(shares: readonly number[], columns: readonly Effect[]): Readonly<Record<Effect, number>> {
	const share = (effect: Effect) => shares[columns.indexOf(effect)] ?? 0
	return {
		flexibility: share('flexibility'),
		bureaucracy: share('bureaucracy'),
		renewal: share('renewal'),
		innovation: share('innovation'),
	}
}
