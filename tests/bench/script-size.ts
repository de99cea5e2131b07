import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { launchChromium } from '#tests/support/chromium.ts'
import type { BenchResult } from './bench-result.ts'
import { withDemonstration } from './demonstration-pages.ts'

const limit = 115

/** Everything that a browser loads as a script for a page with an empty cache, compressed file by file. */
export async function measureScriptSize(): Promise<readonly BenchResult[]> {
	const browser = await launchChromium()
	try {
		return await withDemonstration(async ({ server, cookie, paths }) => {
			const sizes = new Map<string, number>()
			for (const path of paths.all) sizes.set(path, await scriptsOf(browser, `${server.url}${path}`, cookie))
			const [largest, size] = [...sizes].reduce((most, next) => (next[1] > most[1] ? next : most))
			return [
				row('assessment page', sizes.get(paths.assessment) ?? 0),
				row(`largest of ${String(sizes.size)} pages (${largest.replace(/[^/]{12,}/, ':id')})`, size),
			]
		})
	} finally {
		await browser.close()
	}
}

function row(page: string, kilobytes: number): BenchResult {
	return {
		name: `JavaScript, ${page}`,
		value: `${kilobytes.toFixed(1)} kB gzip`,
		baseline: '–',
		ratio: null,
		target: `≤ ${String(limit)} kB`,
		reached: kilobytes <= limit,
	}
}

async function scriptsOf(browser: Browser, address: string, cookie: string): Promise<number> {
	const context = await browser.newContext({ extraHTTPHeaders: { Cookie: cookie } })
	const page = await context.newPage()
	const scripts = new Map<string, Promise<Buffer>>()
	page.on('response', (response) => {
		if (response.headers()['content-type']?.includes('javascript'))
			scripts.set(response.url(), response.body())
	})
	const response = await page.goto(address, { waitUntil: 'networkidle' })
	if (response?.ok() !== true) throw new Error(`${address} answers ${String(response?.status())}`)
	const bodies = await Promise.all(scripts.values())
	await context.close()
	return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000
}
