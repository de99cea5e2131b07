import { expect, test } from 'vitest'
import { annexPageText } from '#app/text/annex-page.ts'
import { assessmentText } from '#app/text/assessment.ts'
import { withPage } from '#tests/support/browser.ts'
import { addressOf, logInAs, serveDemonstration } from './demonstration-server.ts'
import { expectFitInAllColours } from './page-checks.ts'

const server = serveDemonstration()
const comment = 'Villkoren i B avgör, och de behöver följas upp.'

test('the preview follows what is written beside it, and moves neither focus nor page', async () => {
	await withPage({ baseURL: server().url }, async (page) => {
		await logInAs(page, server(), 'sekreterare')
		await page.goto(`${await addressOf(page, 'Valfrihetssystem enligt LOV i hemtjänsten')}/bilaga`)
		const field = page.getByLabel(assessmentText.summaryTitle)
		const before = await page.locator('input[name=read]').inputValue()
		await field.fill(comment)
		const shownAt = await page.evaluate(() => scrollY)
		await page.getByText(annexPageText.texts.updated('').slice(0, -1)).waitFor()
		await page.locator('.annex-conclusion', { hasText: comment }).waitFor()
		expect(await field.evaluate((element) => document.activeElement === element)).toBe(true)
		expect(await field.inputValue()).toBe(comment)
		expect(await page.evaluate(() => scrollY)).toBe(shownAt)
		expect(await page.locator('input[name=read]').inputValue()).not.toBe(before)
		await field.pressSequentially(' Och mer.')
		await page.locator('.annex-conclusion', { hasText: `${comment} Och mer.` }).waitFor()
		await expectFitInAllColours(page)
	})
})
