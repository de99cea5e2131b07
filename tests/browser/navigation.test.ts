import { test } from 'vitest'
import { proposalText } from '#app/text/proposal.ts'
import { siteText } from '#app/text/site.ts'
import { withPage } from '#tests/support/browser.ts'
import { logInAs, serveDemonstration } from './demonstration-server.ts'

const server = serveDemonstration()

test('a click that overtakes the one before it leads where it says', async () => {
	await withPage({ baseURL: server().url }, async (page) => {
		await logInAs(page, server(), 'sekreterare')
		for (let pause = 0; pause < 40; pause += 2) {
			await page.goto('/')
			const first = page.getByRole('link', { name: siteText.proposals, exact: true })
			await first.evaluate(
				async (link, { next, ms }) => {
					;(link as HTMLElement).click()
					await new Promise((resolve) => setTimeout(resolve, ms))
					document.querySelector<HTMLElement>(`a[href="${next}"]`)?.click()
				},
				{ next: '/arenden/ny', ms: pause },
			)
			await page.getByRole('button', { name: proposalText.create }).waitFor()
		}
	})
})
