import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, withPage } from '#tests/support/browser.ts'

const accessible = `<!doctype html><html lang="sv"><title>Prov</title>
	<main><h1>Prov</h1><button style="min-width:44px;min-height:44px">Åäö</button></main></html>`
const pages = new Map([
	['/accessible', accessible],
	['/pale', accessible.replace('<button style="', '<button style="color:#aaa;background:#fff;')],
	[
		'/small',
		accessible.replace(
			'</main>',
			`${'<button style="width:9px;height:9px;padding:0;border:0">i</button>'.repeat(2)}</main>`,
		),
	],
	['/logs', accessible.replace('</main>', '</main><script>console.warn("var försiktig")</script>')],
	['/throws', accessible.replace('</main>', '</main><script>throw new Error("trasig")</script>')],
	['/elsewhere', accessible.replace('</main>', '</main><img alt="" src="http://third.invalid/a.png">')],
	[
		'/scripted',
		accessible.replace(
			'</main>',
			'<p>utan</p></main><script>document.querySelector("p").textContent="med"</script>',
		),
	],
	[
		'/scheme',
		`${accessible}<style>@media (prefers-color-scheme: dark) { body { background: rgb(1, 2, 3) } }</style>`,
	],
])

let server: Server
let baseURL: string
beforeAll(async () => {
	server = createServer(({ url = '' }, response) => {
		const page = pages.get(url)
		response.writeHead(page === undefined ? 404 : 200, {
			'Content-Type': 'text/html; charset=utf-8',
			'Content-Security-Policy': url === '/accessible' ? "default-src 'none'; style-src 'unsafe-inline'" : '',
		})
		response.end(page ?? accessible)
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const address = server.address()
	if (address === null || typeof address === 'string') throw new Error('no port')
	baseURL = `http://127.0.0.1:${String(address.port)}`
})
afterAll(() => {
	server.close()
})

describe('a page', () => {
	test('is drawn, with letters, at the width asked for', async () => {
		await withPage({ width: 360 }, async (page) => {
			await page.goto(`data:text/html,${encodeURIComponent(accessible)}`)
			expect(page.viewportSize()?.width).toBe(360)
			const box = await page.getByRole('heading').boundingBox()
			expect(box?.height).toBeGreaterThan(20)
			expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG')
		})
	})
	test('follows the colour scheme asked for', async () => {
		await withPage({ baseURL, colorScheme: 'dark' }, async (page) => {
			await page.goto('/scheme')
			expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(1, 2, 3)')
		})
	})
	test.each([
		{ javaScript: true, text: 'med' },
		{ javaScript: false, text: 'utan' },
	])('runs its scripts or not: $javaScript', async ({ javaScript, text }) => {
		await withPage({ baseURL, javaScript }, async (page) => {
			await page.goto('/scripted')
			expect(await page.locator('p').textContent()).toBe(text)
		})
	})
	test.each([
		{ path: '/logs', complaint: 'var försiktig' },
		{ path: '/throws', complaint: 'trasig' },
		{ path: '/elsewhere', complaint: 'third.invalid' },
		{ path: '/missing', complaint: 'status of 404' },
	])('that complains fails: $path', async ({ path, complaint }) => {
		await expect(withPage({ baseURL }, (page) => page.goto(path))).rejects.toThrow(complaint)
	})
	test('may complain about what the test is about', async () => {
		await withPage({ baseURL, expected: [/status of 404/] }, async (page) => {
			expect((await page.goto('/missing'))?.status()).toBe(404)
		})
	})
})

describe('accessibility', () => {
	test.each([true, false])('is tried with scripts on: %s, also under a strict policy', async (javaScript) => {
		await withPage({ baseURL, javaScript }, async (page) => {
			await page.goto('/accessible')
			await expectAccessible(page)
		})
	})
	test.each([
		{ path: '/pale', rule: 'color-contrast' },
		{ path: '/small', rule: 'target-size' },
	])('includes $rule', async ({ path, rule }) => {
		await withPage({ baseURL }, async (page) => {
			await page.goto(path)
			await expect(expectAccessible(page)).rejects.toThrow(rule)
		})
	})
})
