import { nextRandom } from './random-stream.ts'
import type { RandomStream } from './random-stream.ts'

/** Weights are whole and sum to this, so that a score of whole twelfths is a whole number that a double holds exactly. */
export const weightParts = 2 ** 31

/**
 * Fills `weights` anew at each call with weights drawn uniformly from the simplex: the pieces of a line that is cut at
 * random. With a ranking (the places of `weights`, heaviest first) uniformly from the weights in that order: the same
 * pieces, the largest to the first.
 */
export function weightDraws(
	weights: Float64Array,
	stream: RandomStream,
	heaviestFirst: readonly number[] | null,
): () => void {
	const cuts = new Float64Array(weights.length - 1)
	const pieces = heaviestFirst === null ? weights : new Float64Array(weights.length)
	return () => {
		for (let index = 0; index < cuts.length; index += 1) cuts[index] = nextRandom(stream) >>> 1
		sortFew(cuts)
		let from = 0
		for (let index = 0; index < cuts.length; index += 1) {
			const cut = cuts[index] ?? 0
			pieces[index] = cut - from
			from = cut
		}
		pieces[cuts.length] = weightParts - from
		if (heaviestFirst !== null) handOut(pieces, weights, heaviestFirst)
	}
}

function handOut(pieces: Float64Array, weights: Float64Array, heaviestFirst: readonly number[]): void {
	sortFew(pieces)
	for (let rank = 0; rank < heaviestFirst.length; rank += 1)
		weights[heaviestFirst[rank] ?? 0] = pieces[pieces.length - 1 - rank] ?? 0
}

/** Smallest first, by insertion, which for a few numbers is much faster than the engine’s own sorting. */
function sortFew(numbers: Float64Array): void {
	for (let index = 1; index < numbers.length; index += 1) {
		const number = numbers[index] ?? 0
		let place = index
		while (place > 0 && (numbers[place - 1] ?? 0) > number) {
			numbers[place] = numbers[place - 1] ?? 0
			place -= 1
		}
		numbers[place] = number
	}
}
