import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { annexPageText } from '#app/text/annex-page.ts'
import { assessmentText } from '#app/text/assessment.ts'
import { exerciseText } from '#app/text/exercise.ts'
import { proposalText } from '#app/text/proposal.ts'
import { sessionText } from '#app/text/session.ts'
import { withPage } from '#tests/support/browser.ts'
import { post } from '#tests/support/forms.ts'
import { questions } from './answer-form.ts'
import { addressOf, fillLogIn, logInAs, serveDemonstration } from './demonstration-server.ts'
import { expectFit, expectFitInAllColours } from './page-checks.ts'

const server = serveDemonstration()
/** The statuses of the error pages and refused forms that these tests look at. */
const refusals = [/status of (403|404|409|422|429)/]

const lov = 'Valfrihetssystem enligt LOV i hemtjänsten'
const draft = 'Upphandling av verksamhetssystem till socialtjänsten'
const established = 'Digital tillsyn på natten som förstahandsval'

async function visitAs(
	role: string,
	work: (page: Page) => Promise<void>,
	options: { javaScript?: boolean } = {},
): Promise<void> {
	await withPage({ ...options, baseURL: server().url, expected: refusals }, async (page) => {
		await logInAs(page, server(), role)
		await work(page)
	})
}

async function expectPagesFit(
	page: Page,
	addresses: readonly string[],
	check = expectFitInAllColours,
): Promise<void> {
	for (const address of addresses) {
		await page.goto(address)
		await check(page)
	}
}

/** One of each kind: links, forms in a list, a person, a table. */
const administration = ['/admin', '/admin/namnder', '/admin/personer/1', '/admin/vikter', '/admin/logg']

describe('everybody can use the pages', () => {
	test('without having logged in', async () => {
		await withPage({ baseURL: server().url, expected: refusals }, async (page) => {
			await expectPagesFit(page, [
				'/',
				'/logga-in',
				'/metod',
				'/tillganglighet',
				'/integritet',
				'/finns-inte',
			])
			await expectPagesFit(page, ['/kunskap', '/kunskap/lasa-en-bilaga', '/kunskap/ordlista'], expectFit)
			await page.goto('/logga-in')
			await page.getByRole('button', { name: sessionText.submit }).click()
			await page.getByRole('alert').waitFor()
			await expectFit(page)
			await fillLogIn(page, 'ingen@alvstad.example', 'fel')
			await page.getByRole('link', { name: sessionText.wrong }).waitFor()
			await expectFit(page)
		})
	})

	test.each(['bedömare', 'granskare', 'tjänsteperson', 'politiker', 'administratör'])(
		'as %s',
		async (role) => {
			await visitAs(role, async (page) => {
				await expectFit(page)
				await page.goto('/arenden')
				await expectFit(page)
				const address = role === 'administratör' ? null : await addressOf(page, established)
				if (address !== null) await expectPagesFit(page, [address, `${address}/bilaga`], expectFit)
				else await expectPagesFit(page, administration, expectFit)
			})
		},
	)

	test('where the role does not reach', async () => {
		await visitAs('politiker', (page) => expectPagesFit(page, ['/arenden/ny']))
	})

	test('of an ärende, from registration to withdrawal', async () => {
		await visitAs('sekreterare', async (page) => {
			await expectPagesFit(page, ['/', '/arenden', '/arenden?q=finnsinte', '/logga-ut', '/arenden/ny'])
			await page.getByRole('button', { name: proposalText.create }).click()
			await page.getByRole('alert').waitFor()
			await expectFit(page)
			await page.getByLabel(proposalText.heading).fill('Nytt bibliotek')
			await page.getByLabel(proposalText.committee, { exact: true }).selectOption('Omsorgsnämnden')
			await page.getByLabel(proposalText.type, { exact: true }).selectOption({ index: 1 })
			await page.getByRole('button', { name: proposalText.create }).click()
			await page.getByRole('heading', { level: 1, name: proposalText.alternativesTitle }).waitFor()
			await expectFit(page)
			const address = new URL(page.url()).pathname.replace('/alternativ', '')
			await page.getByRole('button', { name: proposalText.addAlternative }).click()
			await page.getByRole('alert').waitFor()
			await expectFit(page)
			await page.goto(address)
			await expectFit(page)
			await page.getByText(proposalText.putAside).click()
			await page.getByRole('button', { name: proposalText.withdraw }).click()
			await page.getByText(proposalText.withdrawnNote).waitFor()
			await expectFit(page)
		})
	})

	test('of an ärende and its alternatives', async () => {
		await visitAs('sekreterare', async (page) => {
			await expectPagesFit(page, [await addressOf(page, lov)])
			const address = await addressOf(page, draft)
			await expectPagesFit(page, [address, `${address}/andra`, `${address}/alternativ`])
			await page.getByText(proposalText.editAlternative).first().click()
			await page
				.getByRole('link', { name: new RegExp(`^${proposalText.removeAlternative}`) })
				.first()
				.click()
			await page.getByText(proposalText.removeConfirm).waitFor()
			await expectFit(page)
		})
	})

	test('of an assessment that is being answered', async () => {
		await visitAs('sekreterare', async (page) => {
			const address = await addressOf(page, draft)
			const [first = '', ...others] = await stepsOf(page, address)
			await expectPagesFit(page, [first])
			await expectPagesFit(page, others, expectFit)
			await page.goto(`${address}/bedomning/A/beslutskedja`)
			await unfoldAll(page)
			await expectFitInAllColours(page)
			await expectPagesFit(page, [`${address}/resultat`, `${address}/bilaga`])
		})
	})

	test('of an assessment that is submitted and locked', async () => {
		await visitAs('sekreterare', async (page) => {
			const address = await addressOf(page, lov)
			await expectPagesFit(page, [
				`${address}/bedomning/alla/flexibilitet`,
				`${address}/bedomning/granska`,
				`${address}/resultat`,
				`${address}/bilaga`,
			])
			await page.goto(`${address}/resultat`)
			await unfoldAll(page)
			await expectFit(page)
		})
	})

	test('of an exercise, whose count follows by itself', async () => {
		await visitAs('politiker', async (page) => {
			await page.goto('/kunskap/ovning')
			await expectFit(page)
			await page.getByRole('button').first().click()
			await page.getByText(exerciseText.answered(0)).waitFor()
			await expectFit(page)
			const code = new URL(page.url()).pathname.split('/').at(-1) ?? ''
			const answers = ['flexibility', 'bureaucracy', 'renewal', 'innovation'].map((id) => [id, '1'] as const)
			expect((await post(server(), `/ovning/${code}`, answers)).status).toBe(302)
			await page.getByText(exerciseText.answered(1)).waitFor()
			await page.goto(`/ovning/${code}`)
			await expectFit(page)
			await page.goto(`/kunskap/ovning/${code}`)
			await page.getByRole('button', { name: exerciseText.reveal }).click()
			await page.getByRole('heading', { name: exerciseText.spreadTitle }).waitFor()
			await expectFitInAllColours(page)
			await page.getByRole('button', { name: exerciseText.end }).click()
			await page.getByRole('heading', { level: 1, name: exerciseText.startTitle }).waitFor()
		})
	})

	test('of an established annex', async () => {
		await visitAs('sekreterare', async (page) => {
			const address = await addressOf(page, established)
			await expectPagesFit(page, [`${address}/bilaga`, `${address}/bedomning/granska`])
			await page.goto(`${address}/bilaga`)
			await page.getByText(annexPageText.newVersion).first().click()
			await page.getByRole('button', { name: annexPageText.newVersion }).click()
			await page.getByRole('alert').waitFor()
			await expectFit(page)
		})
	})
})

async function unfoldAll(page: Page): Promise<void> {
	await page.locator('main details').evaluateAll((all) => {
		for (const folded of all) folded.setAttribute('open', '')
	})
}

describe('a form that was refused', () => {
	test.each([true, false])('shows what is wrong, with scripts %s', async (javaScript) => {
		await visitAs(
			'sekreterare',
			async (page) => {
				const address = await addressOf(page, draft)
				await page.goto(`${address}/bedomning/alla/resurser`)
				await page.getByLabel(assessmentText.costs.oneOff).first().fill('abc')
				await page.getByRole('button', { name: assessmentText.save, exact: true }).click()
				await page.getByRole('alert').waitFor()
				await expectFit(page)
			},
			{ javaScript },
		)
	})
})

describe('forced colours', () => {
	test('leave it visible which answers are chosen', async () => {
		await visitAs('sekreterare', async (page) => {
			const address = await addressOf(page, draft)
			await page.goto(`${address}/bedomning/alla/flexibilitet`)
			await page.emulateMedia({ forcedColors: 'active' })
			const [question] = await questions(page)
			if (question === undefined) throw new Error('no question')
			const chosen = question.getByRole('radio', { checked: true }).first()
			const open = question.getByRole('radio', { checked: false }).first()
			const [one, other] = [await chosen.screenshot(), await open.screenshot()]
			expect(one.equals(other)).toBe(false)
		})
	})
})

/** Addresses of all parts of the assessment, from its own list. */
async function stepsOf(page: Page, address: string): Promise<string[]> {
	await page.goto(`${address}/bedomning`)
	const links = page.getByRole('navigation', { name: assessmentText.steps }).getByRole('link')
	return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
}
