import type { EffectOutcomes } from './effect-outcomes.ts'
import { outcomeDraws } from './outcome-draws.ts'
import { randomStream } from './random-stream.ts'
import { weightDraws } from './weight-draws.ts'

/** A rank that is shared by up to six is a whole number of these. */
export const rankParts = 60

/** What is drawn: a row of outcomes for each alternative, a column for each effect that is taken in. */
export interface Drawn {
	readonly rows: readonly (readonly (EffectOutcomes | null)[])[]
	/** The columns, heaviest first; null for any weights. */
	readonly heaviestFirst: readonly number[] | null
	readonly seed: string
	readonly draws: number
}

/** Told now and then how much of the work is done, 0–1. */
export type OnProgress = (share: number) => void

/** Square or one row for each alternative, in the order of the rows; all are sums over the draws. */
export interface AcceptabilityCounts {
	/** [alternative, rank]: in sixtieths of a draw. */
	readonly ranks: Float64Array
	/** [alternative, other]: 2 for each draw in which it is before, 1 for a tie. */
	readonly before: Float64Array
	/** [alternative, column]: the weights of the draws in which it is first. */
	readonly firstWeights: Float64Array
}

/** Draws weights and outcomes, and counts who is where. Scores are compared exactly. */
export function countRanks(
	{ rows, heaviestFirst, seed, draws }: Drawn,
	onProgress: OnProgress,
): AcceptabilityCounts {
	const [count, columns] = [rows.length, rows[0]?.length ?? 0]
	const weights = new Float64Array(columns)
	const means = new Float64Array(count * columns)
	const drawWeights = weightDraws(weights, randomStream(`${seed} weights`), heaviestFirst)
	const drawOutcomes = outcomeDraws(means, rows, seed)
	const counts = {
		ranks: new Float64Array(count * count),
		before: new Float64Array(count * count),
		firstWeights: new Float64Array(count * columns),
	}
	const scores = new Float64Array(count)
	for (let draw = 0; draw < draws; draw += 1) {
		if (draw % progressEvery === 0) onProgress(draw / draws)
		drawWeights()
		drawOutcomes()
		for (let one = 0; one < count; one += 1) scores[one] = weighed(means, one * columns, weights, 0, columns)
		addDraw(counts, scores, weights)
	}
	return counts
}

const progressEvery = 200

function addDraw(
	{ ranks, before, firstWeights }: AcceptabilityCounts,
	scores: Float64Array,
	weights: Float64Array,
): void {
	const [count, columns] = [scores.length, weights.length]
	for (let one = 0; one < count; one += 1) {
		const score = scores[one] ?? 0
		const row = one * count
		let better = 0
		let equal = 0
		for (let other = 0; other < count; other += 1) {
			const theirs = scores[other] ?? 0
			if (theirs > score) better += 1
			else if (theirs < score) add(before, row + other, 2)
			else {
				equal += 1
				add(before, row + other, 1)
			}
		}
		const share = rankParts / equal
		for (let rank = better; rank < better + equal; rank += 1) add(ranks, row + rank, share)
		if (better > 0) continue
		for (let column = 0; column < columns; column += 1)
			add(firstWeights, one * columns + column, share * (weights[column] ?? 0))
	}
}

/**
 * In how many draws of outcomes, in sixtieths, each alternative is first at its own weights: [alternative, column], NaN
 * for one that has none.
 */
export function countFirst(
	{ rows, seed, draws }: Drawn,
	weights: Float64Array,
	onProgress: OnProgress,
): Float64Array {
	const count = rows.length
	const means = new Float64Array(weights.length)
	const drawOutcomes = outcomeDraws(means, rows, seed)
	const first = new Float64Array(count)
	for (let draw = 0; draw < draws; draw += 1) {
		if (draw % progressEvery === 0) onProgress(draw / draws)
		drawOutcomes()
		for (let one = 0; one < count; one += 1) add(first, one, shareOfFirst(means, one, weights, count))
	}
	return first
}

/** 0 also where the weights are NaN: nothing is then equal to itself. */
function shareOfFirst(means: Float64Array, one: number, weights: Float64Array, count: number): number {
	const columns = weights.length / count
	const score = weighed(means, one * columns, weights, one * columns, columns)
	let equal = 0
	for (let other = 0; other < count; other += 1) {
		const theirs = weighed(means, other * columns, weights, one * columns, columns)
		if (theirs > score) return 0
		if (theirs === score) equal += 1
	}
	return equal === 0 ? 0 : rankParts / equal
}

/** The sum of a row of means, each times its weight. */
function weighed(
	means: Float64Array,
	meansFrom: number,
	weights: Float64Array,
	weightsFrom: number,
	columns: number,
): number {
	let sum = 0
	for (let column = 0; column < columns; column += 1)
		sum += (means[meansFrom + column] ?? 0) * (weights[weightsFrom + column] ?? 0)
	return sum
}

function add(counts: Float64Array, place: number, amount: number): void {
	counts[place] = (counts[place] ?? 0) + amount
}
