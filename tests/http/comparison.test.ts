import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { comparisonSchema } from '#app/exchange/comparison-schema.ts'
import { ofHundred } from '#app/text/format.ts'
import { vagskal } from '#tests/cli/vagskal.ts'
import { get, post } from '#tests/support/forms.ts'
import type { Sent } from '#tests/support/forms.ts'
import { attribute, readPage, textOf } from '#tests/support/page.ts'
import { startInstallation } from './installation.ts'
import type { Installation, StoredProposal } from './installation.ts'

let installation: Installation
let official: Sent
/** Omsorgsnämnden's, submitted, with three alternatives. */
let lov: StoredProposal
/** Bildningsnämnden's. */
let trust: StoredProposal
/** Socialnämnden's, which is being answered. */
let draft: StoredProposal

beforeAll(async () => {
	installation = await startInstallation()
	official = await installation.logIn('eva.sandstrom')
	lov = await installation.proposal('valfrihetssystem')
	trust = await installation.proposal('tillitsbaserad')
	draft = await installation.proposal('verksamhetssystem')
})
afterAll(() => installation.stop())

describe('comparing the alternatives of one ärende', () => {
	test('has the figures of vagskal compare, to the last digit, and shows them rounded', async () => {
		const document = join(import.meta.dirname, '../../db/demo/documents/lov-hemtjanst.json')
		for (const ranking of [null, 'innovation,renewal,flexibility,bureaucracy']) {
			const { stdout } = await vagskal('compare', document, ...(ranking === null ? [] : ['--rank', ranking]))
			const figures = comparisonSchema.parse(JSON.parse(stdout))
			const query = `?val=${idOf(lov)}${ranking === null ? '' : `&ordning=${ranking}`}`
			const { body } = await read(`/jamfor/filer/jamforelse.json${query}`)
			expect(JSON.parse(body.replaceAll(`${idOf(lov)}:`, ''))).toEqual(figures)
			const rows = cellsOf(await read(`/jamfor${query}`))
			for (const [id, shares] of Object.entries(figures.rankAcceptability))
				expect(
					rows.some((row) => row[0]?.startsWith(`${id} `) && equal(row.slice(1), shares.map(ofHundred))),
				).toBe(true)
		}
	})

	test('puts the nollalternativ first and says in words how robust the order is', async () => {
		const { text, elements } = readPage((await read(`/jamfor?val=${idOf(lov)}`)).body)
		const heads = elements
			.filter((one) => one.tagName === 'th' && attribute(one, 'scope') === 'col')
			.map(textOf)
		expect(heads.slice(0, 4)).toEqual([
			'Fråga',
			'0 Fortsatt egen regiNollalternativ',
			'A Inför LOV',
			'B Inför LOV med balanseringsvillkor',
		])
		expect(text).toContain(
			'B hamnar före A i 98 av 100 genomräkningar med olika vikter och olika utfall för Vet ej: nästan alltid före.',
		)
		expect(text).toContain('Det visar hur tålig ordningen är, inte vilket beslut som är rätt.')
	})

	test('lets each effect be moved by a link that can be shared', async () => {
		const { body } = await read(`/jamfor?val=${idOf(lov)}&ordning=innovation,renewal,flexibility,bureaucracy`)
		const link = readPage(body).elements.find(
			(one) => attribute(one, 'aria-label') === 'Flytta upp Mer förnyelse',
		)
		const moved = new URL(attribute(link ?? fail(), 'href'), 'http://x').searchParams
		expect(moved.get('ordning')).toBe('renewal,innovation,flexibility,bureaucracy')
		expect(moved.getAll('val')).toHaveLength(3)
	})

	test('compares two of them where two are chosen', async () => {
		const { text } = readPage((await read(`/jamfor?val=${idOf(lov)}:A&val=${idOf(lov)}:B`)).body)
		expect(text).toContain('Det visar hur tålig ordningen är, inte om B är rätt beslut.')
		expect(text).not.toContain('Nollalternativ,')
	})
})

describe('comparing ärenden', () => {
	test('takes the first alternative that is not the nollalternativ, and the decided one where one is', async () => {
		const query = `/jamfor?val=${idOf(lov)}&val=${idOf(trust)}`
		expect(readPage((await read(query)).body).text).toContain('A Inför LOV')
		await installation.db
			.insertInto('decision')
			.values({
				id: 'decided',
				municipality_id: installation.municipalityId,
				proposal_id: lov.id,
				number: 1,
				annex_id: null,
				committee_id: null,
				meeting_id: null,
				decided_on: '2026-12-10',
				outcome: 'approved_with_conditions',
				alternative_key: 'B',
				reason: null,
				created_at: '2026-12-10T12:00:00.000Z',
				created_by: null,
			})
			.execute()
		const heads = readPage((await read(query)).body).elements.filter(({ tagName }) => tagName === 'th')
		expect(heads.map(textOf).some((head) => head.includes('B Inför LOV med balanseringsvillkor'))).toBe(true)
		await installation.db.deleteFrom('decision').where('id', '=', 'decided').execute()
	})

	test('says what cannot be compared, and why', async () => {
		const { text } = readPage((await read(`/jamfor?val=${idOf(draft)}&val=finns-inte`)).body)
		expect(text).toContain(`${draft.title}: du får se siffrorna när`)
		expect(text).toContain('Något i adressen finns inte, eller så får du inte läsa det.')
		expect(text).toContain('Välj minst två alternativ eller ärenden att jämföra.')
	})

	test('takes at most six', async () => {
		const all = [lov, trust, await installation.proposal('digital tillsyn')]
		const values = all.flatMap((one) => ['0', 'A', 'B'].map((key) => `val=${idOf(one)}:${key}`))
		const { text } = readPage((await read(`/jamfor?${values.join('&')}`)).body)
		expect(text).toMatch(/Du har valt \d\. Högst sex kan jämföras åt gången\./)
	})
})

describe('who sees a comparison', () => {
	test('an assessor who has not submitted sees no figures of that ärende, in any form', async () => {
		const assessor = await installation.logIn('amir.rahimi')
		const query = `?val=${idOf(draft)}&val=${idOf(lov)}`
		const page = await get(installation.server, `/jamfor${query}`, assessor)
		expect(readPage(page.body).text).toContain(
			`${draft.title}: du får se siffrorna när dina egna svar är inlämnade`,
		)
		expect(page.body).not.toContain('vs-compare-scroll')
		for (const form of ['csv', 'json', 'pdf', 'docx'])
			expect(
				(await get(installation.server, `/jamfor/filer/jamforelse.${form}${query}`, assessor)).status,
			).toBe(404)
	})

	test('another nämnd’s secretary and another municipality’s are told nothing of it', async () => {
		const strangers = [
			await installation.logIn('birgitta.ek'),
			await installation.newPerson({ municipality: 'grannkommunen', role: 'sekreterare', committee: null }),
		]
		for (const stranger of strangers)
			for (const address of [
				`/jamfor?val=${idOf(lov)}`,
				`/jamfor?val=${idOf(lov)}&visa=val`,
				'/jamfor?q=LOV&visa=val',
			]) {
				const { status, body } = await get(installation.server, address, stranger)
				expect(status).toBe(200)
				expect(body).not.toContain('Valfrihetssystem')
			}
	})

	test('a politician and an administrator have no such page', async () => {
		for (const name of ['fatima.nilsson', 'per.holm'])
			for (const path of ['/jamfor', '/jamfor/filer/jamforelse.csv', '/jamfor/sparade/x'])
				expect((await get(installation.server, path, await installation.logIn(name))).status).toBe(403)
	})
})

describe('choosing', () => {
	test('keeps what is chosen while one searches, and ends in an address that says only that', async () => {
		const { body } = await read(`/jamfor?q=tillitsbaserad&val=${idOf(lov)}&visa=val`)
		const boxes = readPage(body).elements.filter((one) => attribute(one, 'name') === 'val')
		expect(boxes.map((box) => attribute(box, 'value'))).toEqual([idOf(lov), idOf(trust)])
		const chosen = await get(
			installation.server,
			`/jamfor?q=x&val=${idOf(lov)}&val=${idOf(trust)}&visa=jamfor`,
			official,
		)
		expect(chosen.headers.location).toBe(`/jamfor?val=${idOf(lov)}&val=${idOf(trust)}`)
	})

	test('asks for something where nothing is chosen', async () => {
		expect(readPage((await read('/jamfor?visa=jamfor')).body).text).toContain('Välj minst ett ärende.')
	})
})

test('many ärenden are set in order beside the pages: how far it has come is shown, and then who is first', async () => {
	let page = readPage((await read('/jamfor/ordning')).body)
	expect(page.text).toMatch(/Räknar: \d+\u00a0% klart/)
	for (let round = 0; page.text.includes('Räknar:') && round < 200; round += 1) {
		await setTimeout(50)
		page = readPage((await read('/jamfor/ordning')).body)
	}
	expect(page.text).toMatch(/hamnar bland de tre första i (mer än )?\d+ av 100 genomräkningar/)
	expect(page.text).toContain(lov.title)
	expect(page.text).not.toContain(draft.title)
})

describe('a saved comparison', () => {
	test('is listed, opened by its address, and taken away by its maker alone', async () => {
		const { server } = installation
		const address = `/jamfor?val=${idOf(lov)}:A&val=${idOf(lov)}:B&ordning=innovation,renewal,flexibility,bureaucracy`
		const save = (name: string) =>
			post(
				server,
				address,
				[
					['name', name],
					['intent', 'save'],
				],
				official,
			)
		const refused = await save(' ')
		expect(refused.status).toBe(422)
		expect(readPage(refused.body).text).toContain('Skriv ett namn.')
		expect((await save('Inför höstens budget')).status).toBe(302)
		const list = readPage((await read('/jamfor')).body)
		expect(list.text).toContain('Inför höstens budget')
		const link = list.elements
			.map((one) => attribute(one, 'href'))
			.find((href) => href.startsWith('/jamfor/sparade/'))
		const secretary = await installation.logIn('maria.lindqvist')
		const opened = await get(server, link ?? fail(), secretary)
		const shared = new URL(opened.headers.location ?? '', 'http://x').searchParams
		expect(shared).toEqual(new URL(address, 'http://x').searchParams)
		const fields = [
			['comparison', (link ?? '').split('/').at(-1) ?? ''],
			['intent', 'remove'],
		] as const
		expect((await post(server, '/jamfor', fields, secretary)).status).toBe(404)
		expect((await post(server, '/jamfor', fields, official)).status).toBe(302)
		expect((await read('/jamfor')).body).not.toContain('Inför höstens budget')
		const { action } = await installation.db
			.selectFrom('audit_entry')
			.select('action')
			.orderBy('sequence', 'desc')
			.limit(1)
			.executeTakeFirstOrThrow()
		expect(action).toBe('comparison.removed')
	})
})

function idOf({ path }: StoredProposal): string {
	return path.split('/').at(-1) ?? ''
}

async function read(path: string) {
	const answer = await get(installation.server, path, official)
	expect([path, answer.status]).toEqual([path, 200])
	return answer
}

function cellsOf({ body }: { readonly body: string }): string[][] {
	return readPage(body)
		.elements.filter(({ tagName }) => tagName === 'tr')
		.map((row) => row.childNodes.map(textOf))
}

function equal(some: readonly string[], others: readonly string[]): boolean {
	return some.join() === others.join()
}

function fail(): never {
	throw new Error('It is not on the page')
}
