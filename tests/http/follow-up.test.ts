import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { criterionIds } from '#app/domain/instrument.ts'
import { decisionText } from '#app/text/decision.ts'
import { followUpText, outcomeText } from '#app/text/follow-up.ts'
import { listAnnexes } from '#db/queries/annex.ts'
import { get, post } from '#tests/support/forms.ts'
import type { FormFields, Sent } from '#tests/support/forms.ts'
import { readPage } from '#tests/support/page.ts'
import { startInstallation } from './installation.ts'
import type { Installation, StoredProposal } from './installation.ts'
import { open, submit } from './secretary.ts'

let installation: Installation
let secretary: Sent
let proposal: StoredProposal
beforeAll(async () => {
	installation = await startInstallation()
	secretary = await installation.logIn('maria.lindqvist')
	proposal = await installation.proposal('digital tillsyn')
})
afterAll(() => installation.stop())

/** The fields of the form that posts this one, with other values. */
async function formWith(path: string, name: string, values: Readonly<Record<string, string>>) {
	const { forms } = await open({ installation, sent: secretary }, path)
	const fields = forms.find((form) => form.some(([field]) => field === name)) ?? []
	const others = Object.entries(values).filter(([field]) => !fields.some(([known]) => known === field))
	return [...fields.map(([field, value]) => [field, values[field] ?? value] as const), ...others]
}

const decision = {
	decidedOn: '2026-01-15',
	paragraph: '§ 7',
	outcome: 'approved_with_conditions',
	alternative: 'A',
	'condition-0': '1',
	'condition-0-text': 'att avtalet alltid kräver ett öppet API',
	'own-0-text': 'att pensionärsrådet får en rapport',
	'own-0-followUp': '1/9 2027',
}

describe('a decision, without JavaScript', () => {
	test('that cannot be read comes back with everything that was typed', async () => {
		const path = `${proposal.path}/beslut`
		const fields = await formWith(path, 'decidedOn', { ...decision, decidedOn: '31/2', alternative: '' })
		const before = await installation.digest()
		const { status, body } = await post(installation.server, path, fields, secretary)
		expect(status).toBe(422)
		expect(await installation.digest()).toBe(before)
		const page = readPage(body)
		expect(page.text).toContain(decisionText.problems.date)
		expect(page.text).toContain(decisionText.problems.alternativeMissing)
		const returned = new Map(page.forms.flat())
		for (const [name, value] of fields) expect([name, returned.get(name)]).toEqual([name, value])
	})

	test('is recorded, shown on the ärende and in its history, and told to the readers of the annex', async () => {
		const path = `${proposal.path}/beslut`
		await submit({ installation, sent: secretary }, path, await formWith(path, 'decidedOn', decision))
		const { text } = await open({ installation, sent: secretary }, proposal.path)
		expect(text).toContain('Omsorgsnämnden 2026-01-15, § 7')
		expect(text).toContain('att avtalet alltid kräver ett öppet API')
		expect(text).toContain('Ett beslut skrevs in')
		const again = await post(
			installation.server,
			path,
			await formWith(path, 'decidedOn', decision),
			secretary,
		)
		expect([again.status, readPage(again.body).text]).toEqual([
			409,
			expect.stringContaining(decisionText.problems.known),
		])
	})

	test('stands beside the annex, which does not change, with its conditions for those who are logged in', async () => {
		const { db, municipalityId, server } = installation
		const [annex] = await listAnnexes(db, { municipalityId, proposalId: proposal.id })
		if (annex === undefined) throw new Error('no annex')
		const address = `/bilagor/${annex.publicId}`
		const before = (await get(server, `${address}/bilaga.json`, secretary)).body
		await post(
			server,
			`${proposal.path}/bilaga/1/publicering`,
			[
				['intent', 'publish'],
				['by', 'kommunjuristen'],
				['on', '2026-01-02'],
			],
			secretary,
		)
		const reader = readPage((await get(server, address, secretary)).body).text
		expect(reader).toContain(decisionText.reader.title)
		expect(reader).toContain('att avtalet alltid kräver ett öppet API')
		const open = readPage((await get(server, address)).body).text
		expect(open).toContain('Omsorgsnämnden 2026-01-15, § 7: Bifall med villkor')
		expect(open).toContain(decisionText.reader.conditionCount(2))
		expect(open).not.toContain('att avtalet alltid kräver ett öppet API')
		expect((await get(server, `${address}/bilaga.json`, secretary)).body).toBe(before)
	})

	test('that was wrong is taken back with a reason, and its form is filled in once more', async () => {
		const path = `${proposal.path}/beslut`
		const withdrawal: FormFields = [
			['decision', '2'],
			['intent', 'withdraw'],
		]
		const refused = await post(installation.server, path, withdrawal, secretary)
		expect(refused.status).toBe(422)
		const to = await submit({ installation, sent: secretary }, path, [...withdrawal, ['reason-2', 'Fel dag']])
		expect(to).toBe(`${proposal.path}/beslut?fran=2#nytt`)
		const page = await open({ installation, sent: secretary }, to.replace(/#.*/, ''))
		expect(page.text).toContain('Skäl: Fel dag')
		const form = new Map(page.forms.flat())
		for (const [name, value] of Object.entries({ ...decision, 'own-0-followUp': '2027-09-01' }))
			expect([name, form.get(name)]).toEqual([name, value])
	})
})

describe('an adopted condition', () => {
	test('is on the start page of whoever is responsible, late ones in words in the list', async () => {
		const { server, logIn } = installation
		const start = readPage((await get(server, '/', await logIn('eva.sandstrom'))).body).text
		expect(start).toContain(followUpText.start.title)
		expect(start).toContain('ett öppet API och öppna standarder')
		const list = await open({ installation, sent: secretary }, '/uppfoljning')
		expect(list.text).toMatch(/Försenad sedan 20\d\d-\d\d-\d\datt kameran erbjuds först/)
		expect(list.text).not.toContain('att avtalet alltid kräver')
		const late = await open({ installation, sent: secretary }, '/uppfoljning?visa=forsenade')
		expect(late.text).not.toContain('ett öppet API och öppna standarder')
	})

	test('is marked as done, opened again and moved with a reason', async () => {
		const path = `${proposal.path}/beslut/1/villkor/2`
		const by = { installation, sent: secretary }
		const refused = await post(
			installation.server,
			path,
			[
				['doneOn', '31/2'],
				['note', 'Utbildningen är klar.'],
				['intent', 'done'],
			],
			secretary,
		)
		expect([refused.status, readPage(refused.body).text]).toEqual([
			422,
			expect.stringContaining(followUpText.condition.problems.date),
		])
		expect(new Map(readPage(refused.body).forms.flat()).get('note')).toBe('Utbildningen är klar.')
		await submit(by, path, [
			['doneOn', '2026-01-20'],
			['note', 'Utbildningen är klar.'],
			['intent', 'done'],
		])
		expect((await open(by, path)).text).toContain('Klar 2026-01-20')
		await submit(by, path, [
			['reopenNote', 'Ett område återstår.'],
			['intent', 'reopen'],
		])
		const fields = await formWith(path, 'followUp', { followUp: '1/3 2027', reason: 'Ett område återstår.' })
		await submit(by, path, [...fields, ['intent', 'change']])
		const { text } = await open(by, path)
		for (const told of [
			'Följs upp 2027-03-01',
			'Markerat som klart 2026-01-20',
			'Öppnat igen',
			'Ändrat. Förut:',
		])
			expect(text).toContain(told)
		expect((await post(installation.server, path, [...fields, ['intent', 'change']], secretary)).status).toBe(
			409,
		)
	})

	test('is in the file of the list, where no cell is a formula', async () => {
		const { db, server } = installation
		await db
			.updateTable('adopted_condition')
			.set({ responsible: '=1+1' })
			.where('text', 'like', '%öppet API och%')
			.execute()
		const { body, headers } = await get(server, '/uppfoljning/uppfoljning.csv?visa=alla', secretary)
		expect(headers['content-disposition']).toBe('attachment; filename="uppfoljning.csv"')
		expect(body.startsWith('\uFEFFÄrende;Diarienummer;Nämnd;')).toBe(true)
		expect(body).toContain(";'=1+1;")
		expect(body).not.toContain(';=1+1')
	})
})

describe('a follow-up, without JavaScript', () => {
	test('shows what was foreseen against what happened, in words and figures', async () => {
		const { text } = await open({ installation, sent: secretary }, `${proposal.path}/uppfoljning/1`)
		for (const told of [
			outcomeText.notCausal,
			outcomeText.signs(10, 14),
			'0,43 steg',
			outcomeText.notCompared(2),
			'Före beslutet: nämndsekreterare och verksamhetsutvecklare.',
			'Efter beslutet: controller.',
			outcomeText.otherPeople,
		])
			expect(text).toContain(told)
	})

	test('is begun, answered for the chosen alternative only, and handed in', async () => {
		const by = { installation, sent: secretary }
		const to = await submit(by, `${proposal.path}/beslut`, [
			['decision', '1'],
			['intent', 'follow-up'],
		])
		expect(to).toBe(`${proposal.path}/uppfoljning/2/alla/flexibilitet`)
		expect((await open(by, to)).text).toContain(outcomeText.baseline)
		const [zero = '', a = ''] = proposal.alternativeIds
		const pages = ['flexibilitet', 'byrakrati', 'fornyelse', 'innovation']
		const effects = ['flexibility', 'bureaucracy', 'renewal', 'innovation']
		for (const [index, page] of pages.entries()) {
			const fields = criterionIds
				.filter((id) => id.startsWith(`${effects[index] ?? ''}.`))
				.flatMap((id): FormFields => [
					[`was:${a}/answers/${id}/level`, ''],
					[`${a}/answers/${id}/level`, '0'],
				])
			const stray: FormFields = [
				[`was:${a}/cost/oneOff`, ''],
				[`${a}/cost/oneOff`, '5'],
			]
			const next = await submit(by, `${proposal.path}/uppfoljning/2/alla/${page}`, [
				...fields,
				...stray,
				['intent', 'next'],
			])
			expect(next).toContain(`/uppfoljning/2/${index === 3 ? 'granska' : `alla/${pages[index + 1] ?? ''}`}`)
		}
		const foreign = await post(
			installation.server,
			`${proposal.path}/uppfoljning/2/spara`,
			[
				[`was:${zero}/answers/flexibility.sense/level`, ''],
				[`${zero}/answers/flexibility.sense/level`, '1'],
			],
			secretary,
		)
		expect(JSON.parse(foreign.body)).toMatchObject({ saved: [], refused: [{}] })
		expect((await open(by, `${proposal.path}/uppfoljning/2`)).text).toContain(
			outcomeText.notFinishedAnswering,
		)
		await submit(by, `${proposal.path}/uppfoljning/2/granska`, [['intent', 'submit']])
		const { text } = await open(by, `${proposal.path}/uppfoljning/2`)
		// Foreseen were 0 in bureaucracy.sense, bureaucracy.seize and innovation.seize.
		expect(text).toContain(outcomeText.signs(3, 15))
		expect(text).toContain(outcomeText.samePeople('nämndsekreterare'))
	})

	test('leaves the ärende’s own assessment, result and list as they were', async () => {
		const by = { installation, sent: secretary }
		expect((await open(by, proposal.path)).text).toContain('Bilagan är upprättad')
		expect((await open(by, `${proposal.path}/resultat`)).text).toContain('öka omställningsförmågan något')
		expect((await installation.proposal('digital tillsyn')).assessmentId).toBe(proposal.assessmentId)
		const { body } = await get(installation.server, `${proposal.path}/uppfoljning/3`, secretary)
		expect(readPage(body).text).toContain('Sidan finns inte')
	})

	test('counts in how well the municipality foresees, where figures of a nämnd are hidden below five', async () => {
		const { text } = await open({ installation, sent: secretary }, '/uppfoljning/traffsakerhet')
		expect(text).toContain('1 ärende är uppföljt.')
		expect(text).toContain(outcomeText.signs(3, 15))
		expect(text).toContain('Visas från 5 ärenden')
	})
})
