import type { Acceptability } from './acceptability.ts'

/** Where one of many stands. */
export interface ManyPlace {
	readonly id: string
	/** The share of draws in which it is first. */
	readonly first: number
	/** The share of draws in which it is among the first three. */
	readonly amongThree: number
	/** The mean of its ranks, from 1. */
	readonly meanPlace: number
}

/** Those that are most often among the first three first, then by mean rank, then in the order of the figures. */
export function manyPlaces({ alternatives, rankAcceptability }: Acceptability): ManyPlace[] {
	return alternatives
		.map((id) => {
			const shares = rankAcceptability[id] ?? []
			return {
				id,
				first: shares[0] ?? 0,
				amongThree: shares.slice(0, 3).reduce((sum, share) => sum + share, 0),
				meanPlace: shares.reduce((sum, share, rank) => sum + share * (rank + 1), 0),
			}
		})
		.sort((a, b) => b.amongThree - a.amongThree || a.meanPlace - b.meanPlace)
}
