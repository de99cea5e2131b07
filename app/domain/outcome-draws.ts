import type { EffectOutcomes } from './effect-outcomes.ts'
import { nextRandom, randomStream } from './random-stream.ts'

/**
 * Fills `means` (a row for each alternative, a column for each effect that is taken in, in twelfths of a level) anew at
 * each call, each effect drawn by its outcomes and independently of the others. What is not applicable is 0, and what
 * has one outcome is not drawn. Each alternative has a row of random numbers of its own, by its place.
 */
export function outcomeDraws(
	means: Float64Array,
	rows: readonly (readonly (EffectOutcomes | null)[])[],
	seed: string,
): () => void {
	const uncertain = rows.flatMap((row, alternative) => {
		const stream = randomStream(`${seed} alternative ${String(alternative)}`)
		return row.flatMap((outcomes, column) => {
			const place = alternative * row.length + column
			means[place] = outcomes?.means[0] ?? 0
			return outcomes === null || outcomes.means.length === 1 ? [] : [{ place, stream, ...asSteps(outcomes) }]
		})
	})
	return () => {
		for (const { place, stream, limits, values, guide } of uncertain) {
			const drawn = nextRandom(stream)
			let step = guide[drawn >>> 24] ?? 0
			while (drawn >= (limits[step] ?? Infinity)) step += 1
			means[place] = values[step] ?? 0
		}
	}
}

interface Steps {
	readonly limits: Float64Array
	readonly values: Float64Array
	/** By the first eight bits of the random number, the step to look from. */
	readonly guide: Uint8Array
}

/** A random number from 0 to 2³² means the first value whose limit is above it. */
function asSteps({ means, ways }: EffectOutcomes): Steps {
	const all = ways.reduce((sum, some) => sum + some, 0)
	let before = 0
	const limits = ways.map((some) => {
		before += some
		return (before / all) * 2 ** 32
	})
	const guide = Uint8Array.from({ length: 256 }, (_, bits) =>
		limits.findIndex((limit) => limit > bits * 2 ** 24),
	)
	return { limits: Float64Array.from(limits), values: Float64Array.from(means), guide }
}
