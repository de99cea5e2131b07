import { expect } from 'vitest'
import naughty from 'big-list-of-naughty-strings/blns.json' with { type: 'json' }
import { normaliseText } from '#app/domain/plain-text.ts'
import { get, post } from '#tests/support/forms.ts'
import type { FormFields, Sent } from '#tests/support/forms.ts'
import { attribute, readPage } from '#tests/support/page.ts'
import type { ReadPage } from '#tests/support/page.ts'
import type { Installation } from './installation.ts'

/** As they are stored. What is nothing but white space, and so no text, has a letter before it. */
export const strings = naughty.map((text) => {
	const read = normaliseText(text)
	const stored = read.kind === 'ok' ? read.text.trim() : ''
	return /[^\p{Z}\p{C}]/u.test(stored) ? stored : `x${stored}x`
})

/** Somebody who uses the pages of the installation without JavaScript. */
export interface Secretary {
	readonly installation: Installation
	readonly sent: Sent
}

/** Gives one string after another, each time another one. */
export function typist(first: number) {
	let next = first
	const typed: string[] = []
	return {
		typed,
		next: (longest = Infinity): string => {
			const text = strings[next % strings.length] ?? ''
			next += 1
			const fitting = Array.from(text).slice(0, longest).join('').slice(0, longest).trim()
			typed.push(fitting)
			return fitting
		},
	}
}
export type Typist = ReturnType<typeof typist>

/** Reads a page, which must be sound. */
export async function open({ installation, sent }: Secretary, path: string): Promise<ReadPage> {
	const { status, body } = await get(installation.server, path, sent)
	expect([path, status]).toEqual([path, 200])
	const page = readPage(body)
	expectSound(page)
	return page
}

/** Posts a form that is taken. Resolves to where it leads. */
export async function submit(
	{ installation, sent }: Secretary,
	path: string,
	fields: FormFields,
): Promise<string> {
	const { status, headers, body } = await post(installation.server, path, fields, sent)
	expect([path, status, status === 302 ? '' : readPage(body).text.slice(0, 500)]).toEqual([path, 302, ''])
	return headers.location ?? ''
}

/** A page as it is sent: what was typed has become neither markup nor script. */
export function expectSound({ problems, elements }: ReadPage): void {
	expect(problems).toEqual([])
	for (const element of elements) {
		if (element.tagName === 'script') expect(attribute(element, 'nonce')).not.toBe('')
		for (const { name, value } of element.attrs) {
			expect(name).not.toMatch(/^on/)
			if (['href', 'src', 'action', 'formaction'].includes(name)) expect(value).toMatch(/^([/?#.]|[a-z]+$|$)/)
		}
	}
	expect(
		elements.filter(({ tagName }) => /^(iframe|object|embed|base|img|video|audio)$/.test(tagName)),
	).toEqual([])
}

/** A new ärende with two alternatives, every text of which is typed by the typist. */
export async function writeProposal(secretary: Secretary, by: Typist): Promise<string> {
	const created = await submit(secretary, '/arenden/ny', [
		['title', by.next(300)],
		['committeeId', await secretary.installation.committeeId('Omsorgsnämnden')],
		['type', 'other'],
		['diarienummer', by.next(40)],
		['description', by.next()],
		['preparedByName', by.next()],
		['preparedByRole', by.next()],
	])
	const path = created.replace(/\/alternativ.*/, '')
	for (const key of ['0', 'A'])
		await submit(secretary, `${path}/alternativ`, [
			['intent', 'add'],
			['key', key],
			['title', by.next(300)],
			['description', by.next()],
			['zero', key === '0' ? '1' : ''],
		])
	return path
}
