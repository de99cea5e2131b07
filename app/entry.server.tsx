import { Transform } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer, isRouteErrorResponse } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext } from './components/nonce.tsx'
import { reportError } from './report-error.server.ts'
import { runtime } from './runtime.server.ts'

/** For the server, when it stops. */
export const close = () => runtime.close()

const abortAfterMs = 10_000

/** The whole page is rendered before the first byte leaves: an error becomes an error page, never half a page. */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	context: EntryContext,
	{ nonce = '' }: AppLoadContext,
): Promise<Response> {
	return new Promise((resolve, reject) => {
		let failed = false
		const { pipe, abort } = renderToPipeableStream(
			<NonceContext.Provider value={nonce}>
				<RemixServer context={context} url={request.url} abortDelay={abortAfterMs} nonce={nonce} />
			</NonceContext.Provider>,
			{
				nonce,
				onAllReady() {
					clearTimeout(timer)
					headers.set('Content-Type', 'text/html; charset=utf-8')
					const body = createReadableStreamFromReadable(pipe(withoutNul()))
					resolve(new Response(body, { headers, status: failed ? 500 : status }))
				},
				onShellError: (error: unknown) => {
					clearTimeout(timer)
					reject(error instanceof Error ? error : new Error(String(error)))
				},
				onError: (error: unknown) => {
					failed = true
					reportError(error)
				},
			},
		)
		const timer = setTimeout(abort, abortAfterMs)
	})
}

/**
 * React 18 fills its buffers with zero bytes where a letter of several bytes does not fit at the end. Browsers show
 * them as U+FFFD in the middle of a text. No page has a NUL of its own: it is refused on input.
 */
function withoutNul(): Transform {
	return new Transform({
		transform(chunk: Buffer, _encoding, done) {
			done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
		},
	})
}

/** A client that goes away, or asks for what is not offered, is no error of ours; everything else is logged once. */
export function handleError(error: unknown, { request }: { request: Request }): void {
	const isRefusal = isRouteErrorResponse(error) && error.status < 500
	if (!request.signal.aborted && !isRefusal) reportError(error)
}
