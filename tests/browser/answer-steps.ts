import type { Locator, Page } from 'playwright-core'
import { assessmentText as text } from '#app/text/assessment.ts'
import { choice, levelChoice, motivation, questions, saveAndGoOn } from './answer-form.ts'

const zero = '0 Fortsätt som i dag'
const proposed = 'A Öppna central'

/** The sixteen levels of the proposed alternative, four an effect; null is vet ej. */
const levels = [
	[1, 1, 1, 1],
	[-1, 0, null, -1],
	[2, 2, 2, 2],
	[0, 0, 0, 0],
] as const

/** From the first step to «Granska dina svar», with the two alternatives above. */
export async function answerAllSteps(page: Page): Promise<void> {
	for (const four of levels) {
		await answerEffect(page, four)
		await saveAndGoOn(page)
	}
	await fillResources(page)
	await saveAndGoOn(page)
	await chooseEverywhere(page, text.lockInChoices.no)
	await saveAndGoOn(page)
	await chooseEverywhere(page, text.preconditionStates.partly)
	await saveAndGoOn(page)
	await saveAndGoOn(page)
	await addRiskWithCondition(page)
	await saveAndGoOn(page)
	await saveAndGoOn(page)
	await addAffected(page)
	await saveAndGoOn(page)
	await page.getByRole('heading', { level: 1, name: text.reviewTitle }).waitFor()
}

async function answerEffect(page: Page, four: readonly (number | null)[]): Promise<void> {
	const asked = await questions(page)
	if (asked.length !== four.length) throw new Error(`${String(asked.length)} questions on ${page.url()}`)
	for (const [index, question] of asked.entries()) {
		const level = four[index] ?? null
		await levelChoice(question, zero, 0).check()
		await motivation(question, zero).fill('Dagens frivilliga fortsätter på egen hand.')
		await (
			level === null ? choice(question, proposed, text.unknown) : levelChoice(question, proposed, level)
		).check()
		await motivation(question, proposed).fill('Centralen samlar dem som vill hjälpa till.')
	}
}

async function fillResources(page: Page): Promise<void> {
	const [first, second] = [zero, proposed].map((name) => page.getByRole('region', { name }))
	if (first === undefined || second === undefined) throw new Error('no resources')
	await first.getByLabel(text.costs.oneOff).fill('0')
	await first.getByLabel(text.orientationUnknown).check()
	await second.getByLabel(text.costs.oneOff).fill('1 250 000')
	await second.getByLabel(text.costs.yearly).fill('-300 000')
	for (const [share, percent] of [
		[text.maintain, '60'],
		[text.exploit, '30'],
		[text.explore, '10'],
	] as const)
		await second.getByLabel(text.percentOf(share)).fill(percent)
}

async function chooseEverywhere(page: Page, row: string): Promise<void> {
	for (const question of await questions(page)) {
		await choice(question, zero, row).check()
		await choice(question, proposed, row).check()
	}
}

async function addRiskWithCondition(page: Page): Promise<void> {
	await unfold(page, text.addRisk)
	await page
		.getByRole('textbox', { name: text.chainItemText })
		.fill('Frivilliga slutar när samordnaren slutar')
	await page.getByRole('combobox', { name: text.likelihood }).selectOption('3')
	await page.getByRole('combobox', { name: text.consequence }).selectOption('3')
	await page.getByRole('button', { name: text.addRisk }).click()
	await page.getByText(text.riskValue(9)).waitFor()
	await unfold(page, text.addCondition)
	await page.getByRole('textbox', { name: text.condition }).fill('centralen bemannas av två samordnare')
	await page.getByRole('textbox', { name: text.responsible }).fill('Omsorgsförvaltningen')
	await page.getByRole('textbox', { name: text.followUp }).fill('2027-12-01')
	await page.getByRole('button', { name: text.addCondition }).click()
	await page
		.getByRole('button', { name: text.removeConditionLabel('centralen bemannas av två samordnare') })
		.waitFor()
	await unfold(page, text.conditionCriteria)
	await page.getByRole('checkbox').first().check()
}

async function addAffected(page: Page): Promise<void> {
	const group = page.getByRole('region', { name: text.offeredGroups })
	await group.getByLabel(text.otherGroup).fill('Pensionärsorganisationerna')
	await group.getByLabel(text.heardColumn, { exact: true }).selectOption(text.heard.yes)
	await group.getByLabel(text.how, { exact: true }).fill('Möte i pensionärsrådet')
}

/** Opens the first of the page's folded parts with this heading that is closed. */
async function unfold(page: Page, heading: string): Promise<void> {
	const closed: Locator = page.locator('details:not([open]) > summary').filter({ hasText: heading })
	await closed.first().click()
}
