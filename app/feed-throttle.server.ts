interface Window {
	readonly since: number
	readonly count: number
}

const windows = new Map<string, Window>()
const windowMs = 15 * 60 * 1000
const mostPerWindow = 60
const mostAddresses = 10_000

/** Calendars ask a few times an hour. False for a network address that has asked too often in a quarter of an hour. */
export function admitFeed(address: string, now: number): boolean {
	const known = windows.get(address)
	const window = known === undefined || now - known.since > windowMs ? { since: now, count: 0 } : known
	if (windows.size >= mostAddresses) forgetOld(now)
	windows.set(address, { ...window, count: window.count + 1 })
	return window.count < mostPerWindow
}

function forgetOld(now: number): void {
	for (const [address, { since }] of windows) if (now - since > windowMs) windows.delete(address)
}
