import type { IncomingMessage, ServerResponse } from 'node:http'
import { createReadableStreamFromReadable } from '@remix-run/node'

const maxBodyBytes = 1_000_000

/**
 * The web Request of an incoming message; its signal aborts when the client goes away. 'tooLarge' where the body
 * is longer than 1 MB or does not say how long it is.
 */
export function toRequest(
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	origin: string,
): Request | 'tooLarge' {
	const gone = new AbortController()
	outgoing.once('close', () => {
		if (!outgoing.writableFinished) gone.abort()
	})
	const method = incoming.method ?? 'GET'
	const base = { method, headers: headersOf(incoming, origin), signal: gone.signal }
	const url = new URL(incoming.url ?? '/', origin)
	if (method === 'GET' || method === 'HEAD') return new Request(url, base)
	if (!(Number(incoming.headers['content-length']) <= maxBodyBytes)) return 'tooLarge'
	return new Request(url, { ...base, body: createReadableStreamFromReadable(incoming), duplex: 'half' })
}

/** The host is the one that the browser asked for, whatever a proxy has made of it: Remix compares it with Origin. */
function headersOf(incoming: IncomingMessage, origin: string): Headers {
	const headers = new Headers()
	for (const [name, values] of Object.entries(incoming.headersDistinct)) {
		for (const value of values ?? []) headers.append(name, value)
	}
	headers.set('Host', new URL(origin).host)
	headers.delete('X-Forwarded-Host')
	return headers
}
