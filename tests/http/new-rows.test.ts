import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { post } from '#tests/support/forms.ts'
import type { FormFields } from '#tests/support/forms.ts'
import { attribute, readPage } from '#tests/support/page.ts'
import { startInstallation } from './installation.ts'
import type { Installation } from './installation.ts'
import { open, submit, writeProposal } from './secretary.ts'
import type { Secretary } from './secretary.ts'
import { typist } from './secretary.ts'

let installation: Installation
let secretary: Secretary
let path: string

beforeAll(async () => {
	installation = await startInstallation()
	secretary = { installation, sent: await installation.logIn('maria.lindqvist') }
	path = `${await writeProposal(secretary, typist(0))}/bedomning`
	await submit(secretary, `${path}/A/beslutskedja`, [...risk('Redan tillagd'), ['intent', 'stay']])
})
afterAll(() => installation.stop())

function risk(text: string): FormFields {
	return [
		['new:chain:decision:risk:text', text],
		['new:chain:decision:risk:likelihood', '2'],
		['new:chain:decision:risk:consequence', '3'],
	]
}

/** What every button of the step sends. */
async function intentsOf(step: string): Promise<readonly string[]> {
	const { elements } = await open(secretary, step)
	return [
		...new Set(
			elements
				.filter((element) => element.tagName === 'button' && attribute(element, 'name') === 'intent')
				.map((element) => attribute(element, 'value')),
		),
	]
}

/** The post of the form as it stands, with these fields filled in, by a button. */
async function postOf(step: string, filled: FormFields, intent: string): Promise<FormFields> {
	const names = filled.map(([name]) => name)
	const standing = (await open(secretary, step)).forms.flat().filter(([name]) => !names.includes(name))
	return [...standing, ...filled, ['intent', intent]]
}

describe('without JavaScript, a row that is typed but not added', () => {
	test('is added by any button of the step', async () => {
		const step = `${path}/A/beslutskedja`
		const intents = (await intentsOf(step)).filter((intent) => !intent.startsWith('remove-'))
		expect(intents.length).toBeGreaterThan(1)
		for (const [index, intent] of [...intents, 'goto:/metod'].entries()) {
			const text = `Risk nummer ${String(index)}`
			await submit(secretary, step, await postOf(step, risk(text), intent))
			expect((await open(secretary, step)).text).toContain(text)
		}
	})

	test('is added also when another row is removed', async () => {
		const step = `${path}/A/beslutskedja`
		const intent = (await intentsOf(step)).find((one) => one.startsWith('remove-item:')) ?? ''
		await submit(secretary, step, await postOf(step, risk('Bredvid den borttagna'), intent))
		expect((await open(secretary, step)).text).toContain('Bredvid den borttagna')
	})

	test('comes back as it was typed when it cannot be added yet, whatever the button', async () => {
		const step = `${path}/A/berorda`
		const half: FormFields = [
			['new:affected::who', 'Ungdomsrådet'],
			['new:affected::how', 'Workshop'],
		]
		for (const intent of await intentsOf(step)) {
			const { status, body } = await post(
				installation.server,
				step,
				await postOf(step, half, intent),
				secretary.sent,
			)
			expect([intent, status]).toEqual([intent, 422])
			const given = new Map(readPage(body).forms.flat())
			expect(half.map(([name]) => given.get(name))).toEqual(['Ungdomsrådet', 'Workshop'])
		}
	})
})
