import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { get, post } from '#tests/support/forms.ts'
import type { Sent } from '#tests/support/forms.ts'
import { readPage } from '#tests/support/page.ts'
import { startInstallation } from './installation.ts'
import type { Installation } from './installation.ts'
import { open, submit } from './secretary.ts'
import type { Secretary } from './secretary.ts'

let installation: Installation
let maria: Secretary
let birgitta: Secretary
let fatima: Sent
let committeeId: string

beforeAll(async () => {
	installation = await startInstallation()
	const { logIn } = installation
	maria = { installation, sent: await logIn('maria.lindqvist') }
	birgitta = { installation, sent: await logIn('birgitta.ek') }
	fatima = await logIn('fatima.nilsson')
	committeeId = await installation.committeeId('Omsorgsnämnden')
})
afterAll(() => installation.stop())

const textOf = async (visitor: Secretary, path: string) => (await open(visitor, path)).text

describe('meetings', () => {
	test('are pasted, several at once, and shown with the day of their kallelse', async () => {
		const to = await submit(maria, '/sammantraden', [
			['committeeId', committeeId],
			['dates', '2027-04-08\r\n2027-05-13'],
			['intent', 'add'],
		])
		const text = await textOf(maria, to)
		expect(text).toContain('2 sammanträden är inlagda.')
		expect(text).toContain('Torsdag 8\u00a0april 2027')
		expect(text).toMatch(/Kallelsen går ut om \d+ dagar, torsdag 1\u00a0april 2027/u)
		expect(text).toMatch(/Kallelsen går ut om \d+ dagar, onsdag 5\u00a0maj 2027/u)
	})

	test('that cannot be read are refused, with what was typed', async () => {
		const { server } = installation
		const fields = [
			['committeeId', committeeId],
			['dates', '10/12\r\n31/2'],
			['intent', 'add'],
		] as const
		const { status, body } = await post(server, '/sammantraden', fields, maria.sent)
		expect(status).toBe(422)
		const page = readPage(body)
		expect(page.text).toContain('”31/2” är inget datum som går att läsa')
		expect(page.forms.flat()).toContainEqual(['dates', '10/12\n31/2'])
		expect(page.forms.flat()).toContainEqual(['committeeId', committeeId])
	})

	test('get their kallelse on another day by hand, and go where nothing is on them', async () => {
		const { db } = installation
		const { id } = await db
			.selectFrom('meeting')
			.select('id')
			.where('date', '=', '2027-05-13')
			.executeTakeFirstOrThrow()
		const change = (notice: string) => [
			['was:date', '2027-05-13'],
			['was:notice', ''],
			['date', '13/5 2027'],
			['notice', notice],
			['intent', 'save'],
		]
		const { status, body } = await post(
			installation.server,
			`/sammantraden/${id}`,
			change('2027-05-14') as [string, string][],
			maria.sent,
		)
		expect([status, readPage(body).text]).toEqual([422, expect.stringContaining('efter sammanträdet')])
		await submit(maria, `/sammantraden/${id}`, change('2027-05-03') as [string, string][])
		expect(await textOf(maria, '/sammantraden')).toContain('måndag 3\u00a0maj 2027dagen är satt för hand')
		await submit(maria, `/sammantraden/${id}`, [['intent', 'remove']])
		expect(await textOf(maria, '/sammantraden')).not.toContain('13\u00a0maj 2027')
	})

	test('with ärenden on them stay', async () => {
		const { path } = await installation.proposal('valfrihetssystem')
		const { body } = await get(installation.server, path, maria.sent)
		const day = /\d{4}-\d{2}-\d{2}/u.exec(readPage(body).text)?.[0] ?? ''
		const { id } = await installation.db
			.selectFrom('meeting')
			.select('id')
			.where('date', '=', day)
			.where('committee_id', '=', committeeId)
			.executeTakeFirstOrThrow()
		const answer = await post(installation.server, `/sammantraden/${id}`, [['intent', 'remove']], maria.sent)
		expect([answer.status, readPage(answer.body).text]).toEqual([
			422,
			expect.stringContaining('det finns ärenden på det'),
		])
	})

	test('follow the nämnd’s own rule', async () => {
		const to = await submit(birgitta, '/sammantraden', [
			['committeeId', await installation.committeeId('Bildningsnämnden')],
			['days', '10'],
			['intent', 'rule'],
		])
		expect(await textOf(birgitta, to)).toContain('Kallelsen går ut 10 dagar före, även om det är helg.')
	})
})

describe('the start page', () => {
	test('shows a secretary her meetings with what is on them and the next step', async () => {
		const text = await textOf(maria, '/')
		expect(text).toMatch(/Omsorgsnämnden, torsdag \d+\u00a0\p{L}+ \d{4}Kallelsen går ut/u)
		expect(text).toMatch(/Valfrihetssystem enligt LOV i hemtjänsten[^]*Gör bilagan klar/u)
	})

	test('tells an assessor by when her answers are needed', async () => {
		const amir = { installation, sent: await installation.logIn('amir.rahimi') }
		expect(await textOf(amir, '/')).toMatch(/Svaren behövs senast \p{L}+dag \d+\u00a0/u)
	})

	test('shows a reviewer what is to be reviewed, and an official what is newly established', async () => {
		const johan = { installation, sent: await installation.logIn('johan.akesson') }
		expect(await textOf(johan, '/')).toMatch(/Att granska.*Tillitsbaserad styrning/u)
		const eva = { installation, sent: await installation.logIn('eva.sandstrom') }
		expect(await textOf(eva, '/')).toMatch(/Senast upprättade bilagor.*Digital tillsyn/u)
	})

	test('tells an administrator which nämnder have no meetings ahead', async () => {
		const per = { installation, sent: await installation.logIn('per.holm') }
		expect(await textOf(per, '/')).toContain('Allt ser ut att vara i ordning.')
		await installation.db
			.insertInto('committee')
			.values({
				id: 'x',
				municipality_id: installation.municipalityId,
				name: 'Valnämnden',
				name_sort_key: 'valnamnden',
				ended_at: null,
			})
			.execute()
		const text = await textOf(per, '/')
		expect(text).toContain('Valnämnden har inga kommande sammanträden inlagda.')
		expect(text).toContain('Valnämnden har ingen sekreterare.')
		await installation.db.deleteFrom('committee').where('id', '=', 'x').execute()
	})
})

describe('the route of an ärende', () => {
	test('takes its annex to the politicians and the secretary of the next nämnd, and away again', async () => {
		const { server } = installation
		const { path, title } = await installation.proposal('digital tillsyn')
		const ahead = '2099-01-07'
		expect((await get(server, path, birgitta.sent)).status).toBe(404)
		await submit(maria, `${path}/vag`, [
			['committeeId', await installation.committeeId('Kommunstyrelsen')],
			['date', ahead],
			['side', 'after'],
			['intent', 'add'],
		])
		expect(await textOf(birgitta, path)).toContain('Kommunstyrelsen')
		expect(await textOf(birgitta, '/arenden')).toContain(title)
		expect((await get(server, `${path}/bilaga`, birgitta.sent)).status).toBe(200)
		expect((await get(server, `${path}/andra`, birgitta.sent)).status).toBe(403)
		const politician = await installation.newPerson({
			municipality: 'alvstad',
			role: 'politiker',
			committee: 'Kommunstyrelsen',
		})
		const start = readPage((await get(server, '/', politician)).body).text
		expect(start).toMatch(/Kommunstyrelsen, onsdag 7\u00a0januari 2099.*Digital tillsyn/u)
		const stop = await installation.db.selectFrom('proposal_stop').select('id').executeTakeFirstOrThrow()
		await submit(maria, `${path}/vag`, [
			['stop', stop.id],
			['was', ahead],
			['intent', 'remove'],
		])
		expect((await get(server, path, birgitta.sent)).status).toBe(404)
	})

	test('is moved to the next meeting with one button, and back with another', async () => {
		const { path } = await installation.proposal('verksamhetssystem')
		const [form = []] = (await open(maria, path)).forms
		const to = await submit(maria, `${path}/vag`, [...form, ['intent', 'next']])
		const page = await open(maria, to)
		expect(page.text).toContain('Socialnämnden: flyttat till')
		const undo = page.forms.find((fields) => fields.some(([name]) => name === 'to')) ?? []
		await submit(maria, `${path}/vag`, [...undo, ['intent', 'back']])
		const [again = []] = (await open(maria, path)).forms
		expect(again).toEqual(form)
		const { status } = await post(
			installation.server,
			`${path}/vag`,
			[...undo, ['intent', 'back']],
			maria.sent,
		)
		expect(status).toBe(422)
	})

	test('is nothing to a politician of a nämnd that is not on it', async () => {
		const { path } = await installation.proposal('tillitsbaserad')
		expect((await get(installation.server, path, fatima)).status).toBe(404)
	})
})
