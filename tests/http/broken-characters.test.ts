import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { get, post } from '#tests/support/forms.ts'
import type { FormFields } from '#tests/support/forms.ts'
import { attribute, readPage, textOf } from '#tests/support/page.ts'
import { startInstallation } from './installation.ts'
import { open, typist, writeProposal } from './secretary.ts'
import type { Secretary } from './secretary.ts'

let secretary: Secretary
beforeAll(async () => {
	const installation = await startInstallation()
	secretary = { installation, sent: await installation.logIn('maria.lindqvist') }
})
afterAll(() => secretary.installation.stop())

describe('a character that cannot be stored', () => {
	test('is refused with a sentence at its field; it comes back, and all else is saved', async () => {
		const by = typist(0)
		const path = await writeProposal(secretary, by)
		const step = `${path}/bedomning/alla/flexibilitet`
		const bases = (await open(secretary, step)).forms
			.flat()
			.filter(([name]) => /^was:.*motivation$/.test(name))
		const [broken = '', ...whole] = bases.map(([name]) => name.slice(4))
		const fields = [
			...bases,
			[broken, 'trasig \0 text'],
			...whole.map((name) => [name, `hel: ${name}`]),
		] as FormFields
		const { status, body } = await post(secretary.installation.server, step, fields, secretary.sent)
		expect(status).toBe(422)
		const page = readPage(body)
		expect(page.text).toContain('trasigt tecken')
		expect(page.text).toContain('trasig')
		const stored = new Map((await open(secretary, step)).forms.flat())
		expect(stored.get(broken)).toBe('')
		for (const name of whole) expect(stored.get(name)).toBe(`hel: ${name}`)
	})

	test('in a new row is refused; the row comes back as it was typed', async () => {
		const path = await writeProposal(secretary, typist(0))
		const fields: FormFields = [
			['new:chain:delivery:opportunity:text', 'trasig \0 text'],
			['new:chain:decision:opportunity:text', 'hel text'],
			['intent', 'stay'],
		]
		const { status, body } = await post(
			secretary.installation.server,
			`${path}/bedomning/A/beslutskedja`,
			fields,
			secretary.sent,
		)
		expect(status).toBe(422)
		const page = readPage(body)
		expect(page.text).toContain('trasigt tecken')
		const area = page.elements.find(
			(element) => attribute(element, 'name') === 'new:chain:delivery:opportunity:text',
		)
		expect(area === undefined ? '' : textOf(area)).toMatch(/^trasig .? text$/u)
		expect((await open(secretary, `${path}/bedomning/A/beslutskedja`)).text).toContain('hel text')
	})

	test.each(['\0', '\ud83d', '\ufffe', '\u0007', '%'])(
		'such as %j in any field of any form is no server fault',
		async (text) => {
			const path = await writeProposal(secretary, typist(0))
			const forms: readonly (readonly [string, FormFields])[] = [
				['/arenden/ny', [['title', text]]],
				[`${path}/andra`, [['title', text]]],
				[
					`${path}/alternativ`,
					[
						['intent', 'add'],
						['key', text],
						['title', text],
						['description', text],
					],
				],
				[
					`${path}/alternativ`,
					[
						['intent', text],
						['alternativeId', text],
					],
				],
				[
					`${path}/bedomning/spara`,
					[
						['was:summary', ''],
						['summary', text],
					],
				],
				[
					`${path}/bedomning/spara`,
					[
						[`was:${text}`, ''],
						[text, text],
					],
				],
				[
					`${path}/bedomning/A/berorda`,
					[
						[`new:offered:${text}:heard`, 'yes'],
						['intent', 'stay'],
					],
				],
				[
					`${path}/bedomning/A/berorda`,
					[
						['new:offered:%00:heard', 'yes'],
						['new:offered:%E0%A4%A:heard', 'yes'],
					],
				],
				[
					`${path}/bedomning/A/beslutskedja`,
					[
						[`new:condition:${text}:text`, text],
						['intent', `remove-item:${text}`],
					],
				],
				[
					`${path}/bedomning/granska`,
					[
						['was:summary', text],
						['summary', 'y'],
						['intent', 'reopen'],
						['reason', text],
					],
				],
				[
					`${path}/bilaga`,
					[
						['intent', 'new-version'],
						['reason', text],
					],
				],
				[
					'/logga-in',
					[
						['email', text],
						['password', text],
					],
				],
			]
			for (const [address, fields] of forms) {
				const { status } = await post(secretary.installation.server, address, fields, secretary.sent)
				expect([address, fields, status < 500]).toEqual([address, fields, true])
			}
			for (const address of [
				'/arenden?q=',
				'/arenden?namnd=',
				`${path}/bilaga?version=`,
				`${path}/alternativ?ta-bort=`,
			]) {
				const { status } = await get(secretary.installation.server, address + encoded(text), secretary.sent)
				expect([address, status < 500]).toEqual([address, true])
			}
		},
	)
})

/** As a browser writes it in an address; half a character becomes U+FFFD. */
function encoded(text: string): string {
	return new URLSearchParams([['', text]]).toString().slice(1)
}
