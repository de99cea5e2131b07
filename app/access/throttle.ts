import type { Timestamp } from '#app/domain/calendar.ts'

export interface Throttle {
	/** True where there have been as many from there as there may be within the window. */
	readonly isOver: (address: string, now: Timestamp) => boolean
	readonly count: (address: string, now: Timestamp) => void
}

interface Limits {
	readonly windowMinutes: number
	readonly perNetwork: number
}

/** More networks than this are not told apart: the oldest is forgotten. */
const mostNetworks = 10_000

/**
 * Counts what comes from each network, in memory: nothing of where somebody is gets stored. A window begins with the
 * first that comes after the one before has ended. Each process of the server counts by itself. A restart forgets.
 */
export function createThrottle({ windowMinutes, perNetwork }: Limits): Throttle {
	const counted = new Map<string, { readonly since: number; readonly count: number }>()
	const current = (network: string, now: Timestamp) => {
		const entry = counted.get(network)
		return entry !== undefined && Date.parse(now) - entry.since < windowMinutes * 60_000 ? entry : null
	}
	return {
		isOver: (address, now) => (current(networkOf(address), now)?.count ?? 0) >= perNetwork,
		count: (address, now) => {
			const network = networkOf(address)
			const { since, count } = current(network, now) ?? { since: Date.parse(now), count: 0 }
			counted.delete(network)
			counted.set(network, { since, count: count + 1 })
			const [oldest] = counted.keys()
			if (counted.size > mostNetworks && oldest !== undefined) counted.delete(oldest)
		},
	}
}

/** Who has one IPv6 address has the 2⁶⁴ beside it. */
function networkOf(address: string): string {
	return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address
}
