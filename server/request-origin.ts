import type { IncomingMessage } from 'node:http'

export interface ProxyTrust {
	/** The site's own public address, such as https://vagskal.example.se; null to go by the Host header. */
	readonly publicUrl: string | null
	/** True behind a reverse proxy of one's own, which then sets X-Forwarded-For, -Host and -Proto. */
	readonly trustProxy: boolean
}

/** Scheme and host that the browser used. */
export function originOf(incoming: IncomingMessage, { publicUrl, trustProxy }: ProxyTrust): string {
	if (publicUrl !== null) return new URL(publicUrl).origin
	const forwarded = (name: string) => (trustProxy ? lastOf(incoming.headers[name]) : undefined)
	const host = forwarded('x-forwarded-host') ?? incoming.headers.host ?? 'localhost'
	return `${forwarded('x-forwarded-proto') ?? 'http'}://${host}`
}

/** The address that the request came from: the last one that our own proxy added, else the socket's. */
export function addressOf(incoming: IncomingMessage, { trustProxy }: ProxyTrust): string {
	const forwarded = trustProxy ? lastOf(incoming.headers['x-forwarded-for']) : undefined
	return forwarded ?? incoming.socket.remoteAddress ?? ''
}

function lastOf(header: string | string[] | undefined): string | undefined {
	return (Array.isArray(header) ? header.join(',') : header)?.split(',').at(-1)?.trim()
}
