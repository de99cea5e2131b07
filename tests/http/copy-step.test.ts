import { afterAll, beforeAll, expect, test } from 'vitest'
import { assessmentReplies as replies } from '#app/text/assessment-replies.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import { attribute, textOf } from '#tests/support/page.ts'
import { startInstallation } from './installation.ts'
import type { Installation } from './installation.ts'
import { open, submit } from './secretary.ts'
import type { Secretary } from './secretary.ts'

let installation: Installation
let secretary: Secretary
let path: string

beforeAll(async () => {
	installation = await startInstallation()
	secretary = { installation, sent: await installation.logIn('maria.lindqvist') }
	const proposal = await installation.proposal('verksamhetssystem')
	path = `${proposal.path}/bedomning`
})
afterAll(() => installation.stop())

/** The buttons that copy, by what they are called. */
async function copyButtons(step: string): Promise<ReadonlyMap<string, string>> {
	const { elements } = await open(secretary, step)
	const buttons = elements.filter(
		(element) => element.tagName === 'button' && attribute(element, 'value').startsWith('copy-step:'),
	)
	return new Map(buttons.map((button) => [attribute(button, 'aria-label'), attribute(button, 'value')]))
}

async function press(step: string, from: string, to: string): Promise<string> {
	const intent = (await copyButtons(step)).get(text.copyFromTo(from, to))
	if (intent === undefined) throw new Error(`${step} has no button from ${from} to ${to}`)
	const fields = (await open(secretary, step)).forms.flat()
	const address = await submit(secretary, step, [...fields, ['intent', intent]])
	const { elements } = await open(secretary, address.replace(/#.*/, ''))
	return elements
		.filter((one) => attribute(one, 'role') === 'status')
		.map(textOf)
		.join()
}

/** What is stored, by the name of the field. */
async function stored(step: string): Promise<ReadonlyMap<string, string>> {
	return new Map((await open(secretary, step)).forms.flat().filter(([name]) => name.startsWith('was:')))
}

test('a step that all alternatives share gets what is missing, and keeps what is written', async () => {
	const step = `${path}/alla/resurser`
	const valuesOf = async (field: string) => {
		const values = await stored(step)
		const ids = [...new Set([...values.keys()].map((name) => name.slice(4).split('/')[0] ?? ''))]
		return ids.map((id) => values.get(`was:${id}/${field}`))
	}
	// The demonstration's 0, A and B: B lacks a yearly cost and any orientation.
	expect(await valuesOf('cost/yearly')).toEqual(['450000', '-300000', ''])
	expect(await press(step, 'A', 'B')).toBe(replies.copiedMissing)
	expect(await valuesOf('cost/yearly')).toEqual(['450000', '-300000', '-300000'])
	expect(await valuesOf('cost/oneOff')).toEqual(['0', '6500000', '8200000'])
	expect(await valuesOf('orientation/exploit')).toEqual(['', '65', '65'])
	expect(await press(step, 'A', 'B')).toBe(replies.copiedNothing)
})

test('a step of one alternative offers those that have something more, until it is copied', async () => {
	const step = `${path}/B/beslutskedja`
	const before = [...(await stored(step)).values()]
	const offered = [...(await copyButtons(step)).keys()]
	expect(offered).toEqual([text.copyFromTo('0', 'B'), text.copyFromTo('A', 'B')])
	expect(await press(step, 'A', 'B')).toBe(replies.copiedMissing)
	expect([...(await copyButtons(step)).keys()]).toEqual([text.copyFromTo('0', 'B')])
	const after = [...(await stored(step)).values()]
	expect(after.length).toBeGreaterThan(before.length)
	for (const value of before) expect(after).toContain(value)
})

test('what is typed in the same post is saved before anything is copied', async () => {
	const step = `${path}/alla/forutsattningar`
	const [, zero] = /^was:([^/]+)\//.exec([...(await stored(step)).keys()][0] ?? '') ?? []
	const intent = (await copyButtons(step)).get(text.copyFromTo('A', '0')) ?? ''
	const name = `${zero ?? ''}/preconditions/nyttokontroll/note`
	await submit(secretary, step, [
		...(await open(secretary, step)).forms.flat().filter(([field]) => field !== name),
		[name, 'Mätt 2025.'],
		['intent', intent],
	])
	expect((await stored(step)).get(`was:${name}`)).toBe('Mätt 2025.')
})
