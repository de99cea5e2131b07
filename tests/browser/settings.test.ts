import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { settingsText as text } from '#app/text/settings.ts'
import { siteText } from '#app/text/site.ts'
import { drawnLogo } from '#tests/annex/logos.ts'
import { withPage } from '#tests/support/browser.ts'
import { logInAs, serveDemonstration } from './demonstration-server.ts'
import { expectFit, expectFitInAllColours } from './page-checks.ts'

const server = serveDemonstration()

test.each([true, false])(
	'an administrator sets how annexes are written, with scripts %s',
	async (javaScript) => {
		await withPage({ baseURL: server().url, javaScript, expected: [/status of 422/] }, async (page) => {
			await logInAs(page, server(), 'administratör')
			await page.getByRole('navigation').getByRole('link', { name: siteText.administration }).click()
			await page.getByRole('link', { name: text.title }).click()
			await page.getByRole('heading', { level: 1, name: text.title }).waitFor()
			await expectFitInAllColours(page)
			await page.getByLabel(text.accent).fill('#ff0000')
			await page.getByRole('button', { name: text.save, exact: true }).click()
			await page.getByRole('alert').waitFor()
			expect(await page.getByLabel(text.accent).inputValue()).toBe('#ff0000')
			await expectFit(page)
			await page.getByLabel(text.accent).fill('036')
			await page.getByLabel(text.choices.paperName.options.tjänsteutlåtande).check()
			await page.getByRole('button', { name: text.save, exact: true }).click()
			await page.getByText(text.saved).waitFor()
			expect(await page.getByLabel(text.accent).inputValue()).toBe('#003366')
			expect(await page.getByLabel(text.choices.paperName.options.tjänsteutlåtande).isChecked()).toBe(true)
			await expectFit(page)
			await uploadLogo(page, 'logo.gif', 'GIF89a')
			await page.getByRole('alert').waitFor()
			expect(await page.getByText(text.logo.problems.format).count()).toBeGreaterThan(1)
			await uploadLogo(page, 'logo.svg', drawnLogo)
			await page.getByText(text.logo.saved).waitFor()
			await page.getByRole('img', { name: /^Logotyp för/ }).waitFor()
			await expectFit(page)
			await page.getByRole('button', { name: text.logo.remove }).click()
			await page.getByText(text.logo.removed).waitFor()
		})
	},
)

async function uploadLogo(page: Page, name: string, content: string): Promise<void> {
	const mimeType = 'application/octet-stream'
	await page.locator('#logo').setInputFiles({ name, mimeType, buffer: Buffer.from(content) })
	await page.getByRole('button', { name: text.logo.save }).click()
}
