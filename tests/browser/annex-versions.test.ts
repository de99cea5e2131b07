import type { Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { annexPageText } from '#app/text/annex-page.ts'
import { annexVersionText } from '#app/text/annex-version.ts'
import { comparisonText } from '#app/text/comparison.ts'
import { disposalText } from '#app/text/disposal.ts'
import { withPage } from '#tests/support/browser.ts'
import { addressOf, logInAs, serveDemonstration } from './demonstration-server.ts'
import { expectFit, expectFitInAllColours } from './page-checks.ts'

const server = serveDemonstration()
const secretary = 'sekreterare i övriga nämnder'
const corrected = 'Införa LOV i hemtjänsten – första beredningen'
const refusals = [/status of (422)/]

async function asSecretary(
	options: { readonly javaScript: boolean },
	work: (page: Page, address: string) => Promise<void>,
): Promise<void> {
	await withPage({ ...options, baseURL: server().url, expected: refusals }, async (page) => {
		await logInAs(page, server(), secretary)
		await work(page, `${await addressOf(page, corrected)}/bilaga`)
	})
}

describe('the versions of an annex', () => {
	test.each([true, false])('are compared by everybody who may, with scripts %s', async (javaScript) => {
		await asSecretary({ javaScript }, async (page, address) => {
			await page.goto(address)
			await page.getByRole('link', { name: annexVersionText.compare }).click()
			await page.getByText(comparisonText.count(8)).waitFor()
			await expectFitInAllColours(page)
			await page.getByLabel(comparisonText.from).selectOption(comparisonText.version(2))
			await page.getByRole('button', { name: comparisonText.submit }).click()
			await page.getByText(comparisonText.same).waitFor()
			await expectFit(page)
		})
	})

	test.each([true, false])('are marked and unmarked as transferred, with scripts %s', async (javaScript) => {
		await asSecretary({ javaScript }, async (page, address) => {
			await page.goto(address)
			await page.getByRole('button', { name: annexVersionText.undoTransfer }).click()
			await page.getByRole('heading', { name: annexVersionText.title(2, 'established') }).waitFor()
			await expectFit(page)
			await page.getByRole('button', { name: annexVersionText.transfer }).click()
			await page.getByRole('heading', { name: annexVersionText.title(2, 'transferred') }).waitFor()
			await expectFitInAllColours(page)
		})
	})

	test.each([
		[true, 1],
		[false, 2],
	])('are disposed of on a page of its own, with scripts %s', async (javaScript, version) => {
		await asSecretary({ javaScript }, async (page, address) => {
			await page.goto(`${address}?version=${String(version)}`)
			await page.getByRole('link', { name: annexVersionText.toDispose(version) }).click()
			await page.getByText(disposalText.lead).waitFor()
			await expectFitInAllColours(page)
			await page.getByRole('button', { name: disposalText.submit(version) }).click()
			await page.getByRole('alert').waitFor()
			await expectFit(page)
			await page.getByLabel(disposalText.decision).fill('KF 2027-02-11 § 14')
			await page.getByLabel(disposalText.confirm).check()
			await page.getByRole('button', { name: disposalText.submit(version) }).click()
			await page.getByText(annexVersionText.tombstoneText).waitFor()
			await expectFitInAllColours(page)
			await page.goto(address)
			await page
				.getByRole('region', { name: annexVersionText.versions })
				.getByText('gallrad')
				.first()
				.waitFor()
			await expectFit(page)
			await page.getByText(annexPageText.newVersion).first().waitFor()
		})
	})
})
