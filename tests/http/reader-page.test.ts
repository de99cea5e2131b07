import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listAnnexes } from '#db/queries/annex.ts'
import { publishAnnex, unpublishAnnex } from '#db/queries/annex-publication.ts'
import { listAudit } from '#db/queries/audit.ts'
import { readerText } from '#app/text/reader.ts'
import { publicationText } from '#app/text/publication.ts'
import { get, post } from '#tests/support/forms.ts'
import type { FormFields, Sent } from '#tests/support/forms.ts'
import { readPage } from '#tests/support/page.ts'
import { startInstallation } from './installation.ts'
import type { Installation, StoredProposal } from './installation.ts'

let installation: Installation
let secretary: Sent
let clerk: Sent
/** Published by the demonstration. */
let lov: StoredProposal
/** Established, not published. */
let night: StoredProposal

beforeAll(async () => {
	installation = await startInstallation()
	secretary = await installation.logIn('maria.lindqvist')
	clerk = await installation.logIn('birgitta.ek')
	lov = await installation.proposal('första beredningen')
	night = await installation.proposal('digital tillsyn')
})
afterAll(() => installation.stop())

async function annexesOf({ id }: StoredProposal) {
	return listAnnexes(installation.db, { municipalityId: installation.municipalityId, proposalId: id })
}

/** Of the latest version. */
async function versionOf(proposal: StoredProposal): Promise<number> {
	return (await annexesOf(proposal))[0]?.version ?? 0
}

async function publicIdOf(proposal: StoredProposal): Promise<string> {
	return (await annexesOf(proposal))[0]?.publicId ?? ''
}

function open(path: string, sent: Sent = {}) {
	return get(installation.server, path, sent)
}

const note: FormFields = [
	['intent', 'publish'],
	['by', '  kommunjuristen '],
	['on', '2026-01-02'],
]
const actor = () => ({
	municipalityId: installation.municipalityId,
	personId: null,
	at: '2026-11-24T08:00:00.000Z',
})

describe('the reader’s page', () => {
	test('has the point before the figures, and the figures before the questions', async () => {
		const { body } = await open(`/bilagor/${await publicIdOf(lov)}`)
		const { text, problems } = readPage(body)
		expect(problems).toEqual([])
		const parts = ['slutsats', 'effekter', 'fragor', 'racker', 'resten', 'villkor', 'om', 'hamta']
		const places = parts.map((id) => body.indexOf(`id="${id}"`))
		expect(places).not.toContain(-1)
		expect([...places].sort((one, other) => one - other)).toEqual(places)
		const [point = 0, figures = 0] = places
		expect(body.slice(point, figures)).toContain('går inte att bedöma.')
		expect(text).toContain(readerText.verdicts.missing)
		expect(text).toContain('Ärendet återremitteras för att underlaget ska kompletteras med')
	})

	test('asks search engines to stay away, and so do its files', async () => {
		const address = `/bilagor/${await publicIdOf(lov)}`
		expect((await open(address)).body).toContain('<meta name="robots" content="noindex"/>')
		expect((await open(`${address}/bilaga.pdf`)).headers['x-robots-tag']).toBe('noindex')
	})

	test('gives the same files as are given within', async () => {
		const address = `/bilagor/${await publicIdOf(lov)}`
		const within = `${lov.path}/bilaga/${String(await versionOf(lov))}`
		for (const form of ['pdf', 'docx', 'txt', 'json']) {
			const outside = await open(`${address}/bilaga.${form}`)
			const inside = await open(`${within}/bilaga.${form}`, clerk)
			expect(outside.body).toBe(inside.body)
			expect(outside.headers['content-disposition']).toBe(inside.headers['content-disposition'])
		}
	})

	test.each(['html', 'md', 'exe', 'pdf.exe'])('gives no bilaga.%s', async (form) => {
		expect((await open(`/bilagor/${await publicIdOf(lov)}/bilaga.${form}`)).status).toBe(404)
	})

	test.each([
		['one letter', 'x'],
		['a number', '1'],
		['nobody’s', '2222222222'],
		['nothing but NUL', '%00'.repeat(10)],
		['a picture', '%F0%9F%98%80'],
		['a path', '..%2f..%2fetc'],
		['a condition', "'%20or%201=1"],
		['five thousand letters', '2'.repeat(5000)],
	])('whose id is %s is not there', async (_, id) => {
		for (const path of [`/bilagor/${id}`, `/bilagor/${id}/bilaga.pdf`])
			expect((await open(path)).status).toBe(404)
	})

	test('offers to log in where there is nothing to read, and comes back', async () => {
		const address = `/bilagor/${await publicIdOf(night)}`
		const { body } = await open(address)
		expect(body).toContain(readerText.notFoundTitle)
		expect(body).toContain(`/logga-in?till=${encodeURIComponent(address)}`)
		expect((await open('/bilagor/2222222222')).body).toContain(readerText.notFoundTitle)
	})

	test('tells somebody who is logged in that it is not published', async () => {
		const address = `/bilagor/${await publicIdOf(night)}`
		expect((await open(address, secretary)).body).toContain(readerText.notPublished)
		expect((await open(`/bilagor/${await publicIdOf(lov)}`)).body).not.toContain(readerText.notPublished)
	})
})

describe('publishing', () => {
	test('needs who reviewed the secrecy and a day that has come, and gives back what was typed', async () => {
		const page = `${night.path}/bilaga/1/publicering`
		for (const [by, on, sentence] of [
			['', '2026-01-02', publicationText.problems.byMissing],
			['x'.repeat(101), '2026-01-02', publicationText.problems.byTooLong],
			['Kim Ek', '31/2 2026', publicationText.problems.on],
			['Kim Ek', '2099-01-01', publicationText.problems.onLater],
		] as const) {
			const fields: FormFields = [
				['by', by],
				['on', on],
			]
			const { status, body } = await post(installation.server, page, fields, secretary)
			expect([status, body.includes(sentence), body.includes(`value="${on}"`)]).toEqual([422, true, true])
		}
		expect((await annexesOf(night))[0]?.publishedAt).toBeNull()
	})

	test('opens the address to everybody until it is taken back, and both are in the log and the history', async () => {
		const { server, db, municipalityId } = installation
		const page = `${night.path}/bilaga/1/publicering`
		const address = `/bilagor/${await publicIdOf(night)}`
		expect((await post(server, page, note, secretary)).status).toBe(302)
		expect((await open(address)).status).toBe(200)
		const shown = await open(page, secretary)
		expect(shown.body).toContain('Sekretessprövad av kommunjuristen, datum 2026-01-02.')
		expect((await open(address)).body).not.toContain('kommunjuristen')
		expect((await post(server, page, note, secretary)).status).toBe(409)
		expect((await post(server, page, [['intent', 'unpublish']], secretary)).status).toBe(302)
		expect((await open(address)).status).toBe(404)
		const log = await listAudit(db, { municipalityId, after: 0, limit: 10_000 })
		const actions = log.filter(({ proposalId }) => proposalId === night.id).map(({ action }) => action)
		expect(actions.slice(-2)).toEqual(['state.published', 'state.unpublished'])
		const { body } = await open(night.path, secretary)
		expect(body).toContain('Bilagan publicerades på webben')
		expect(body).toContain('Bilagan togs bort från webben')
	})

	test('is of an established version: a draft has no such page', async () => {
		const submitted = await installation.proposal('valfrihetssystem')
		for (const version of ['1', 'utkast', '0', '01', '1e0'])
			expect((await open(`${submitted.path}/bilaga/${version}/publicering`, secretary)).status).toBe(404)
	})

	test('shows the questions that the readers get', async () => {
		const { body } = await open(`${lov.path}/bilaga/${String(await versionOf(lov))}/publicering`, clerk)
		expect(body).toContain(readerText.sufficiencyTitle)
		expect(body).toContain('Vem ser till att det här kommer på plats, och när?')
	})
})

describe('a superseded version', () => {
	test('says so at the top, with a link to the newer where that can be read', async () => {
		const { server, db } = installation
		const first = await publicIdOf(lov)
		const version = await versionOf(lov)
		const notice = readerText.superseded(version, version + 1)
		await post(
			server,
			`${lov.path}/bilaga`,
			[
				['intent', 'new-version'],
				['reason', 'Nya uppgifter'],
			],
			clerk,
		)
		await post(server, `${lov.path}/bedomning/granska`, [['intent', 'submit']], clerk)
		const { forms } = readPage((await open(`${lov.path}/bilaga`, clerk)).body)
		const form = forms.find((fields) => fields.some(([name]) => name === 'read')) ?? []
		await post(server, `${lov.path}/bilaga`, [...form, ['confirm', '1'], ['leave-out', '1']], clerk)
		const second = await publicIdOf(lov)
		expect(second).not.toBe(first)
		const outside = (await open(`/bilagor/${first}`)).body
		expect(outside).toContain(notice)
		expect(outside).not.toContain(`/bilagor/${second}`)
		expect((await open(`/bilagor/${first}`, clerk)).body).toContain(`href="/bilagor/${second}"`)
		const secrecy = { secrecyReviewedBy: 'kommunjuristen', secrecyReviewedOn: '2026-11-01' }
		expect(await publishAnnex(db, actor(), { publicId: second, ...secrecy })).toBe(true)
		expect((await open(`/bilagor/${first}`)).body).toContain(`href="/bilagor/${second}"`)
		expect((await open(`/bilagor/${second}`)).body).not.toContain(notice)
		expect(await unpublishAnnex(db, actor(), first)).toBe(true)
		expect((await open(`${lov.path}/bilaga/${String(version)}/publicering`, clerk)).body).toContain(
			publicationText.notInForce,
		)
		expect(await publishAnnex(db, actor(), { publicId: first, ...secrecy })).toBe(false)
	})
})

describe('a disposed annex', () => {
	test('answers 410 with a calm sentence where it was public once, else 404 to outsiders', async () => {
		const { db } = installation
		const dispose = async (publicId: string) =>
			db
				.updateTable('annex')
				.set({
					state: 'disposed',
					model: null,
					document: null,
					pdf: null,
					disposed_at: actor().at,
					disposal_decision: 'Gallringsbeslut 2026:1',
				})
				.where('public_id', '=', publicId)
				.execute()
		const wasPublic = await publicIdOf(lov)
		await dispose(wasPublic)
		for (const path of [
			`/bilagor/${wasPublic}`,
			`/bilagor/${wasPublic}/bilaga.pdf`,
			`/bilagor/${wasPublic}.data`,
		])
			expect((await open(path)).status).toBe(410)
		expect((await open(`/bilagor/${wasPublic}`)).body).toContain(readerText.goneText)
		const never = await installation.proposal('digital tillsyn')
		await db
			.updateTable('annex')
			.set({ secrecy_reviewed_on: null })
			.where('proposal_id', '=', never.id)
			.execute()
		const neverPublic = await publicIdOf(never)
		await dispose(neverPublic)
		expect((await open(`/bilagor/${neverPublic}`)).status).toBe(404)
		expect((await open(`/bilagor/${neverPublic}`, secretary)).status).toBe(410)
		expect((await open(`/bilagor/${neverPublic}`, clerk)).status).toBe(404)
	})
})
