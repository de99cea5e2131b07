import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { get, post, send } from '#tests/support/forms.ts'
import type { Received, Sent } from '#tests/support/forms.ts'
import { startInstallation } from './installation.ts'
import type { Installation, StoredProposal } from './installation.ts'

let installation: Installation
let secretary: Sent
let established: StoredProposal
let before: string
beforeAll(async () => {
	installation = await startInstallation()
	secretary = await installation.logIn('maria.lindqvist')
	established = await installation.proposal('digital tillsyn')
	before = await installation.digest()
})
afterAll(() => installation.stop())

const form = 'application/x-www-form-urlencoded'

function write(
	path: string,
	body: string,
	headers: Readonly<Record<string, string>> = {},
): Promise<Received> {
	const { server } = installation
	const own = { Origin: server.url, 'Content-Type': form }
	return send(server, 'POST', path, { ...secretary, headers: { ...own, ...headers } }, body)
}

/** What comes back for bytes that no HTTP library would send. */
function sendRaw(text: string, { isWhole = true } = {}): Promise<string> {
	const { hostname, port } = new URL(installation.server.url)
	return new Promise((resolve, reject) => {
		let answer = ''
		const socket = connect(Number(port), hostname, () => {
			if (isWhole) socket.write(text)
			else socket.end(text)
		})
		socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
		socket.on('error', reject)
		socket.on('close', () => {
			resolve(answer)
		})
		socket.setTimeout(10_000, () => socket.destroy())
	})
}

const securityHeaders = [
	'content-security-policy',
	'x-content-type-options',
	'x-frame-options',
	'referrer-policy',
	'permissions-policy',
	'cross-origin-opener-policy',
	'cross-origin-resource-policy',
]

function expectSecured({ headers, status }: Received): void {
	expect([status, securityHeaders.filter((name) => headers[name] === undefined)]).toEqual([status, []])
	expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self' 'nonce-/)
	expect(headers['x-powered-by']).toBeUndefined()
}

describe('the security headers are there', () => {
	test.each(['pdf', 'docx', 'html', 'md', 'txt', 'json'])('on the annex as %s', async (extension) => {
		const answer = await get(
			installation.server,
			`${established.path}/bilaga/1/bilaga.${extension}`,
			secretary,
		)
		expect(answer.status).toBe(200)
		expectSecured(answer)
		expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"$/)
		expect(answer.headers['cache-control']).toBe('no-store')
	})

	test('on built scripts, style sheets and fonts', async () => {
		const page = await get(installation.server, '/metod', secretary)
		const sheet = /\/assets\/[\w.-]+\.css/.exec(page.body)?.[0] ?? ''
		const styles = await get(installation.server, sheet)
		const font = /\/assets\/[\w.-]+\.woff2/.exec(styles.body)?.[0] ?? ''
		const script = /\/assets\/[\w.-]+\.js/.exec(page.body)?.[0] ?? ''
		for (const path of [sheet, font, script]) {
			const answer = await get(installation.server, path)
			expect([path, answer.status]).toEqual([path, 200])
			expectSecured(answer)
		}
	})

	test('on every refusal', async () => {
		const { server } = installation
		const refusals: readonly (readonly [number, Promise<Received>])[] = [
			[302, get(server, '/arenden')],
			[400, get(server, '/%', secretary)],
			[401, post(server, '/arenden/ny', [])],
			[403, post(server, '/arenden/ny', [], { ...secretary, headers: { Origin: 'https://annan.example' } })],
			[404, get(server, '/finns-inte', secretary)],
			[404, get(server, '/assets/finns-inte.js', secretary)],
			[404, get(server, `${established.path}/bilaga/9/bilaga.pdf`, secretary)],
			[405, post(server, '/metod', [], secretary)],
			[413, write('/arenden/ny', 'x'.repeat(1_000_001))],
			[422, post(server, '/arenden/ny', [], secretary)],
		]
		for (const [status, answered] of refusals) {
			const answer = await answered
			expect(answer.status).toBe(status)
			expectSecured(answer)
		}
	})
})

describe('a body', () => {
	test('of one megabyte is read, of a byte more it is not', async () => {
		const { status } = await write('/arenden/ny', `title=${'x'.repeat(999_994)}`)
		expect(status).toBe(422)
		const refused = await write('/arenden/ny', `title=${'x'.repeat(999_995)}`)
		expect([refused.status, refused.body]).toEqual([413, expect.stringContaining('1 MB')])
	})

	test('that does not say how long it is, or says something else, is refused', async () => {
		const { host } = new URL(installation.server.url)
		const head = [
			'POST /arenden/ny HTTP/1.1',
			`Host: ${host}`,
			`Origin: ${installation.server.url}`,
			`Cookie: ${secretary.cookie ?? ''}`,
			`Content-Type: ${form}`,
			'Connection: close',
		].join('\r\n')
		const answers = await Promise.all([
			sendRaw(`${head}\r\nTransfer-Encoding: chunked\r\n\r\n7\r\ntitle=x\r\n0\r\n\r\n`),
			sendRaw(`${head}\r\nContent-Length: -1\r\n\r\ntitle=x`),
			sendRaw(`${head}\r\nContent-Length: 7\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`),
			sendRaw(`${head}\r\nContent-Length: 7\r\nContent-Length: 9\r\n\r\ntitle=x`),
		])
		for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 4(00|11|13) /)
	})

	test.each([
		['application/json', '{"title":"x"}'],
		['text/plain', 'title=x'],
		['multipart/form-data', 'title=x'],
		['multipart/form-data; boundary=x', '--y\r\n'],
		['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nx'],
		['', 'title=x'],
	])('that is no form, %s, is refused', async (type, body) => {
		for (const path of ['/arenden/ny', '/logga-in', `${established.path}/andra`]) {
			const { status } = await write(path, body, { 'Content-Type': type })
			expect([path, status]).toEqual([path, 400])
		}
	})

	test('that breaks off half-way stores nothing', async () => {
		const { host } = new URL(installation.server.url)
		const head = `POST /arenden/ny HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${installation.server.url}\r\n`
		await sendRaw(
			`${head}Cookie: ${secretary.cookie ?? ''}\r\nContent-Type: ${form}\r\nContent-Length: 500\r\n\r\ntitle=Halva`,
			{ isWhole: false },
		)
		expect((await get(installation.server, '/halsa')).status).toBe(200)
		expect(await installation.digest()).toBe(before)
	})
})

describe('an address', () => {
	test.each([
		...[
			'/%',
			'/%zz',
			'/%00',
			'/arenden/%00',
			'/arenden/%ff',
			'/arenden/%E0%A4%A',
			'/arenden/..%2f..%2fhalsa',
		],
		...[
			'/../../etc/passwd',
			'/..%5c..%5cetc',
			'/assets/../../package.json',
			'/assets/%2e%2e/%2e%2e/package.json',
		],
		...['//annan.example/x', '/\\annan.example', '/arenden//x', '/.git/config', '/.env', '/data/vagskal.db'],
		...['/arenden/__proto__', '/arenden/constructor', `/arenden/${'x'.repeat(5000)}`, '/arenden?q=%00'],
		...[
			`/arenden?q=${'%25'.repeat(2000)}`,
			'/arenden?sida=1e99',
			'/arenden?sida=-1',
			'/arenden?ar=%D9%A2%D9%A0',
		],
		...['/schema/..%2fpackage.json', '/schema/__proto__', '/arenden.data?_routes=routes%2Fproposals%2Flist'],
		...['/__manifest', '/__manifest?p=%2Farenden&version=x', '/arenden?index', '/arenden?q=100%'],
	])('such as %s is no server fault and gives away no file', async (path) => {
		for (const sent of [secretary, {}]) {
			const { status, body } = await get(installation.server, path, sent)
			expect(status).toBeGreaterThanOrEqual(200)
			expect(status).toBeLessThan(500)
			expect(body).not.toMatch(/root:x:|"devDependencies"|SQLite format|\[core\]/)
		}
	})
})

describe('a request', () => {
	test.each([
		'',
		'a b',
		'a/b',
		'a@b',
		'[',
		'x'.repeat(300),
		'annan.example:99999',
		'å.example',
		'127.0.0.1:',
	])('for the host «%s» is no server fault', async (host) => {
		const answer = await sendRaw(`GET /metod HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
		expect(answer).toMatch(/^HTTP\/1\.1 [234]\d\d /)
	})

	test('for a host that is nobody’s logs nobody in', async () => {
		const { status } = await get(installation.server, '/arenden', { ...secretary, host: 'okand.example' })
		expect(status).toBe(302)
	})

	test('with a head that is too large is 431', async () => {
		const answer = await sendRaw(
			`GET /metod HTTP/1.1\r\nHost: a.example\r\nX-Large: ${'x'.repeat(20_000)}\r\nConnection: close\r\n\r\n`,
		)
		expect(answer).toMatch(/^HTTP\/1\.1 431 /)
	})

	test('that is no HTTP is 400', async () => {
		expect(await sendRaw('GET\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
		expect(await sendRaw('\x16\x03\x01\x02\x00\x01\x00')).toMatch(/^HTTP\/1\.1 400 /)
	})

	test.each([
		'vagskal=',
		'vagskal=%',
		'vagskal=a.b.c',
		'vagskal=W10%3D.x',
		'=; ;;',
		'vagskal=x; vagskal=y',
		`vagskal=${'x'.repeat(4000)}`,
	])('with the cookie «%s» is somebody who is not logged in', async (cookie) => {
		const { status, headers } = await get(installation.server, '/arenden', { cookie })
		expect([status, headers.location]).toEqual([302, '/logga-in?till=%2Farenden'])
	})

	test.each([
		'/',
		'/metod',
		'/arenden',
		'/halsa',
		'/favicon.svg',
		'/finns-inte',
		'/schema/assessment-1.json',
	])('for the head of %s is answered like one for all of it, without a body', async (path) => {
		const head = await send(installation.server, 'HEAD', path, secretary)
		const whole = await get(installation.server, path, secretary)
		expect([head.status, head.body]).toEqual([whole.status, ''])
		expect(head.headers['content-type']).toBe(whole.headers['content-type'])
		expectSecured(head)
	})

	test.each(['/metod?_data=root', '/metod?_data=', '/finns-inte?_data=routes%2Fstart'])(
		'for data as an older Remix asked for it, %s, is one for the page, of which nothing is logged',
		async (path) => {
			const asked = await get(installation.server, path, secretary)
			const page = await get(installation.server, path.split('?')[0] ?? '', secretary)
			expect([asked.status, asked.headers['content-type']]).toEqual([
				page.status,
				page.headers['content-type'],
			])
		},
	)

	test('by a method that the web has and we have not is refused', async () => {
		for (const method of ['OPTIONS', 'TRACE', 'PROPFIND', 'DELETE']) {
			const headers = { Origin: installation.server.url }
			const { status } = await send(installation.server, method, '/arenden', { ...secretary, headers })
			expect([method, status >= 400 && status < 500]).toEqual([method, true])
		}
	})

	test('has stored nothing of all this', async () => {
		expect(await installation.digest()).toBe(before)
	})
})
