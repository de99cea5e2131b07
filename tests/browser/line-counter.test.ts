import { expect, test } from 'vitest'
import { assessmentText as text } from '#app/text/assessment.ts'
import { withPage } from '#tests/support/browser.ts'
import { addressOf, logInAs, serveDemonstration } from './demonstration-server.ts'

const server = serveDemonstration()

/** A line of a risk holds 62 small letters: fifteen words of three and the spaces between them are 59. */
const words = (count: number) => Array<string>(count).fill('ord').join(' ')

test('a text that the annex prints says while it is written how many of its lines it takes', async () => {
	await withPage({ baseURL: server().url }, async (page) => {
		await logInAs(page, server(), 'sekreterare')
		const address = await addressOf(page, 'Upphandling av verksamhetssystem till socialtjänsten')
		await page.goto(`${address}/bedomning/A/beslutskedja`)
		const field = page.getByLabel(text.risk, { exact: true }).first()
		const hints = field.locator('xpath=ancestor::div[contains(@class, "vs-field")]').getByRole('listitem')
		for (const [count, hint] of [
			[15, '1 av 2 rader i bilagan'],
			[16, '2 av 2 rader i bilagan'],
			[31, '3 rader. Bilagan har plats för 2. Hela texten står i bedömningsunderlaget.'],
		] as const) {
			await field.fill(words(count))
			await hints.filter({ hasText: hint }).waitFor()
		}
		await field.fill('')
		await hints.first().waitFor({ state: 'detached' })
		expect(await hints.count()).toBe(0)
	})
})
