import { expect } from 'vitest'
import { preconditionStates } from '#app/domain/assessment.ts'
import { chainLinks } from '#app/domain/instrument.ts'
import type { FormFields } from '#tests/support/forms.ts'
import type { ReadPage } from '#tests/support/page.ts'
import { open, submit } from './secretary.ts'
import type { Secretary, Typist } from './secretary.ts'

const steps = ['flexibilitet', 'byrakrati', 'fornyelse', 'innovation', 'inlasning', 'forutsattningar']

/** Answers everything for the alternatives 0 and A, with texts of the typist in every field, and submits it. */
export async function writeAssessment(secretary: Secretary, path: string, by: Typist): Promise<void> {
	for (const step of steps) await fillStep(secretary, `${path}/bedomning/alla/${step}`, by)
	for (const key of ['0', 'A']) {
		const chain = `${path}/bedomning/${key}/beslutskedja`
		await submit(secretary, chain, newItems(by))
		await submit(secretary, chain, [...newConditions(await open(secretary, chain), by), ['intent', 'stay']])
		await submit(secretary, `${path}/bedomning/${key}/berorda`, [
			['new:affected::who', by.next()],
			['new:affected::heard', 'yes'],
			['new:affected::how', by.next()],
			['intent', 'stay'],
		])
		for (const step of ['beslutskedja', 'berorda'])
			await fillStep(secretary, `${path}/bedomning/${key}/${step}`, null)
	}
	await submit(secretary, `${path}/bedomning/granska`, [
		['was:summary', ''],
		['summary', by.next()],
		['intent', 'submit'],
	])
}

const valueOf: Readonly<Record<string, string>> = {
	level: '0',
	evidence: 'research',
	answer: 'yes',
	state: preconditionStates[0],
}

/** Fills in what is empty, posts it, and reads the page again: every text stands there as it was typed. */
async function fillStep(secretary: Secretary, path: string, by: Typist | null): Promise<void> {
	const bases = (await open(secretary, path)).forms.flat().filter(([name]) => name.startsWith('was:'))
	const fields = bases.map(([was, base]) => {
		const part = /[^/]*$/.exec(was)?.[0] ?? ''
		const text = /^(motivation|source|note)$/.test(part) && by !== null ? by.next() : base
		return [was.slice(4), valueOf[part] ?? text] as const
	})
	await submit(secretary, path, [...bases, ...fields, ['intent', 'stay']])
	const stored = new Map((await open(secretary, path)).forms.flat())
	for (const [name, value] of fields) expect([name, stored.get(`was:${name}`)]).toEqual([name, value])
	for (const [name, value] of fields)
		if (stored.has(name) && !name.endsWith('criteria'))
			expect([name, stored.get(name)]).toEqual([name, value])
}

function newItems(by: Typist): FormFields {
	return [
		...chainLinks.flatMap((link) => [
			[`new:chain:${link}:opportunity:text`, by.next()] as const,
			[`new:chain:${link}:risk:text`, by.next()] as const,
			[`new:chain:${link}:risk:likelihood`, '2'] as const,
			[`new:chain:${link}:risk:consequence`, '3'] as const,
		]),
		['intent', 'stay'],
	]
}

function newConditions(page: ReadPage, by: Typist): FormFields {
	const names = page.forms.flat().map(([name]) => name)
	return names
		.filter((name) => /^new:condition:[^:]+:text$/.test(name))
		.flatMap((name) => [
			[name, by.next()],
			[name.replace(/text$/, 'responsible'), by.next()],
		])
}
