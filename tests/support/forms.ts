import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'

/** Fields in the order of the form; one name may come several times. */
export type FormFields = readonly (readonly [name: string, value: string])[]

export interface Sent {
	/** As the log-in answered it; absent for somebody who is not logged in. */
	readonly cookie?: string
	/** The host that the browser asks for; the server's own address unless told. */
	readonly host?: string
	readonly headers?: Readonly<Record<string, string>>
}

export interface Received {
	readonly status: number
	readonly headers: IncomingHttpHeaders
	readonly body: string
}

/** Reads an address as a browser does that follows no redirect. The path is sent as it is written. */
export function get(server: { readonly url: string }, path: string, sent: Sent = {}): Promise<Received> {
	return send(server, 'GET', path, sent)
}

/** Posts a form as a browser does: url-encoded, line breaks as CR LF, with the Origin of the page. */
export function post(
	server: { readonly url: string },
	path: string,
	fields: FormFields,
	sent: Sent = {},
): Promise<Received> {
	const body = new URLSearchParams(fields.map(([name, value]) => [name, value.replace(/\r\n?|\n/g, '\r\n')]))
	const host = sent.host ?? new URL(server.url).host
	const headers = {
		Origin: `http://${host}`,
		'Content-Type': 'application/x-www-form-urlencoded',
		...sent.headers,
	}
	return send(server, 'POST', path, { ...sent, headers }, body.toString())
}

/** Any request. Rejects when the connection breaks before the whole answer is there. */
export function send(
	server: { readonly url: string },
	method: string,
	path: string,
	{ cookie, host, headers = {} }: Sent,
	body?: string,
): Promise<Received> {
	const { hostname, port, host: own } = new URL(server.url)
	return new Promise((resolve, reject) => {
		const all = {
			...headers,
			Host: host ?? own,
			...(cookie === undefined ? {} : { Cookie: cookie }),
			...(body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }),
		}
		const asked = request({ hostname, port, path, method, headers: all, agent: false }, (response) => {
			const chunks: Buffer[] = []
			response.on('data', (chunk: Buffer) => chunks.push(chunk))
			response.on('error', reject)
			response.on('end', () => {
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(chunks).toString(),
				})
			})
		})
		asked.on('error', reject)
		asked.end(body)
	})
}
