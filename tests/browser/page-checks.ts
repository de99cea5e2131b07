import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from '#tests/support/browser.ts'

/** Kilobytes of JavaScript, compressed, that a page may load. */
const scriptLimit = 115_000

/** What depends on the width together with the colour scheme. */
const drawnRules = ['color-contrast', 'target-size']

/**
 * WCAG 2.2 AA, narrow in dark colours and wide in light ones, no sideways scrolling at 320 px nor with the text twice
 * as large, and not too much JavaScript. The page is left at 1280 px, light.
 */
export async function expectFit(page: Page): Promise<void> {
	await expectAccessibleAs(page, 360, 'dark')
	await expectAccessibleAs(page, 1280, 'light')
	await expectNoSidewaysScrolling(page)
	expect(await compressedScripts(page), `JavaScript of ${page.url()}`).toBeLessThanOrEqual(scriptLimit)
}

/** As expectFit, and both widths also in the other colours. */
export async function expectFitInAllColours(page: Page): Promise<void> {
	await expectAccessibleAs(page, 360, 'light', drawnRules)
	await expectAccessibleAs(page, 1280, 'dark', drawnRules)
	await expectFit(page)
}

async function expectAccessibleAs(
	page: Page,
	width: number,
	colorScheme: 'light' | 'dark',
	rules?: readonly string[],
): Promise<void> {
	await page.setViewportSize({ width, height: 900 })
	await page.emulateMedia({ colorScheme })
	await expectAccessible(page, rules)
}

async function expectNoSidewaysScrolling(page: Page): Promise<void> {
	await page.setViewportSize({ width: 320, height: 900 })
	await expect.poll(() => tooWide(page), { message: `${page.url()} at 320 px` }).toEqual([])
	await page.setViewportSize({ width: 1280, height: 900 })
	await page.evaluate(() => {
		document.documentElement.style.fontSize = '200%'
	})
	await expect.poll(() => tooWide(page), { message: `${page.url()} with text at 200 %` }).toEqual([])
	await page.evaluate(() => {
		document.documentElement.style.fontSize = ''
	})
}

/** What sticks out of a page that is wider than its window; nothing where the page fits. */
function tooWide(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement
		if (scrollWidth <= clientWidth) return []
		return [...document.querySelectorAll('main *, header *, footer *')]
			.filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
			.map((element) => `${element.tagName}.${element.className} ${element.textContent.slice(0, 40)}`)
			.slice(0, 8)
	})
}

const sizes = new Map<string, number>()

/** Bytes, compressed as the server compresses, of every script that the page has fetched by the browser's own list. */
async function compressedScripts(page: Page): Promise<number> {
	const addresses = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.map(({ name }) => name)
			.filter((name) => new URL(name).pathname.endsWith('.js')),
	)
	const unique = [...new Set(addresses)]
	for (const address of unique) {
		if (sizes.has(address)) continue
		const response = await page.request.get(address)
		sizes.set(address, gzipSync(await response.body(), { level: 9 }).length)
	}
	return unique.reduce((total, address) => total + (sizes.get(address) ?? 0), 0)
}
