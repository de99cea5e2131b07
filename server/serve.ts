import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createRequestHandler } from '@remix-run/node'
import type { ServerBuild } from '@remix-run/node'
import sirv from 'sirv'
import { newNonce, securityHeaders } from './security-headers.ts'
import { isSameOrigin } from './same-origin.ts'
import { addressOf, originOf } from './request-origin.ts'
import type { ProxyTrust } from './request-origin.ts'
import { requestUrl, toRequest } from './to-request.ts'
import { writeResponse } from './write-response.ts'

export interface ServeOptions extends ProxyTrust {
	readonly build: ServerBuild
	/** The folder of built browser files. */
	readonly clientFolder: string
	readonly host: string
	readonly port: number
}

/** The address or the port cannot be listened on, for the reason that the code says. */
export class ListenError extends Error {
	override name = 'ListenError'
	readonly host: string
	readonly port: number
	readonly code: string

	constructor({ host, port }: Pick<ServeOptions, 'host' | 'port'>, cause: NodeJS.ErrnoException) {
		super(cause.message, { cause })
		this.host = host
		this.port = port
		this.code = cause.code ?? cause.message
	}
}

/**
 * Serves the built application on plain node:http. Resolves when it listens.
 *
 * @throws ListenError
 */
export async function serve(options: ServeOptions): Promise<Server> {
	const files = sirv(options.clientFolder, { etag: true, gzip: true, brotli: true, setHeaders: cacheFiles })
	const handle = createRequestHandler(options.build, 'production')
	const server = createServer((incoming, outgoing) => {
		const nonce = newNonce()
		setSecurityHeaders(outgoing, nonce, originOf(incoming, options).startsWith('https:'))
		files(incoming, outgoing, () => void answer(incoming, outgoing, nonce))
	})
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error) => {
			reject(new ListenError(options, error))
		})
		server.listen(options.port, options.host, resolve)
	})
	return server

	async function answer(incoming: IncomingMessage, outgoing: ServerResponse, nonce: string): Promise<void> {
		outgoing.setHeader('Cache-Control', 'no-store')
		try {
			const origin = originOf(incoming, options)
			const url = requestUrl(incoming.url ?? '/', origin)
			if (url === null) {
				refuse(outgoing, 400, refusedAddress)
				return
			}
			if (!isSameOrigin(incoming, origin)) {
				refuse(outgoing, 403, refusedOrigin)
				return
			}
			const request = toRequest(incoming, outgoing, url)
			if (request === 'tooLarge') {
				refuse(outgoing, 413, refusedSize)
				return
			}
			const clientAddress = addressOf(incoming, options)
			await writeResponse(incoming, outgoing, await handle(request, { nonce, clientAddress }))
		} catch (error) {
			// The client went away before it had all of the answer.
			if (outgoing.destroyed && !outgoing.writableFinished) return
			process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
			if (outgoing.headersSent) outgoing.destroy()
			else refuse(outgoing, 500, refusedFault)
		}
	}
}

const refusedAddress = 'Adressen går inte att läsa. Kontrollera att den är rätt skriven.'
const refusedOrigin =
	'Sidan skickades från en annan webbplats och har inte sparats. Öppna Vågskål på nytt och försök igen.'
const refusedSize = 'Det som skickades är för stort (högst 1 MB). Inget har sparats.'
const refusedFault = 'Något gick fel hos oss. Gå tillbaka och försök igen.'

function refuse(outgoing: ServerResponse, status: number, sentence: string): void {
	outgoing.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(sentence)
}

function setSecurityHeaders(outgoing: ServerResponse, nonce: string, https: boolean): void {
	for (const [name, value] of securityHeaders(nonce, https)) outgoing.setHeader(name, value)
}

/** Built files carry their content's hash in their names and never change. */
function cacheFiles(outgoing: ServerResponse, path: string): void {
	const hashed = path.startsWith('/assets/')
	outgoing.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
}
