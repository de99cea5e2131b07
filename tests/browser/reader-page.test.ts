import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { publicationText } from '#app/text/publication.ts'
import { proposalText } from '#app/text/proposal.ts'
import { readerText } from '#app/text/reader.ts'
import { withPage } from '#tests/support/browser.ts'
import { addressOf, logInAs, serveDemonstration } from './demonstration-server.ts'
import { expectFit, expectFitInAllColours } from './page-checks.ts'

const server = serveDemonstration()
const example = 'Införa LOV i hemtjänsten – första beredningen'
const established = 'Digital tillsyn på natten som förstahandsval'
const refusals = [/status of (404|422)/]

/** From the start page, as somebody who has no account. */
async function openExample(page: Page): Promise<void> {
	await page.goto('/')
	await page.getByRole('link', { name: example }).click()
	await page.getByRole('heading', { level: 1, name: example }).waitFor()
}

describe('the reader’s page', () => {
	test.each([true, false])('can be used by everybody, with scripts %s', async (javaScript) => {
		await withPage({ baseURL: server().url, javaScript }, async (page) => {
			await openExample(page)
			await expectFitInAllColours(page)
			await page.getByText(readerText.referralLabel).click()
			await page.getByText('Ärendet återremitteras för att underlaget ska kompletteras med').waitFor()
			await expectFit(page)
		})
	})

	test.each([
		['a tablet upright', 768, 1024],
		['a tablet on its side', 1024, 768],
		['a telephone', 390, 844],
	])('has the conclusion in the first screenful of %s', async (_, width, height) => {
		await withPage({ baseURL: server().url, width, height }, async (page) => {
			await openExample(page)
			const box = await page.locator('#slutsats').boundingBox()
			expect((box?.y ?? Number.NaN) + (box?.height ?? Number.NaN)).toBeLessThanOrEqual(height)
		})
	})

	test('leads from its list of contents to each part', async () => {
		await withPage({ baseURL: server().url }, async (page) => {
			await openExample(page)
			const links = page.getByRole('navigation', { name: readerText.contents }).getByRole('link')
			const places = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
			expect(places.length).toBeGreaterThan(5)
			for (const place of places) expect([place, await page.locator(place).count()]).toEqual([place, 1])
			await page.getByRole('link', { name: readerText.questionsTitle }).click()
			await page.waitForFunction(() => {
				const top = document.querySelector('#fragor')?.getBoundingClientRect().top
				return top !== undefined && top >= 0 && top < 60
			})
		})
	})

	test('prints without what is only for the screen', async () => {
		await withPage({ baseURL: server().url }, async (page) => {
			await openExample(page)
			await page.emulateMedia({ media: 'print' })
			for (const hidden of ['nav', 'header.vs-header', '#hamta'])
				for (const element of await page.locator(hidden).all()) expect(await element.isVisible()).toBe(false)
			expect(await page.getByRole('heading', { name: readerText.questionsTitle }).isVisible()).toBe(true)
		})
	})

	test('tells in its own words when there is nothing to read', async () => {
		await withPage({ baseURL: server().url, expected: refusals }, async (page) => {
			await page.goto('/bilagor/2222222222')
			await page.getByRole('heading', { level: 1, name: readerText.notFoundTitle }).waitFor()
			await expectFitInAllColours(page)
		})
	})
})

describe('publishing', () => {
	test.each([true, false])('and taking back, with scripts %s', async (javaScript) => {
		const options = { baseURL: server().url, javaScript, expected: refusals }
		await withPage(options, async (page) => {
			await logInAs(page, server(), 'sekreterare')
			await page.goto(`${await addressOf(page, established)}/bilaga`)
			await page.getByRole('link', { name: publicationText.toPublish }).click()
			await page.getByRole('heading', { level: 1, name: publicationText.title }).waitFor()
			await expectFitInAllColours(page)
			await page.getByLabel(publicationText.by).fill('')
			await page.getByRole('button', { name: publicationText.publish }).click()
			await page.getByRole('alert').waitFor()
			await expectFit(page)
			await page.getByLabel(publicationText.by).fill('kommunjuristen')
			await page.getByRole('button', { name: publicationText.publish }).click()
			await page.getByRole('heading', { name: publicationText.publishedTitle }).waitFor()
			await expectFitInAllColours(page)
			await page.getByRole('link', { name: publicationText.toReader }).click()
			await page.getByRole('heading', { level: 1, name: established }).waitFor()
			await expectFit(page)
			await withPage({ baseURL: server().url }, async (outsider) => {
				await outsider.goto(new URL(page.url()).pathname)
				await outsider.getByRole('heading', { level: 1, name: established }).waitFor()
			})
			await page.goBack()
			await page.getByRole('button', { name: publicationText.unpublish }).click()
			await page.getByRole('heading', { name: publicationText.publishTitle, exact: true }).waitFor()
		})
	})

	test('shows nothing of real ärenden on the start page', async () => {
		await withPage({ baseURL: server().url }, async (page) => {
			await page.goto('/')
			await page.getByRole('heading', { name: proposalText.startExamples }).waitFor()
			expect(await page.getByRole('link', { name: established }).count()).toBe(0)
		})
	})
})
