import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { post } from '#tests/support/forms.ts'
import type { FormFields } from '#tests/support/forms.ts'
import { readPage } from '#tests/support/page.ts'
import { startInstallation } from './installation.ts'
import { open, submit, typist, writeProposal } from './secretary.ts'
import type { Secretary } from './secretary.ts'

let secretary: Secretary
let chain: string
beforeAll(async () => {
	const installation = await startInstallation()
	secretary = { installation, sent: await installation.logIn('maria.lindqvist') }
	chain = `${await writeProposal(secretary, typist(0))}/bedomning/A/beslutskedja`
	await submit(secretary, chain, [
		['new:chain:delivery:opportunity:text', 'Fler idéer prövas.'],
		['intent', 'stay'],
	])
})
afterAll(() => secretary.installation.stop())

/** Posts the form as it was before somebody else removed the row; gives what the page then says. */
async function postTooLate(typed: (fields: FormFields) => FormFields): Promise<string> {
	const fields = (await open(secretary, chain)).forms.flat()
	const item = /chain\/([^/]+)\/text/.exec(fields.map(([name]) => name).join(' '))?.[1] ?? ''
	await submit(secretary, chain, [['intent', `remove-item:${item}`]])
	const late = [...typed(fields), ['intent', 'stay'] as const]
	const { status, body } = await post(secretary.installation.server, chain, late, secretary.sent)
	expect([409, 422]).toContain(status)
	return readPage(body).text
}

describe('when somebody else has removed a row', () => {
	test('a condition that was written for it stands on the page, to be copied', async () => {
		const text = await postTooLate((fields) =>
			fields.map(([name, value]) =>
				/^new:condition:.*:text$/.test(name) ? [name, 'utvärdering sker efter ett år'] : [name, value],
			),
		)
		expect(text).toContain('togs bort medan du skrev')
		expect(text).toContain('”utvärdering sker efter ett år”')
	})

	test('a text that was changed in it does too', async () => {
		await submit(secretary, chain, [
			['new:chain:delivery:opportunity:text', 'Fler idéer prövas.'],
			['intent', 'stay'],
		])
		const text = await postTooLate((fields) =>
			fields.map(([name, value]) =>
				/^[^:]*\/chain\/.*\/text$/.test(name) ? [name, 'Många fler idéer prövas.'] : [name, value],
			),
		)
		expect(text).toContain('togs bort medan du skrev')
		expect(text).toContain('”Många fler idéer prövas.”')
	})
})
