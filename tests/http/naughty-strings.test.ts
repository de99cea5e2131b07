import naughty from 'big-list-of-naughty-strings/blns.json' with { type: 'json' }
import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { normaliseText } from '#app/domain/plain-text.ts'
import { demonstrationAccount, logInTo } from '#tests/support/demonstration.ts'
import { startServer } from '#tests/support/server.ts'
import type { RunningServer } from '#tests/support/server.ts'

/** As they are stored: NFC, LF, without control characters (annex.md). */
const strings = naughty.flatMap((text) => {
	const read = normaliseText(text)
	return read.kind === 'ok' && read.text.trim() !== '' ? [read.text] : []
})

let server: RunningServer
let cookie: string
let address: string
beforeAll(async () => {
	server = await startServer()
	cookie = await logInTo(server, demonstrationAccount(server, 'sekreterare'))
	address =
		/\/arenden\/[a-z0-9]+(?=">Upphandling)/.exec(
			await (await get('/arenden?q=verksamhetssystem')).text(),
		)?.[0] ?? ''
})
afterAll(() => server.stop())

const get = (path: string) => fetch(server.url + path, { headers: { cookie }, redirect: 'manual' })
const post = (path: string, body: URLSearchParams) =>
	fetch(server.url + path, {
		method: 'POST',
		headers: { cookie, Origin: server.url },
		body,
		redirect: 'manual',
	})

describe('a naughty string', () => {
	test.each([
		'alla/flexibilitet',
		'alla/resurser',
		'alla/inlasning',
		'alla/forutsattningar',
		'A/beslutskedja',
		'B/berorda',
	])('in every text of the step %s is stored and shown exactly as typed', async (step) => {
		const path = `${address}/bedomning/${step}`
		const texts = (await fieldsOf(path)).filter(({ isFreeText }) => isFreeText)
		if (step !== 'alla/resurser') expect(texts.length).toBeGreaterThan(1)
		for (let first = 0; first < strings.length && texts.length > 0; first += texts.length) {
			const stored = new Map((await fieldsOf(path)).map(({ name, value }) => [name, value]))
			const typed = texts.map(
				({ name }, index) => [name, strings[(first + index) % strings.length] ?? ''] as const,
			)
			const body = new URLSearchParams([['intent', 'stay']])
			for (const [name, text] of typed) {
				body.append(`was:${name}`, stored.get(name) ?? '')
				body.append(name, text)
			}
			expect((await post(path, body)).status).toBe(302)
			const shown = new Map((await fieldsOf(path)).map(({ name, value }) => [name, value]))
			for (const [name, text] of typed) expect(shown.get(name)).toBe(text)
		}
	})

	test('in the heading, the description and the names of an ärende is shown as typed and runs nothing', async () => {
		for (let first = 0; first < strings.length; first += 25) {
			const description = strings
				.slice(first, first + 25)
				.join('\n')
				.slice(0, 7000)
				.trim()
			const heading = (strings[first] ?? '').slice(0, 300).trim()
			const form = new Map((await fieldsOf(`${address}/andra`)).map(({ name, value }) => [name, value]))
			const body = new URLSearchParams(
				[...form].flatMap(([name, value]) => [
					[name, value],
					[`was:${name}`, value],
				]),
			)
			for (const name of ['title', 'preparedByName', 'preparedByRole']) body.set(name, heading)
			body.set('description', description)
			expect((await post(`${address}/andra`, body)).status).toBe(302)
			const after = new Map((await fieldsOf(`${address}/andra`)).map(({ name, value }) => [name, value]))
			expect([after.get('title'), after.get('description')]).toEqual([heading, description])
			const page = await (await get(address)).text()
			const scripts = elementsOf(parse(page)).filter(({ tagName }) => tagName === 'script')
			for (const script of scripts) expect(script.attrs.map(({ name }) => name)).toContain('nonce')
			expect(
				elementsOf(parse(page))
					.flatMap(({ attrs }) => attrs)
					.filter(({ name }) => name.startsWith('on')),
			).toEqual([])
		}
	})

	test('that is half a character is refused with a sentence, and all that was typed comes back', async () => {
		const form = new Map((await fieldsOf(`${address}/andra`)).map(({ name, value }) => [name, value]))
		const fields = [...form].flatMap(([name, value]) => [
			[name, value],
			[`was:${name}`, value],
		])
		const body = `${new URLSearchParams(fields.filter(([name]) => name !== 'title')).toString()}&title=a%00b`
		const response = await fetch(`${server.url}${address}/andra`, {
			method: 'POST',
			headers: { cookie, Origin: server.url, 'Content-Type': 'application/x-www-form-urlencoded' },
			body,
			redirect: 'manual',
		})
		expect(response.status).toBe(422)
		const page = await response.text()
		expect(page).toContain('trasigt tecken')
		expect(page).toContain(form.get('committeeId') ?? 'saknas')
	})
})

interface Field {
	readonly name: string
	readonly value: string
	/** A text that takes anything: no number, date, choice. */
	readonly isFreeText: boolean
}

const constrained = /\/(maintain|exploit|explore|oneOff|yearly|followUp)$/

/** The text fields of a page as a browser reads them. */
async function fieldsOf(path: string): Promise<Field[]> {
	const page = parse(await (await get(path)).text())
	return elementsOf(page).flatMap((element) => {
		const attribute = (name: string) => element.attrs.find((one) => one.name === name)?.value
		const name = attribute('name')
		if (name === undefined || /^(was|new):|^intent$/.test(name)) return []
		if (element.tagName === 'textarea') {
			const value = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
			return [{ name, value, isFreeText: true }]
		}
		if (element.tagName === 'select') {
			const chosen = elementsOf(element).find(
				({ tagName, attrs }) => tagName === 'option' && attrs.some((one) => one.name === 'selected'),
			)
			return [
				{ name, value: chosen?.attrs.find((one) => one.name === 'value')?.value ?? '', isFreeText: false },
			]
		}
		if (
			element.tagName !== 'input' ||
			['radio', 'checkbox', 'hidden', 'search'].includes(attribute('type') ?? 'text')
		)
			return []
		return [{ name, value: attribute('value') ?? '', isFreeText: !constrained.test(name) }]
	})
}

function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
	return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []))
}
