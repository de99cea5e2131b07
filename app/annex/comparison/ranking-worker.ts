import { parentPort, workerData } from 'node:worker_threads'
import { acceptabilityOf } from '#app/domain/acceptability.ts'
import type { ComparedAlternative } from '#app/domain/acceptability.ts'
import { manyPlaces } from '#app/domain/many-places.ts'
import type { ManyPlace } from '#app/domain/many-places.ts'
import type { Effect } from '#app/domain/instrument.ts'

/** Of full assessments of one instrument, something applicable to each. */
export interface RankingTask {
	readonly alternatives: readonly ComparedAlternative[]
	readonly ranking: readonly Effect[] | null
}

export type RankingReply =
	| { readonly kind: 'progress'; readonly share: number }
	| { readonly kind: 'ranked'; readonly places: readonly ManyPlace[] }

/* A thread of its own: two hundred are set against each other ten thousand times. */
const { alternatives, ranking } = workerData as RankingTask
const figures = acceptabilityOf(alternatives, {
	kind: 'full',
	ranking,
	onProgress: (share) => {
		answer({ kind: 'progress', share })
	},
})
answer({ kind: 'ranked', places: manyPlaces(figures) })

function answer(reply: RankingReply): void {
	parentPort?.postMessage(reply)
}
