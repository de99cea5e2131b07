import { afterAll, beforeAll, expect, test } from 'vitest'
import { importText } from '#app/text/import.ts'
import { get, post, send } from '#tests/support/forms.ts'
import type { Received, Sent } from '#tests/support/forms.ts'
import { readPage } from '#tests/support/page.ts'
import { startInstallation } from './installation.ts'
import type { Installation } from './installation.ts'

let installation: Installation
let secretary: Sent
beforeAll(async () => {
	installation = await startInstallation()
	secretary = await installation.logIn('maria.lindqvist')
})
afterAll(() => installation.stop())

const header = 'Rubrik;Nämnd;Diarienummer;Sammanträdesdatum'

/** Sends a file as the form does without JavaScript. */
function upload(text: string, sent: Sent = secretary): Promise<Received> {
	const body = [
		'--grans',
		'Content-Disposition: form-data; name="file"; filename="ärenden.csv"',
		'Content-Type: text/csv',
		'',
		text,
		'--grans--',
		'',
	].join('\r\n')
	const headers = { Origin: installation.server.url, 'Content-Type': 'multipart/form-data; boundary=grans' }
	return send(installation.server, 'POST', '/arenden/import', { ...sent, headers }, body)
}

async function countProposals(): Promise<number> {
	const { count } = await installation.db
		.selectFrom('proposal')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow()
	return count
}

test('a broken file is refused by row and cell, and a cell that cannot be read in the preview', async () => {
	const before = await installation.digest()
	const broken = await upload(`${header}\na;b\n`)
	expect(broken.status).toBe(422)
	expect(readPage(broken.body).text).toContain(importText.fileProblems.ragged(2, 2, 4))
	const { status, headers } = await upload(`${header}\nEtt nytt;Omsorgsnämnden;ON 9/1;31/2\nTvå;Okänd;;\n`)
	expect(status).toBe(302)
	const path = headers.location ?? ''
	const page = readPage((await get(installation.server, path, secretary)).body)
	expect(page.text).toContain('Rad 2, kolumn Sammanträdesdatum: 31/2 finns inte')
	expect(page.text).toContain('Rad 3, kolumn Nämnd: nämnden Okänd finns inte')
	expect((await post(installation.server, path, page.forms[0] ?? [], secretary)).headers.location).toContain(
		path,
	)
	expect(await installation.digest()).toBe(before)
})

test('a file is imported once it is confirmed, by its sender alone, and undone as a whole', async () => {
	const { server, logIn, db } = installation
	const before = await countProposals()
	const rows = Array.from(
		{ length: 3000 },
		(_, n) => `Importerat ${String(n)};Omsorgsnämnden;IMP ${String(n)};2027-01-14`,
	)
	const path =
		(await upload(`${header}\n${rows.join('\n')}\nKänt;Omsorgsnämnden;ON 2026/0067;\n`)).headers.location ??
		''
	expect((await get(server, path, await logIn('birgitta.ek'))).status).toBe(404)
	const page = readPage((await get(server, path, secretary)).body)
	expect(page.text).toContain(importText.confirm(3000))
	expect(await countProposals()).toBe(before)
	const done = await post(server, path, page.forms[0] ?? [], secretary)
	expect(done.headers.location).toBe('/arenden/import?antal=3000&hoppade=1')
	expect(await countProposals()).toBe(before + 3000)
	expect((await post(server, path, page.forms[0] ?? [], secretary)).status).toBe(404)
	expect((await get(server, '/arenden?q=importerat', secretary)).body).toContain('Importerat')
	const batch = await db.selectFrom('import_batch').select('id').executeTakeFirstOrThrow()
	const undo = [
		['batch', batch.id],
		['intent', 'undo'],
	] as const
	await db.updateTable('proposal').set({ revision: 2 }).where('diarienummer', '=', 'IMP 7').execute()
	const refused = await post(server, '/arenden/import', undo, secretary)
	expect([refused.status, readPage(refused.body).text]).toEqual([
		422,
		expect.stringContaining(importText.built(['Importerat 7'])),
	])
	await db.updateTable('proposal').set({ revision: 1 }).where('diarienummer', '=', 'IMP 7').execute()
	await post(server, '/arenden/import', undo, await logIn('birgitta.ek'))
	expect(await countProposals()).toBe(before + 3000)
	await post(server, '/arenden/import', undo, secretary)
	expect(await countProposals()).toBe(before)
})

test('the list of ärenden is taken out as CSV and as a workbook', async () => {
	const csv = await get(installation.server, '/arenden/lista/arenden.csv?q=tillsyn', secretary)
	expect(csv.body).toContain('Digital tillsyn på natten som förstahandsval;ON 2026/0067;Omsorgsnämnden')
	const { status, headers } = await get(installation.server, '/arenden/lista/arenden.xlsx', secretary)
	expect([status, headers['content-disposition']]).toEqual([200, 'attachment; filename="arenden.xlsx"'])
	expect((await get(installation.server, '/arenden/lista/annat.csv', secretary)).status).toBe(404)
})
