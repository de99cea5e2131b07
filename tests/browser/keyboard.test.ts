import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { assessmentReplies as replies } from '#app/text/assessment-replies.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import { proposalText } from '#app/text/proposal.ts'
import { resultText } from '#app/text/result.ts'
import { sessionText } from '#app/text/session.ts'
import { siteText } from '#app/text/site.ts'
import { demonstrationAccount } from '#tests/support/demonstration.ts'
import { withPage } from '#tests/support/browser.ts'
import { logInAs, serveDemonstration } from './demonstration-server.ts'

const server = serveDemonstration()
const refused = [/status of 422/]

describe('with the keyboard alone', () => {
	test('one gets from logging in to submitted answers, and always sees where one is', async () => {
		await withPage({ baseURL: server().url }, async (page) => {
			await logIn(page)
			await follow(page, siteText.proposals)
			await follow(page, proposalText.newButton)
			await registerProposal(page)
			await addAlternative(page)
			await follow(page, proposalText.toAssessment)
			for (const title of ['Mer flexibilitet', 'Mindre byråkrati', 'Mer förnyelse', 'Mer innovation']) {
				await arriveAt(page, title)
				await answerFour(page)
				await press(page, 'button', text.saveAndNext)
			}
			await arriveAt(page, replies.stepTitles.resources)
			await follow(page, text.reviewTitle)
			await arriveAt(page, text.reviewTitle)
			await press(page, 'button', text.submit)
			await arriveAt(page, resultText.title)
			const row = page.getByRole('row', { name: /^Mer flexibilitet/ }).first()
			expect(await row.textContent()).toContain('+1,00')
		})
	})

	test('the link past the menu leads to the content', async () => {
		await withPage({ baseURL: server().url }, async (page) => {
			await logInAs(page, server(), 'sekreterare')
			await page.goto('/arenden')
			await page.keyboard.press('Tab')
			const skip = page.getByRole('link', { name: siteText.skipToContent })
			expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
			expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
			await page.keyboard.press('Enter')
			await page.keyboard.press('Tab')
			expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
		})
	})

	test('keys pressed while the page loads do not keep its script from starting', async () => {
		await withPage({ baseURL: server().url }, async (page) => {
			await logInAs(page, server(), 'sekreterare')
			const session = await page.context().newCDPSession(page)
			await session.send('Emulation.setCPUThrottlingRate', { rate: 3 })
			for (let load = 0; load < 6; load += 1) {
				await page.goto('/arenden/ny', { waitUntil: 'commit' })
				for (let key = 0; key < 25; key += 1) await page.keyboard.press('Tab')
			}
			await page.getByLabel(proposalText.heading).fill('Skrivet tidigt')
			await expect
				.poll(() => page.evaluate(() => Object.values(localStorage).join()), { timeout: 10_000 })
				.toContain('Skrivet tidigt')
		})
	})

	test.each([
		{ path: '/logga-in', button: sessionText.submit },
		{ path: '/arenden/ny', button: proposalText.create },
	])('a refused form moves focus to what is wrong, and from there to the field: $path', async (form) => {
		await withPage({ baseURL: server().url, expected: refused }, async (page) => {
			if (form.path !== '/logga-in') await logInAs(page, server(), 'sekreterare')
			await page.goto(form.path)
			await press(page, 'button', form.button)
			const summary = page.getByRole('alert')
			await expect
				.poll(() => summary.evaluate((alert) => alert === document.activeElement).catch(() => false), {
					timeout: 10_000,
				})
				.toBe(true)
			await page.keyboard.press('Tab')
			await page.keyboard.press('Enter')
			await expect
				.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')), {
					timeout: 10_000,
				})
				.toBe('true')
			expect(await summary.count()).toBe(1)
		})
	})
})

async function logIn(page: Page): Promise<void> {
	const { email, password } = demonstrationAccount(server(), 'sekreterare')
	await page.goto('/')
	await follow(page, siteText.logIn)
	await tabTo(page, 'textbox', sessionText.email)
	await page.keyboard.type(email)
	await page.keyboard.press('Tab')
	await page.keyboard.type(password)
	await page.keyboard.press('Enter')
	await page.getByRole('heading', { level: 1, name: /^Hej / }).waitFor()
}

async function registerProposal(page: Page): Promise<void> {
	await arriveAt(page, proposalText.newTitle)
	await tabTo(page, 'textbox', proposalText.heading)
	await page.keyboard.type('Utan mus')
	await tabTo(page, 'combobox', proposalText.committee)
	await page.keyboard.type('Omsorg')
	await tabTo(page, 'combobox', proposalText.type)
	await page.keyboard.press('ArrowDown')
	await press(page, 'button', proposalText.create)
	await arriveAt(page, proposalText.alternativesTitle)
}

async function addAlternative(page: Page): Promise<void> {
	await tabTo(page, 'textbox', proposalText.alternativeTitle)
	await page.keyboard.type('Pröva ett år')
	await press(page, 'button', proposalText.addAlternative)
	await page.getByRole('heading', { level: 2, name: 'A Pröva ett år' }).waitFor()
}

/** By key, by arrow, by key again; +1 four times, each with a motivation. */
async function answerFour(page: Page): Promise<void> {
	for (const keys of [['4'], ['3', 'ArrowDown'], ['v', '4'], ['5', 'ArrowUp']]) {
		await tabTo(page, 'radio', '')
		for (const key of keys) await page.keyboard.press(key)
		const chosen = await page.evaluate(() =>
			document.activeElement instanceof HTMLInputElement ? document.activeElement.value : null,
		)
		expect(chosen).toBe('1')
		await tabTo(page, 'textbox', text.motivation)
		await page.keyboard.type('Det blir lättare.')
	}
}

async function arriveAt(page: Page, title: string): Promise<void> {
	await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

async function follow(page: Page, name: string): Promise<void> {
	const here = page.url()
	await press(page, 'link', name)
	await page.waitForURL((address) => address.href !== here)
}

async function press(page: Page, role: 'link' | 'button', name: string): Promise<void> {
	await tabTo(page, role, name)
	await page.keyboard.press('Enter')
}

type Role = 'link' | 'button' | 'textbox' | 'combobox' | 'radio'

/** Tabs on until what has focus has this role and a name that begins so. Every stop on the way shows its focus. */
async function tabTo(page: Page, role: Role, name: string): Promise<void> {
	for (let step = 0; step < 200; step += 1) {
		await page.keyboard.press('Tab')
		const focused = page.locator(':focus')
		if ((await focused.count()) === 0) continue
		await expect.poll(() => focused.evaluate(howFocusShows), { message: page.url() }).toBe('shown')
		const found = page.getByRole(role, name === '' ? {} : { name: new RegExp(`^${name}`) })
		if ((await found.and(focused).count()) > 0) return
	}
	throw new Error(`${page.url()} has no ${role} «${name}» that Tab leads to`)
}

/** Focus shows when the element, or what frames it, is drawn with an outline or a shadow inside the window. */
function howFocusShows(element: Element): string {
	const framed = [element, element.parentElement, element.closest('label'), element.closest('td')]
	const isDrawn = framed.some((part) => {
		if (part === null) return false
		const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part)
		return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
	})
	const { top, bottom, width } = element.getBoundingClientRect()
	if (isDrawn && bottom > 0 && top < window.innerHeight && width > 0) return 'shown'
	return `${element.outerHTML.slice(0, 120)} ${isDrawn ? `is at ${String(top)}` : 'is not marked'}`
}
