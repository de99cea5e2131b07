import { expect, test } from 'vitest'
import { settingsText as text } from '#app/text/settings.ts'
import { withPage } from '#tests/support/browser.ts'
import { logInAs, serveDemonstration } from './demonstration-server.ts'
import { expectFit, expectFitInAllColours } from './page-checks.ts'

const server = serveDemonstration()

test.each([true, false])(
	'an administrator sets how annexes are written, with scripts %s',
	async (javaScript) => {
		await withPage({ baseURL: server().url, javaScript, expected: [/status of 422/] }, async (page) => {
			await logInAs(page, server(), 'administratör')
			await page.getByRole('link', { name: text.title }).click()
			await page.getByRole('heading', { level: 1, name: text.title }).waitFor()
			await expectFitInAllColours(page)
			await page.getByLabel(text.accent).fill('#ff0000')
			await page.getByRole('button', { name: text.save }).click()
			await page.getByRole('alert').waitFor()
			expect(await page.getByLabel(text.accent).inputValue()).toBe('#ff0000')
			await expectFit(page)
			await page.getByLabel(text.accent).fill('036')
			await page.getByLabel(text.choices.paperName.options.tjänsteutlåtande).check()
			await page.getByRole('button', { name: text.save }).click()
			await page.getByText(text.saved).waitFor()
			expect(await page.getByLabel(text.accent).inputValue()).toBe('#003366')
			expect(await page.getByLabel(text.choices.paperName.options.tjänsteutlåtande).isChecked()).toBe(true)
			await expectFit(page)
		})
	},
)
