import type { IncomingMessage, ServerResponse } from 'node:http'
import { createReadableStreamFromReadable } from '@remix-run/node'

/**
 * What is asked for; null where the host or the path's percent-encoding is broken and so names nothing. The host is the
 * origin's, also where the path begins with two slashes. `_data`, by which an older Remix asked for data, means nothing
 * here: Remix would log a warning of it.
 */
export function requestUrl(path: string, origin: string): URL | null {
	const address = path.startsWith('/') ? origin + path : path
	if (!URL.canParse(address)) return null
	const url = new URL(address)
	if (url.username !== '' || url.password !== '') return null
	if (url.searchParams.has('_data')) url.searchParams.delete('_data')
	try {
		decodeURIComponent(url.pathname)
		return url
	} catch {
		return null
	}
}

const maxBodyBytes = 1_000_000
/** Where a file is sent. */
const maxFileBytes = 8_500_000
const filePaths: ReadonlySet<string> = new Set(['/arenden/import'])

/**
 * The web Request of an incoming message; its signal aborts when the client goes away. 'tooLarge' where the body
 * is longer than 1 MB, or 8.5 MB where a file is sent, or does not say how long it is.
 */
export function toRequest(
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	url: URL,
): Request | 'tooLarge' {
	const gone = new AbortController()
	outgoing.once('close', () => {
		if (!outgoing.writableFinished) gone.abort()
	})
	const method = incoming.method ?? 'GET'
	const base = { method, headers: headersOf(incoming, url), signal: gone.signal }
	if (method === 'GET' || method === 'HEAD') return new Request(url, base)
	const most = filePaths.has(url.pathname) ? maxFileBytes : maxBodyBytes
	if (!(Number(incoming.headers['content-length']) <= most)) return 'tooLarge'
	return new Request(url, { ...base, body: createReadableStreamFromReadable(incoming), duplex: 'half' })
}

/** The host is the one that the browser asked for, whatever a proxy has made of it: Remix compares it with Origin. */
function headersOf(incoming: IncomingMessage, { host }: URL): Headers {
	const headers = new Headers()
	for (const [name, values] of Object.entries(incoming.headersDistinct)) {
		for (const value of values ?? []) headers.append(name, value)
	}
	headers.set('Host', host)
	headers.delete('X-Forwarded-Host')
	return headers
}
