import type { IncomingMessage } from 'node:http'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * True for reads, and for writes whose page was served by ourselves: the Origin header, which every browser
 * sends on a write, must be this site's. A write without one is refused.
 */
export function isSameOrigin(incoming: IncomingMessage, origin: string): boolean {
	return safeMethods.has(incoming.method ?? 'GET') || incoming.headers.origin === origin
}
