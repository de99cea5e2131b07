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
 * Counts what comes from each network within fixed windows, in memory: nothing of where somebody is gets stored. Each
 * process of the server counts by itself. A restart forgets.
 */
export function createThrottle({ windowMinutes, perNetwork }: Limits): Throttle {
	const counted = new Map<string, { readonly window: number; count: number }>()
	const windowOf = (now: Timestamp) => Math.floor(Date.parse(now) / (windowMinutes * 60_000))
	return {
		isOver: (address, now) => {
			const entry = counted.get(networkOf(address))
			return entry !== undefined && entry.window === windowOf(now) && entry.count >= perNetwork
		},
		count: (address, now) => {
			const [network, window] = [networkOf(address), windowOf(now)]
			const entry = counted.get(network)
			counted.delete(network)
			counted.set(network, {
				window,
				count: entry !== undefined && entry.window === window ? entry.count + 1 : 1,
			})
			const [oldest] = counted.keys()
			if (counted.size > mostNetworks && oldest !== undefined) counted.delete(oldest)
		},
	}
}

/** Who has one IPv6 address has the 2⁶⁴ beside it. */
function networkOf(address: string): string {
	return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address
}
