import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationAccount, logInTo } from '#tests/support/demonstration.ts'
import { startServer } from '#tests/support/server.ts'
import type { RunningServer } from '#tests/support/server.ts'

let server: RunningServer
let cookie: string
beforeAll(async () => {
	server = await startServer()
	cookie = await logInTo(server, demonstrationAccount(server, 'sekreterare'))
})
afterAll(() => server.stop())

const get = (path: string, headers: Record<string, string> = {}) =>
	fetch(server.url + path, { headers: { cookie, ...headers }, redirect: 'manual' })

describe('every response', () => {
	test.each([
		'/',
		'/arenden',
		'/finns-inte',
		'/favicon.svg',
		'/halsa',
		'/schema/assessment-1.json',
		'/logga-in',
	])('%s carries the security headers', async (path) => {
		const { headers } = await get(path)
		expect(headers.get('Content-Security-Policy')).toMatch(
			/^default-src 'none'; script-src 'self' 'nonce-[\w+/=]+'; style-src 'self' 'nonce-[\w+/=]+'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
		)
		expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
		expect(headers.get('X-Frame-Options')).toBe('DENY')
		expect(headers.get('Referrer-Policy')).toBe('same-origin')
		expect(headers.get('Permissions-Policy')).toContain('camera=()')
		expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
		expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
		expect(headers.get('Strict-Transport-Security')).toBeNull()
	})

	test('has a nonce of its own, and no script without it', async () => {
		const [first, second] = [await get('/arenden'), await get('/arenden')]
		const nonceOf = (response: Response) =>
			/nonce-([\w+/=]+)/.exec(response.headers.get('Content-Security-Policy') ?? '')?.[1]
		expect(nonceOf(first)).not.toBe(nonceOf(second))
		const scripts = [...(await first.text()).matchAll(/<script\b([^>]*)>/g)].map(
			([, attributes = '']) => attributes,
		)
		expect(scripts.length).toBeGreaterThan(0)
		for (const attributes of scripts) expect(attributes).toContain(`nonce="${nonceOf(first) ?? ''}"`)
	})

	test('names no other host', async () => {
		const page = await (await get('/arenden')).text()
		const addresses = [...page.matchAll(/(?:src|href|action)="(https?:)?\/\/[^"]*"/g)]
		expect(addresses).toEqual([])
	})

	test('a page that does not exist is a Swedish page with status 404', async () => {
		const response = await get('/finns-inte')
		expect(response.status).toBe(404)
		expect(await response.text()).toContain('Sidan finns inte')
	})

	test('a HEAD request is answered without a body', async () => {
		const response = await fetch(`${server.url}/metod`, { method: 'HEAD' })
		expect(response.status).toBe(200)
		expect(await response.text()).toBe('')
	})

	test('built files may be kept for a year, pages may not be read from a cache without asking', async () => {
		const page = await (await get('/metod')).text()
		const script = /\/assets\/[\w.-]+\.js/.exec(page)?.[0] ?? ''
		expect((await get(script)).headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
		expect((await get('/arenden')).headers.get('Cache-Control')).toBe('no-store')
	})
})

describe('a write', () => {
	const post = (headers: Record<string, string>, body: string) =>
		fetch(`${server.url}/arenden/ny`, {
			method: 'POST',
			headers: { cookie, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
			body,
			redirect: 'manual',
		})

	test.each([{ Origin: 'https://annan.example' }, { Origin: 'null' }, {}])(
		'from %j is refused with 403',
		async (headers) => {
			const response = await post(headers, 'title=Utifr%C3%A5n')
			expect(response.status).toBe(403)
			expect(await response.text()).toContain('har inte sparats')
			expect(await (await get('/arenden?q=Utifrån')).text()).not.toContain('>Utifrån<')
		},
	)

	test('of more than one megabyte is refused with 413', async () => {
		const response = await post({ Origin: server.url }, `title=${'a'.repeat(1_100_000)}`)
		expect(response.status).toBe(413)
	})

	test('without being logged in is 401', async () => {
		const response = await post({ Origin: server.url, cookie: '' }, 'title=x')
		expect(response.status).toBe(401)
	})
})

describe('an odd request', () => {
	test.each([
		'/..%2f..%2fetc%2fpasswd',
		'/assets/..%2f..%2fpackage.json',
		'/%00',
		'/arenden/%E0%A4%A',
		'//annan.example/',
		'/arenden/%ff',
	])('%s is no server fault', async (path) => {
		const status = await rawStatus(path, { host: new URL(server.url).host })
		expect(status).toBeGreaterThanOrEqual(200)
		expect(status).toBeLessThan(500)
	})

	test('with a Host that is none is no server fault', async () => {
		expect(await rawStatus('/metod', { host: 'a b' })).toBeLessThan(500)
	})
})

function rawStatus(path: string, headers: Record<string, string>): Promise<number> {
	return new Promise((resolve, reject) => {
		const { hostname, port } = new URL(server.url)
		request({ hostname, port, path, headers }, (response) => {
			response.resume()
			resolve(response.statusCode ?? 0)
		})
			.on('error', reject)
			.end()
	})
}
