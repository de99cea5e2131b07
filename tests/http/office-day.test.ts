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

describe('screening', () => {
	/** A new ärende of Omsorgsnämnden with two alternatives. */
	async function newProposal(title: string, type = 'other'): Promise<string> {
		const created = await submit(maria, '/arenden/ny', [
			['title', title],
			['committeeId', committeeId],
			['type', type],
			['raisedOn', type === 'motion' ? '2026-03-09' : ''],
		])
		const path = created.replace(/\/alternativ.*/u, '')
		for (const key of ['0', 'A'])
			await submit(maria, `${path}/alternativ`, [
				['intent', 'add'],
				['key', key],
				['title', `Alternativ ${key}`],
				['description', ''],
				['zero', key === '0' ? '1' : ''],
			])
		return path
	}
	const answers = (yes: string) =>
		['onlyInquiry', 'separateDecisions', 'formalMatter', 'nothingToChoose', 'reorganisation']
			.concat(['newWaysOfWorking', 'procurement', 'steeringDocument', 'newBuilding', 'strategicChange'])
			.map((id): [string, string] => [`q:${id}`, id === yes ? 'yes' : 'no'])

	test('of a small matter: answers, a proposal with its reason, and a one-line annex in every form', async () => {
		const { server } = installation
		const path = await newProposal('Redovisning av delegationsbeslut')
		const address = `${path}/forprovning`
		const empty = await post(server, address, [['intent', 'propose']], maria.sent)
		expect(empty.status).toBe(422)
		const proposed = await post(
			server,
			address,
			[...answers('formalMatter'), ['intent', 'propose']],
			maria.sent,
		)
		const [, form = []] = [null, ...readPage(proposed.body).forms]
		expect(form).toContainEqual(['outcome', 'none'])
		expect(form).toContainEqual(['reason', 'Ärendet gäller bara en formalitet.'])
		expect(form).toContainEqual(['q:formalMatter', 'yes'])
		const to = await submit(maria, address, [...form, ['intent', 'save']])
		const draft = await open(maria, to)
		expect(draft.text).toContain('Ingen balanseringsbedömning behövs.')
		const read = draft.forms.flat().filter(([name]) => name === 'read')
		expect(await submit(maria, `${path}/bilaga`, [['confirm', '1'], ...read])).toBe(`${path}/bilaga`)
		for (const form of ['pdf', 'docx', 'html', 'md', 'txt', 'json'])
			expect((await get(server, `${path}/bilaga/1/bilaga.${form}`, maria.sent)).status).toBe(200)
		const { body } = await get(server, `${path}/bilaga/1/bilaga.txt`, fatima)
		expect(body).toContain('Ärendet gäller bara en formalitet.')
		expect((await post(server, address, [['intent', 'save']], maria.sent)).status).toBe(302)
		await submit(maria, `${path}/bilaga/1/publicering`, [
			['intent', 'publish'],
			['by', 'kommunjuristen'],
			['on', '2026-01-02'],
		])
		const { public_id: id } = await installation.db
			.selectFrom('annex')
			.innerJoin('proposal', 'proposal.id', 'annex.proposal_id')
			.select('annex.public_id')
			.where('proposal.title', '=', 'Redovisning av delegationsbeslut')
			.executeTakeFirstOrThrow()
		const reader = await get(server, `/bilagor/${id}`)
		expect([reader.status, readPage(reader.body).text]).toEqual([
			200,
			expect.stringContaining('Ingen balanseringsbedömning behövs.'),
		])
		expect((await get(server, `${path}/bilaga/1/diariet`, maria.sent)).status).toBe(200)
	})

	test('of an inquiry: four questions, reviewed, submitted and established as a short assessment', async () => {
		const path = await newProposal('Utredning om nattbemanning')
		await submit(maria, `${path}/forprovning`, [
			...answers('onlyInquiry'),
			['outcome', 'short'],
			['reason', 'Bara en utredning.'],
			['intent', 'save'],
		])
		for (const step of ['flexibilitet', 'byrakrati', 'fornyelse', 'innovation']) {
			const page = await open(maria, `${path}/bedomning/alla/${step}`)
			expect(page.text).toContain('Kort bedömning')
			const fields = page.forms.flat().filter(([name]) => name.startsWith('was:'))
			const filled = fields.map(([name]): [string, string] => [
				name.slice(4),
				name.endsWith('/level') ? 'unknown' : '',
			])
			await submit(maria, `${path}/bedomning/alla/${step}`, [...fields, ...filled, ['intent', 'stay']])
		}
		expect(await textOf(maria, `${path}/bedomning/granska`)).toContain('Mer flexibilitet')
		await submit(maria, `${path}/bedomning/granska`, [
			['was:summary', ''],
			['summary', ''],
			['intent', 'submit'],
		])
		const result = await textOf(maria, `${path}/resultat`)
		expect(result).toContain('Frågor att ta med i utredningen')
		expect(result).toContain('Blir det mindre eller mer byråkrati?')
		expect(await textOf(maria, `${path}/bilaga`)).toContain('Kort bedömning, fyra frågor.')
		expect(await textOf(maria, `${path}/bedomning/blankett`)).toContain(
			'Blir det mindre eller mer byråkrati?',
		)
	})

	test('of several decisions: one ärende for each', async () => {
		const path = await newProposal('Budget för omsorgen', 'budget')
		const answer = await post(
			installation.server,
			`${path}/forprovning`,
			[...answers('separateDecisions'), ['q:newBuilding', 'yes'], ['intent', 'propose']],
			maria.sent,
		)
		expect(answer.body).toContain(`${path}/dela`)
		const to = await submit(maria, `${path}/dela`, [['posts', 'Larm\r\nNattpatrull']])
		expect(await textOf(maria, to)).toContain('Ärendet är uppdelat i 2 nya ärenden.')
		expect(await textOf(maria, '/arenden?q=nattpatrull')).toContain('Budget för omsorgen: Nattpatrull')
	})

	test('a motion tells by when fullmäktige should be able to decide', async () => {
		const path = await newProposal('Motion om trygghet', 'motion')
		expect(await textOf(maria, path)).toContain(
			'Motionen väcktes 2026-03-09 och bör beredas så att fullmäktige kan besluta inom ett år',
		)
	})

	test('the blank form has every question with its anchors', async () => {
		const { path } = await installation.proposal('valfrihetssystem')
		const text = await textOf(maria, `${path}/bedomning/blankett`)
		expect(text.match(/Ej tillämpligt/gu)?.length).toBeGreaterThan(16)
		expect(text).toContain('Äger och kontrollerar kommunen all data?')
	})
})

describe('a calendar', () => {
	test('is read at its secret address, until that is renewed or taken away', async () => {
		const { server } = installation
		const created = await post(server, '/kalender', [['intent', 'create']], maria.sent)
		const addressIn = (body: string) => /\/kalender\/[\w-]{43}\.ics/u.exec(body)?.[0] ?? ''
		const first = addressIn(created.body)
		const { status, headers, body } = await get(server, first)
		expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
		const lines = body.split('\r\n')
		expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', ''])
		expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true)
		expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBeGreaterThan(5)
		expect(lines.filter((line) => line.startsWith('DTSTAMP:')).every((line) => line.endsWith('Z'))).toBe(true)
		expect(lines).toContain('X-WR-TIMEZONE:Europe/Stockholm')
		const unfolded = body.replaceAll('\r\n ', '')
		expect(unfolded).toContain('SUMMARY:Kallelse går ut: Omsorgsnämnden')
		expect(unfolded).toContain('Valfrihetssystem enligt LOV i hemtjänsten')
		expect(unfolded).not.toContain('Bildningsnämnden')
		expect(unfolded).not.toMatch(/Maria|Lindqvist|@alvstad/u)
		const uids = (text: string) => text.split('\r\n').filter((line) => line.startsWith('UID:'))
		expect(new Set(uids(body)).size).toBe(uids(body).length)
		const renewed = addressIn((await post(server, '/kalender', [['intent', 'create']], maria.sent)).body)
		expect((await get(server, first)).status).toBe(404)
		expect(uids((await get(server, renewed)).body)).toEqual(uids(body))
		const stored = await installation.db.selectFrom('calendar_feed').selectAll().execute()
		expect(JSON.stringify(stored)).not.toContain(renewed.slice(10, -4))
		await submit(maria, '/kalender', [['intent', 'revoke']])
		expect((await get(server, renewed)).status).toBe(404)
	})
})

describe('a stand-in', () => {
	test('does the secretary’s work from one day to another, and no longer when it is revoked', async () => {
		const { server, db } = installation
		const { path } = await installation.proposal('valfrihetssystem')
		const { id } = await db
			.selectFrom('person')
			.select('id')
			.where('name', '=', 'Birgitta Ek')
			.executeTakeFirstOrThrow()
		const today = new Date().toISOString().slice(0, 10)
		expect((await get(server, `${path}/andra`, birgitta.sent)).status).toBe(404)
		const refused = await post(
			server,
			'/ersattare',
			[
				['personId', id],
				['from', today],
				['to', '31/2'],
			],
			maria.sent,
		)
		expect(refused.status).toBe(422)
		await submit(maria, '/ersattare', [
			['personId', id],
			['from', today],
			['to', today],
		])
		expect((await get(server, `${path}/andra`, birgitta.sent)).status).toBe(200)
		expect(await textOf(birgitta, '/')).toContain('Du ersätter Maria Lindqvist')
		const given = await open(maria, '/ersattare')
		expect(given.text).toContain('Birgitta Ek, Omsorgsnämnden')
		const rows = await db
			.selectFrom('role_assignment')
			.select('id')
			.where('granted_by', 'is not', null)
			.execute()
		for (const row of rows) await submit(maria, '/ersattare', [['revoke', row.id]])
		expect((await get(server, `${path}/andra`, birgitta.sent)).status).toBe(404)
	})
})
