import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { assessmentReplies as replies } from '#app/text/assessment-replies.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import { sessionText } from '#app/text/session.ts'
import { siteText } from '#app/text/site.ts'
import { withPage } from '#tests/support/browser.ts'
import type { PageOptions } from '#tests/support/browser.ts'
import { choice, levelChoice, motivation, questions } from './answer-form.ts'
import { logInAs, serveDemonstration } from './demonstration-server.ts'
import { newProposal } from './new-proposal.ts'
import { expectFit } from './page-checks.ts'

const server = serveDemonstration()
const zero = '0 I dag'
const proposed = 'A Nytt'
/** What Chromium and Remix say where the server cannot be reached. */
const lost = [
	/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_|ERR_EMPTY_RESPONSE|ERR_SOCKET/,
	/Failed to fetch manifest patches/,
]

/** A secretary at the first step of an ärende of her own. */
async function atFirstStep(
	work: (page: Page, question: Locator, address: string) => Promise<void>,
	options: PageOptions = {},
): Promise<void> {
	await withPage({ ...options, baseURL: server().url }, async (page) => {
		await logInAs(page, server(), 'sekreterare')
		const address = await newProposal(page, 'Prov av sparandet')
		await page.goto(`${address}/bedomning/alla/flexibilitet`)
		await work(page, await firstQuestion(page), address)
	})
}

async function firstQuestion(page: Page): Promise<Locator> {
	const [question] = await questions(page)
	if (question === undefined) throw new Error(`${page.url()} asks nothing`)
	return question
}

async function expectSaved(within: Locator): Promise<void> {
	await within
		.getByText(/^Sparat \d\d:\d\d$/)
		.first()
		.waitFor()
}

/** The first new risk of a decision chain, folded out. */
function newRisk(page: Page): Locator {
	return page.getByRole('textbox', { name: text.chainItemText }).first()
}

async function fillRisk(page: Page, written: string): Promise<void> {
	await page.locator('summary').filter({ hasText: text.addRisk }).first().click()
	await newRisk(page).fill(written)
	await page.getByRole('combobox', { name: text.likelihood }).last().selectOption('2')
	await page.getByRole('combobox', { name: text.consequence }).last().selectOption('3')
}

/** What the server has, whatever the browser keeps. */
async function expectStored(page: Page, written: string): Promise<void> {
	await expect.poll(async () => (await page.request.get(page.url())).text()).toContain(written)
}

describe('what is filled in is saved', () => {
	test('a choice at once, with the time, and it is there after a reload', async () => {
		await atFirstStep(async (page, question) => {
			await levelChoice(question, proposed, 1).check()
			await expectSaved(question)
			await page.reload()
			expect(await levelChoice(question, proposed, 1).isChecked()).toBe(true)
			expect(await question.getByRole('radio', { checked: true }).count()).toBe(1)
		})
	})

	test('a text after a pause in the typing, without leaving the field', async () => {
		await atFirstStep(async (page, question) => {
			await motivation(question, proposed).pressSequentially('Kortare avtal.')
			await expectSaved(question)
			await expectStored(page, 'Kortare avtal.')
		})
	})

	test('a text when the field is left', async () => {
		await atFirstStep(async (page, question) => {
			const field = motivation(question, proposed)
			await field.fill('Kortare avtal.')
			const sent = page.waitForRequest(/\/spara$/, { timeout: 500 })
			await field.press('Tab')
			await sent
			await expectStored(page, 'Kortare avtal.')
		})
	})

	test('again when it is changed again', async () => {
		await atFirstStep(async (page, question) => {
			const field = motivation(question, proposed)
			for (const [level, written] of [
				[1, 'Kortare avtal.'],
				[2, 'Kortare avtal med option.'],
				[-1, ''],
			] as const) {
				await levelChoice(question, proposed, level).check()
				await expectSaved(question)
				await field.fill(written)
				await field.press('Tab')
				await expectStored(page, `>${written}</textarea>`)
			}
			expect(await page.getByText(text.conflictTitle, { exact: true }).count()).toBe(0)
			await page.reload()
			expect(await field.inputValue()).toBe('')
			expect(await levelChoice(question, proposed, -1).isChecked()).toBe(true)
		})
	})

	test('what was filled in before the script had come', async () => {
		await atFirstStep(async (page, question) => {
			await motivation(question, zero).fill('Som i dag.')
			await expectSaved(question)
			await page.route(/\.js$/, async (route) => {
				await new Promise((resolve) => setTimeout(resolve, 1500))
				await route.continue()
			})
			await page.reload({ waitUntil: 'commit' })
			await levelChoice(question, zero, 0).check()
			await motivation(question, zero).fill('Som i dag, utan skript.')
			await motivation(question, proposed).fill('Kortare avtal.')
			await expectSaved(question)
			await expectStored(page, 'Som i dag, utan skript.')
			await expectStored(page, 'Kortare avtal.')
			await page.reload()
			expect(await levelChoice(question, zero, 0).isChecked()).toBe(true)
		})
	})
})

describe('nothing typed is lost', () => {
	test('by Back before the pause', async () => {
		await atFirstStep(async (page, question) => {
			await page.goto('/arenden')
			await page.goBack()
			await motivation(question, proposed).fill('Hann inte sparas.')
			await page.goBack()
			await page.goForward()
			await expect.poll(() => motivation(question, proposed).inputValue()).toBe('Hann inte sparas.')
			await expectStored(page, 'Hann inte sparas.')
		})
	})

	test('by a tab that is closed at once', async () => {
		await atFirstStep(async (page, question) => {
			await motivation(question, proposed).fill('Hann inte sparas.')
			const context = page.context()
			const address = page.url()
			await page.close()
			const again = await context.newPage()
			await again.goto(address)
			const field = motivation(await firstQuestion(again), proposed)
			await expect.poll(() => field.inputValue()).toBe('Hann inte sparas.')
			await expectStored(again, 'Hann inte sparas.')
		})
	})

	test('by a lost connection: it is kept in the page and the browser, and sent when the connection is back', async () => {
		await atFirstStep(
			async (page, question) => {
				await page.context().setOffline(true)
				await motivation(question, proposed).fill('Skrivet på tåget.')
				await question.getByText(text.offline).waitFor()
				expect(await page.evaluate(() => Object.values(localStorage).join())).toContain('Skrivet på tåget.')
				expect(await motivation(question, proposed).inputValue()).toBe('Skrivet på tåget.')
				await page.context().setOffline(false)
				await expectSaved(question)
				await expectStored(page, 'Skrivet på tåget.')
				expect(await page.evaluate(() => Object.values(localStorage).join())).not.toContain('tåget')
			},
			{ expected: lost },
		)
	})

	test('by being put back while the save of a change is under way', async () => {
		await atFirstStep(async (page, question) => {
			const field = motivation(question, proposed)
			await field.fill('Som det var.')
			await expectSaved(question)
			let release = (): void => undefined
			const held = new Promise<void>((resolve) => {
				release = resolve
			})
			await page.route(/\/spara$/, async (route) => {
				await held
				await route.continue()
			})
			const sent = page.waitForRequest(/\/spara$/)
			await field.fill('Ändrat.')
			await field.press('Tab')
			await sent
			await field.fill('Som det var.')
			await field.press('Tab')
			const again = page.waitForRequest(/\/spara$/)
			release()
			await again
			await expectSaved(question)
			await expectStored(page, '>Som det var.</textarea>')
			await page.reload()
			expect(await field.inputValue()).toBe('Som det var.')
		})
	})

	test('by a server that takes nothing: one is told, and it is still there after a reload', async () => {
		await atFirstStep(
			async (page, question) => {
				await page.route(/\/spara$/, (route) => route.fulfill({ status: 403 }))
				await motivation(question, proposed).fill('Får inte sparas.')
				await question.getByText(text.notTaken).waitFor()
				await page.unroute(/\/spara$/)
				await page.reload()
				await expectSaved(question)
				await expectStored(page, 'Får inte sparas.')
			},
			{ expected: [/status of 403/] },
		)
	})

	test('by a server that is killed while one types', async () => {
		await atFirstStep(
			async (page, question) => {
				await motivation(question, proposed).pressSequentially('Före haveriet')
				await server().kill('SIGKILL')
				await motivation(question, proposed).pressSequentially(' och efter.')
				await question.getByText(text.offline).waitFor()
				await server().restart()
				await expectSaved(question)
				await expectStored(page, 'Före haveriet och efter.')
			},
			{ expected: lost },
		)
	})

	test('by a session that has ended: one is told, and it is saved after logging in in another tab', async () => {
		await atFirstStep(
			async (page, question) => {
				await page.context().clearCookies()
				await motivation(question, proposed).fill('Efter lunch.')
				await question.getByText(text.loggedOut).waitFor()
				const other = await page.context().newPage()
				await logInAs(other, server(), 'sekreterare')
				await expectSaved(question)
				await expectStored(page, 'Efter lunch.')
			},
			{ expected: [/status of 401/] },
		)
	})

	test('of a row that has not been added when the page is reloaded', async () => {
		await atFirstStep(async (page, _question, address) => {
			await page.goto(`${address}/bedomning/A/beslutskedja`)
			await page.locator('summary').filter({ hasText: text.addRisk }).first().click()
			await page.getByRole('textbox', { name: text.chainItemText }).fill('Anbuden uteblir')
			await page.getByRole('combobox', { name: text.likelihood }).selectOption('3')
			await page.reload()
			await expect
				.poll(() => page.getByRole('textbox', { name: text.chainItemText }).inputValue())
				.toBe('Anbuden uteblir')
			expect(await page.getByRole('combobox', { name: text.likelihood }).inputValue()).toBe('3')
		})
	})

	test('of a row that has not been added when the page is reloaded after another was', async () => {
		await atFirstStep(async (page, _question, address) => {
			await page.goto(`${address}/bedomning/A/beslutskedja`)
			await fillRisk(page, 'Anbuden uteblir')
			await page.getByRole('button', { name: text.addRisk }).first().click()
			await page.getByText(text.riskValue(6)).waitFor()
			await expect.poll(() => new URL(page.url()).search).toBe('')
			await fillRisk(page, 'Priset stiger')
			await page.reload()
			await expect.poll(() => newRisk(page).inputValue()).toBe('Priset stiger')
		})
	})

	test.each([
		{ to: 'another alternative’s page', link: zero },
		{ to: 'another step', link: replies.stepTitles.lockIn },
		{ to: 'another part of the site', link: siteText.method },
		{ to: 'the ärende', link: 'Prov av sparandet' },
	])('of a row that has not been added when a link leads to $to: it is added, once', async ({ link }) => {
		await atFirstStep(async (page, _question, address) => {
			const step = `${address}/bedomning/A/beslutskedja`
			await page.goto(step)
			await fillRisk(page, 'Anbuden uteblir')
			await page.getByRole('link', { name: link }).first().click()
			await page.waitForURL((url) => url.pathname !== step)
			await page.getByRole('heading', { level: 1 }).waitFor()
			await page.goto(step)
			await page.getByText(text.riskValue(6)).waitFor()
			await expect.poll(() => page.evaluate(() => Object.keys(localStorage).join())).not.toContain('new:')
			expect(await newRisk(page).count()).toBe(0)
			await page.getByRole('button', { name: text.save, exact: true }).click()
			await expect.poll(() => page.getByText(text.riskValue(6)).count()).toBe(1)
		})
	})

	test('when one logs out without being asked', async () => {
		await atFirstStep(async (page, _question, address) => {
			await page.goto(`${address}/bedomning/alla/resurser`)
			const cost = page.getByLabel(text.costs.oneOff).first()
			await cost.fill('ungefär en miljon')
			await page.getByText(replies.problems.kronor).waitFor()
			await page.goto('/logga-ut')
			await page.getByText(sessionText.unsentWarning).waitFor()
			await page.getByRole('button', { name: sessionText.logOutTitle }).click()
			await page.waitForURL('**/')
			expect(await page.evaluate(() => Object.values(localStorage).join())).not.toContain('ungefär')
		})
	})
})

describe('a value that cannot be saved', () => {
	test('is told beside the field and stays there', async () => {
		await atFirstStep(async (page, _question, address) => {
			await page.goto(`${address}/bedomning/alla/resurser`)
			const first = page.getByRole('region', { name: zero })
			await first.getByLabel(text.costs.oneOff).fill('abc')
			await first.getByText(replies.problems.kronor).waitFor()
			expect(await first.getByLabel(text.costs.oneOff).inputValue()).toBe('abc')
			await page.reload()
			await first.getByText(replies.problems.kronor).waitFor()
			expect(await first.getByLabel(text.costs.oneOff).inputValue()).toBe('abc')
			await first.getByLabel(text.costs.oneOff).fill('1 250 000')
			await expectSaved(first)
		})
	})
})

describe('the keys 1–5, V and E', () => {
	test('choose in the column that has focus, and only there', async () => {
		await atFirstStep(async (page, question) => {
			await levelChoice(question, proposed, -2).focus()
			for (const [key, chosen] of [
				['1', levelChoice(question, proposed, -2)],
				['2', levelChoice(question, proposed, -1)],
				['3', levelChoice(question, proposed, 0)],
				['4', levelChoice(question, proposed, 1)],
				['5', levelChoice(question, proposed, 2)],
				['v', choice(question, proposed, text.unknown)],
				['E', choice(question, proposed, text.notApplicable)],
			] as const) {
				await page.keyboard.press(key)
				expect(await chosen.isChecked(), key).toBe(true)
			}
			expect(await question.getByRole('radio', { checked: true }).count()).toBe(1)
			await motivation(question, proposed).pressSequentially('1 vecka, 5 Ve')
			expect(await motivation(question, proposed).inputValue()).toBe('1 vecka, 5 Ve')
			expect(await choice(question, proposed, text.notApplicable).isChecked()).toBe(true)
			expect(await question.getByRole('radio', { checked: true }).count()).toBe(1)
		})
	})
})

describe('answers that are copied or taken back', () => {
	test('count only when they are confirmed', async () => {
		await atFirstStep(async (page, question) => {
			await levelChoice(question, zero, 0).check()
			await question.getByRole('button', { name: text.sameAsZeroFor(proposed) }).click()
			await question.getByText(text.copied).waitFor()
			expect(await levelChoice(question, proposed, 0).isChecked()).toBe(true)
			const here = page.getByRole('link', { name: /^Mer flexibilitet/ })
			expect(await here.textContent()).toContain(text.answered(1, 8))
			await question.getByRole('button', { name: text.confirm }).click()
			await question.getByText(text.copied).waitFor({ state: 'detached' })
			expect(await here.textContent()).toContain(text.answered(2, 8))
		})
	})

	test('stay as they are when Enter is pressed in a text field', async () => {
		await atFirstStep(async (page, question) => {
			await levelChoice(question, zero, 2).check()
			await question.getByRole('button', { name: text.clearLabel(zero) }).waitFor()
			await question.locator('summary').filter({ hasText: text.evidenceToggle }).first().click()
			await question.getByLabel(text.source).first().fill('Rutin 12')
			await question.getByLabel(text.source).first().press('Enter')
			await expectStored(page, 'Rutin 12')
			await page.reload()
			expect(await levelChoice(question, zero, 2).isChecked()).toBe(true)
		})
	})

	test('are not answered any more when they are taken away', async () => {
		await atFirstStep(async (page, question) => {
			await levelChoice(question, zero, 2).check()
			await question.getByRole('button', { name: text.clearLabel(zero) }).click()
			await expect.poll(() => question.getByRole('radio', { checked: true }).count()).toBe(0)
			await page
				.getByRole('link', { name: text.answered(0, 8) })
				.first()
				.waitFor()
		})
	})
})

describe('hints while writing', () => {
	test('warn of a personnummer, and point at abbreviations, long sentences and hard text', async () => {
		await atFirstStep(async (page, question) => {
			const field = motivation(question, proposed)
			await field.fill('Ring t.ex. brukaren 811218-9876.')
			await question.getByText(text.personalNumber('811218-9876')).waitFor()
			await question.getByText(text.abbreviation('t.ex.', 'till exempel')).waitFor()
			await field.fill(`${'Omställningsförmågan förutsätter organisationsutveckling '.repeat(9).trim()}.`)
			await question.getByText(/^Lång mening \(27 ord\)/).waitFor()
			await question.getByText(/svårläst/).waitFor()
			await expectSaved(question)
			await expectStored(page, 'organisationsutveckling')
		})
	})
})

describe('two people who write in the same field', () => {
	const note = (page: Page) => page.getByLabel(text.noteFor(proposed)).first()
	const field = (page: Page) =>
		page
			.locator('.vs-field')
			.filter({ has: note(page) })
			.first()

	const unfold = (page: Page) =>
		page
			.locator('summary')
			.filter({ hasText: text.noteFor(proposed) })
			.first()
			.click()

	/** The secretary has opened the page before the assessor writes and saves there. */
	async function bothAt(options: PageOptions, work: (page: Page) => Promise<void>): Promise<void> {
		await atFirstStep(async (page, _question, address) => {
			const step = `${address}/bedomning/alla/inlasning`
			await page.goto(step)
			await withPage({ baseURL: server().url }, async (other) => {
				await logInAs(other, server(), 'bedömare')
				await other.goto(step)
				await unfold(other)
				await note(other).fill('Amirs text')
				await expectSaved(field(other))
			})
			await unfold(page)
			await note(page).fill('Marias text')
			await work(page)
		}, options)
	}

	test('are shown both texts', async () => {
		await bothAt({}, async (page) => {
			await page.getByText(text.conflictTitle, { exact: true }).waitFor()
			expect(await page.getByRole('blockquote').textContent()).toBe('Amirs text')
			expect(await page.getByText(/^Amir Rahimi sparade /).count()).toBe(1)
			expect(await note(page).inputValue()).toBe('Marias text')
			await expectFit(page)
		})
	})

	test.each([
		{ button: text.conflictKeepTheirs, kept: 'Amirs text' },
		{ button: text.conflictKeepMine, kept: 'Marias text' },
	])('choose: «$button»', async ({ button, kept }) => {
		await bothAt({}, async (page) => {
			await page.getByRole('button', { name: button }).click()
			await page.getByText(text.conflictTitle, { exact: true }).waitFor({ state: 'detached' })
			await expectSaved(field(page))
			expect(await note(page).inputValue()).toBe(kept)
			await page.reload()
			expect(await note(page).inputValue()).toBe(kept)
			await expectStored(page, kept)
		})
	})

	test.each([
		{ keepTheirs: true, kept: 'Amirs text' },
		{ keepTheirs: false, kept: 'Marias text' },
	])('choose without JavaScript: the other’s $keepTheirs', async ({ keepTheirs, kept }) => {
		await bothAt({ javaScript: false, expected: [/status of 409/] }, async (page) => {
			await page.getByRole('button', { name: text.save, exact: true }).click()
			await page.getByText(text.conflictTitle, { exact: true }).waitFor()
			expect(await page.getByRole('blockquote').textContent()).toBe('Amirs text')
			expect(await note(page).inputValue()).toBe('Marias text')
			if (keepTheirs) await expectFit(page)
			if (keepTheirs) await page.getByLabel(text.conflictNoScript).check()
			await page.getByRole('button', { name: text.save, exact: true }).click()
			await page.waitForURL(/klar/)
			expect(await note(page).inputValue()).toBe(kept)
		})
	})
})
