import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { annexPageText } from '#app/text/annex-page.ts'
import { annexVersionText } from '#app/text/annex-version.ts'
import { assessmentText } from '#app/text/assessment.ts'
import { reviewAnswersText as reviewText } from '#app/text/review-answers.ts'
import { proposalText } from '#app/text/proposal.ts'
import { resultText } from '#app/text/result.ts'
import { siteText } from '#app/text/site.ts'
import { readPdf } from '#tests/annex/read-pdf.ts'
import { withPage } from '#tests/support/browser.ts'
import { answerAllSteps } from './answer-steps.ts'
import { logInAs, serveDemonstration } from './demonstration-server.ts'
import { countRequests } from './request-count.ts'

const server = serveDemonstration()

describe('a secretary goes from an ärende to an established annex', () => {
	test.each([
		{ javaScript: true, width: 1280, colorScheme: 'light' },
		{ javaScript: true, width: 360, colorScheme: 'dark' },
		{ javaScript: false, width: 1280, colorScheme: 'dark' },
		{ javaScript: false, width: 360, colorScheme: 'light' },
	] as const)('with scripts $javaScript, $width px, $colorScheme', async (options) => {
		const title = `Frivilligcentral ${String(options.width)} ${options.javaScript ? 'med' : 'utan'} skript`
		await withPage({ ...options, baseURL: server().url }, async (page) => {
			const requests = countRequests(page)
			await logInAs(page, server(), 'sekreterare')
			await registerProposal(page, title)
			await addAlternatives(page)
			await page.getByRole('link', { name: proposalText.toAssessment }).click()
			await page.getByRole('heading', { level: 1, name: 'Mer flexibilitet' }).waitFor()
			await answerAllSteps(page)
			await submit(page)
			await expectFigures(page)
			await page.getByRole('link', { name: resultText.toAnnex }).click()
			await expectAnnex(page, title)
			await expectPdf(page, title)
			await establish(page)
			requests.print(title)
		})
	})
})

async function registerProposal(page: Page, title: string): Promise<void> {
	await page.getByRole('link', { name: siteText.proposals, exact: true }).click()
	await page.getByRole('link', { name: proposalText.newButton }).click()
	await page.getByLabel(proposalText.heading).fill(title)
	await page.getByLabel(proposalText.committee, { exact: true }).selectOption('Omsorgsnämnden')
	await page.getByLabel(proposalText.type, { exact: true }).selectOption(proposalText.types.committee)
	await page.getByLabel(proposalText.diarienummer).fill('ON 2026/0417')
	await page.getByRole('button', { name: proposalText.create }).click()
	await page.getByRole('heading', { level: 1, name: proposalText.alternativesTitle }).waitFor()
}

async function addAlternatives(page: Page): Promise<void> {
	await addAlternative(page, { key: '0', title: 'Fortsätt som i dag', isZero: true })
	await addAlternative(page, { key: 'A', title: 'Öppna central', isZero: false })
}

async function addAlternative(
	page: Page,
	{ key, title, isZero }: { key: string; title: string; isZero: boolean },
): Promise<void> {
	const form = page.getByRole('region', { name: proposalText.addAlternative })
	await form.getByLabel(proposalText.alternativeTitle).fill(title)
	await form.getByLabel(proposalText.alternativeKey).fill(key)
	if (isZero) await form.getByLabel(proposalText.isZeroLabel).check()
	await form.getByRole('button', { name: proposalText.addAlternative }).click()
	await page.getByRole('heading', { level: 2, name: `${key} ${title}` }).waitFor()
}

async function submit(page: Page): Promise<void> {
	await page.getByText(reviewText.reviewAllWell).waitFor()
	await page
		.getByLabel(assessmentText.summaryTitle)
		.fill('Centralen prövas ett år innan nämnden tar ställning.')
	await page.getByRole('button', { name: assessmentText.submit }).click()
	await page.getByRole('heading', { level: 1, name: resultText.title }).waitFor()
}

/**
 * A answers +1 four times, −1, 0, vet ej, −1, then +2 and 0 four times each. The byråkrati known: −2 ÷ 3 = −0.67, and
 * with vet ej anywhere from −2 to +2 from −4 ÷ 4 to 0 ÷ 4. All four: (1 − 0.667 + 2 + 0) ÷ 4 = 0.58.
 */
async function expectFigures(page: Page): Promise<void> {
	const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) }).first()
	for (const [name, ...figures] of [
		['Mer flexibilitet', '0,00', '+1,00'],
		['Mindre byråkrati', '0,00', '−0,67', '−1,00 till 0,00'],
		['Mer förnyelse', '0,00', '+2,00'],
		['Mer innovation', '0,00', '0,00'],
		['Sammanvägt', '0,00', '+0,58'],
		['Besvarade', '16 av 16', '15 av 16'],
	] as const) {
		const written = await row(name).textContent()
		for (const figure of figures) expect(written).toContain(figure)
	}
}

async function expectAnnex(page: Page, title: string): Promise<void> {
	await page.getByRole('heading', { level: 1, name: annexPageText.title }).waitFor()
	const paper = page.getByRole('region', { name: annexPageText.preview })
	const written = await paper.textContent()
	for (const words of [
		title,
		'0 Fortsätt som i dag',
		'A Öppna central',
		'Frivilliga slutar när samordnaren slutar',
		'centralen bemannas av två samordnare',
		'Pensionärsorganisationerna',
		'Centralen prövas ett år innan nämnden tar ställning.',
		'UTKAST',
	])
		expect(written?.toLowerCase()).toContain(words.toLowerCase())
}

async function expectPdf(page: Page, title: string): Promise<void> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: annexPageText.downloads.pdf, exact: true }).click(),
	])
	const bytes = await readFile(await download.path())
	expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
	const pdf = await readPdf(bytes)
	expect(pdf.pageTexts.join(' ')).toContain(title)
	expect(pdf.pages).toBe(2)
}

async function establish(page: Page): Promise<void> {
	await page.getByLabel(annexPageText.establishConfirm).check()
	await page.getByRole('button', { name: annexPageText.establish }).click()
	await page.getByText(annexVersionText.title(1, 'established')).waitFor()
	for (const form of ['pdf', 'docx'] as const) {
		const address = await page
			.getByRole('link', { name: annexPageText.downloads[form], exact: true })
			.getAttribute('href')
		expect(address).toContain('/bilaga/1/')
		const [first, second] = [await page.request.get(address ?? ''), await page.request.get(address ?? '')]
		expect(first.status()).toBe(200)
		expect((await first.body()).equals(await second.body())).toBe(true)
	}
}
