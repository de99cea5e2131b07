import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { annexReplies } from '#app/text/annex-replies.ts'
import { annexVersionText } from '#app/text/annex-version.ts'
import { comparisonText } from '#app/text/comparison.ts'
import { disposalText } from '#app/text/disposal.ts'
import { findAnnexLogFaults } from '#db/queries/annex-log.ts'
import { listAnnexes } from '#db/queries/annex.ts'
import { get, post } from '#tests/support/forms.ts'
import type { FormFields, Received, Sent } from '#tests/support/forms.ts'
import { startInstallation } from './installation.ts'
import type { Installation, StoredProposal } from './installation.ts'

let installation: Installation
let secretary: Sent
/** Digital tillsyn has one version, LOV’s first preparation two. */
let one: StoredProposal
let two: StoredProposal

beforeAll(async () => {
	installation = await startInstallation()
	secretary = await installation.newPerson({
		municipality: 'alvstad',
		role: 'sekreterare',
		committee: null,
	})
	one = await installation.proposal('digital tillsyn')
	two = await installation.proposal('första beredningen')
})
afterAll(() => installation.stop())

async function pageOf(path: string): Promise<Received> {
	return get(installation.server, path, secretary)
}

async function send(path: string, fields: FormFields): Promise<Received> {
	return post(installation.server, path, fields, secretary)
}

async function statesOf({ id }: StoredProposal): Promise<string[]> {
	const { db, municipalityId } = installation
	return (await listAnnexes(db, { municipalityId, proposalId: id })).map(({ state }) => state)
}

describe('an established version', () => {
	test('is marked as transferred to the diarium, by whom and when, and that is taken back', async () => {
		const page = `${one.path}/bilaga?version=1`
		expect((await pageOf(page)).body).toContain(annexVersionText.transfer)
		const fields = (intent: string): FormFields => [
			['version', '1'],
			['intent', intent],
		]
		const marked = await send(`${one.path}/bilaga`, fields('transfer'))
		expect([marked.status, marked.headers.location]).toEqual([302, page])
		const { body } = await pageOf(page)
		expect(body).toContain(annexVersionText.title(1, 'transferred'))
		expect(body).toMatch(/Överförd till diariet \d{4}-\d\d-\d\d av sekreterare\./)
		expect(await statesOf(one)).toEqual(['transferred'])
		await send(`${one.path}/bilaga`, fields('undo-transfer'))
		expect(await statesOf(one)).toEqual(['established'])
		expect((await pageOf(one.path)).body).toContain('Överföringen till diariet togs tillbaka')
	})

	test('is marked with the day that it came to the diarium, not one to come, and what was typed comes back', async () => {
		const fields = (date: string): FormFields => [
			['version', '1'],
			['transferDate', date],
			['intent', 'transfer'],
		]
		const refused = await send(`${one.path}/bilaga`, fields('2999-01-01'))
		expect(refused.status).toBe(422)
		expect(refused.body).toContain(annexReplies.transferDate.future)
		expect(await statesOf(one)).toEqual(['established'])
		const [annex] = await listAnnexes(installation.db, {
			municipalityId: installation.municipalityId,
			proposalId: one.id,
		})
		const day = swedishDate(annex?.establishedAt ?? '')
		await send(`${one.path}/bilaga`, fields(day))
		expect((await pageOf(`${one.path}/bilaga?version=1`)).body).toContain(`Överförd till diariet ${day} av`)
		await send(`${one.path}/bilaga`, fields('').toSpliced(2, 1, ['intent', 'undo-transfer']))
		expect(await statesOf(one)).toEqual(['established'])
	})

	test('that is not there cannot be marked', async () => {
		const fields: FormFields = [
			['version', '7'],
			['intent', 'transfer'],
		]
		expect((await send(`${one.path}/bilaga`, fields)).status).toBe(404)
	})

	test('in force and not in the diarium is not disposed of', async () => {
		const page = await pageOf(`${one.path}/bilaga/1/gallra`)
		expect(page.body).toContain(disposalText.notTransferred)
		expect(page.body).not.toContain('name="decision"')
		const fields: FormFields = [
			['decision', 'ON § 1'],
			['confirm', '1'],
		]
		expect((await send(`${one.path}/bilaga/1/gallra`, fields)).status).toBe(302)
		expect(await statesOf(one)).toEqual(['established'])
	})
})

describe('two versions', () => {
	test('are compared field by field, in words', async () => {
		const { body } = await pageOf(`${two.path}/bilaga/jamfor?fran=1&till=2`)
		for (const words of [
			comparisonText.count(8),
			'Alternativ A: Inför LOV',
			'Innovation, fånga och pröva, alternativ A: från vet ej till 0',
			'Förutsättningen kostnadskontroll, alternativ A: från saknas till delvis',
			'Controllerns beräkning',
		])
			expect(body).toContain(words)
		expect((await pageOf(`${two.path}/bilaga/jamfor`)).body).toContain(comparisonText.count(8))
		expect((await pageOf(`${two.path}/bilaga/jamfor?fran=2&till=1`)).body).toContain(
			'Innovation, fånga och pröva, alternativ A: från 0 till vet ej',
		)
		expect((await pageOf(`${two.path}/bilaga/jamfor?fran=2&till=2`)).body).toContain(comparisonText.same)
	})

	test('that are not there are not compared', async () => {
		for (const query of ['fran=1&till=9', 'fran=utkast&till=2', 'fran=x', 'till='])
			expect([query, (await pageOf(`${two.path}/bilaga/jamfor?${query}`)).status]).toEqual([query, 404])
		expect((await pageOf(`${one.path}/bilaga/jamfor`)).body).toContain(comparisonText.only)
	})

	test('differ as the line of the second says', async () => {
		const { body } = await pageOf(`${two.path}/bilaga/2/bilaga.txt`)
		expect(body.replaceAll(/\s+/g, ' ')).toContain(
			'Ändrat sedan version 1: flexibilitet, skala, alternativ A: från vet ej till −1; innovation, fånga och pröva, alternativ A: från vet ej till 0;',
		)
		expect((await pageOf(`${two.path}/bilaga/1/bilaga.txt`)).body).not.toContain('Ändrat sedan')
	})
})

describe('disposing of a version (gallring)', () => {
	const gone = () => `${two.path}/bilaga/1/gallra`

	test.each([
		[[], [disposalText.problems.decisionMissing, disposalText.problems.confirmMissing]],
		[[['decision', 'KF § 9']], [disposalText.problems.confirmMissing]],
		[
			[
				['decision', ' \n '],
				['confirm', '1'],
			],
			[disposalText.problems.decisionMissing],
		],
		[
			[
				['decision', 'x'.repeat(201)],
				['confirm', '1'],
			],
			[disposalText.problems.decisionTooLong],
		],
		[
			[
				['decision', 'a\0b'],
				['confirm', '1'],
			],
			[disposalText.problems.brokenCharacter],
		],
	] as const)('with %j is refused and keeps what was typed', async (fields, problems) => {
		const { status, body } = await send(gone(), fields)
		expect(status).toBe(422)
		for (const problem of problems) expect(body).toContain(problem)
		const decision = fields.find(([name]) => name === 'decision')?.[1].trim() ?? ''
		if (decision !== '' && !decision.includes('\0')) expect(body).toContain(`value="${decision}"`)
		expect(await statesOf(two)).toEqual(['transferred', 'superseded'])
	})

	test('leaves a tombstone with its checksum on its page and in the list, and nothing else', async () => {
		const { db, municipalityId } = installation
		const before = await listAnnexes(db, { municipalityId, proposalId: two.id })
		const first = before.find(({ version }) => version === 1)
		expect((await pageOf(gone())).body).toContain(disposalText.lead)
		const answer = await send(gone(), [
			['decision', ' KF 2027-02-11\n§ 14 '],
			['confirm', '1'],
		])
		expect([answer.status, answer.headers.location]).toEqual([302, `${two.path}/bilaga?version=1`])
		const { status, body } = await pageOf(`${two.path}/bilaga?version=1`)
		expect(status).toBe(200)
		expect(body).toContain(annexVersionText.tombstoneText)
		expect(body).toContain('Beslut: KF 2027-02-11 § 14.')
		expect(body).toContain(first?.modelSha256)
		expect(body).toContain(first?.pdfSha256)
		expect(body).not.toContain('Fyra effekter')
		expect((await pageOf(`${two.path}/bilaga`)).body).toContain(first?.modelSha256)
		for (const form of ['pdf', 'docx', 'html', 'md', 'txt', 'json'])
			expect((await pageOf(`${two.path}/bilaga/1/bilaga.${form}`)).status).toBe(404)
		expect((await get(installation.server, `/bilagor/${first?.publicId ?? ''}`)).status).toBe(410)
		expect((await pageOf(`${two.path}/bilaga/jamfor?fran=1&till=2`)).body).toContain(
			comparisonText.missing('Version 1'),
		)
		expect((await pageOf(two.path)).body).toContain('Skäl: KF 2027-02-11 § 14')
		expect(await findAnnexLogFaults(db, municipalityId)).toEqual([])
	})

	test('is done once, for good', async () => {
		const page = await pageOf(gone())
		expect([page.status, page.headers.location]).toEqual([302, `${two.path}/bilaga?version=1`])
		const { digest } = installation
		const before = await digest()
		await send(gone(), [
			['decision', 'Ett annat beslut'],
			['confirm', '1'],
		])
		expect(await digest()).toBe(before)
	})

	test('of the latest version leaves the way to a new one, which says nothing of changes', async () => {
		await send(`${two.path}/bilaga/2/gallra`, [
			['decision', 'KF 2027-02-11 § 14'],
			['confirm', '1'],
		])
		expect(await statesOf(two)).toEqual(['disposed', 'disposed'])
		const { body } = await pageOf(`${two.path}/bilaga`)
		expect(body).toContain(annexVersionText.title(2, 'disposed'))
		await send(`${two.path}/bilaga`, [
			['intent', 'new-version'],
			['reason', 'Underlaget behövs igen'],
		])
		const draft = await pageOf(`${two.path}/bilaga`)
		expect(draft.status).toBe(200)
		expect(draft.body).toContain('UTKAST')
		expect(draft.body).not.toContain('Ändrat sedan')
	})
})

describe('the draft of a new version', () => {
	test('is compared with the version before, for those who may read it', async () => {
		await send(`${one.path}/bilaga`, [
			['intent', 'new-version'],
			['reason', 'Ett fel'],
		])
		const { body } = await pageOf(`${one.path}/bilaga/jamfor`)
		expect(body).toContain(comparisonText.draft)
		expect(body).toContain(comparisonText.none)
		expect((await pageOf(`${one.path}/bilaga`)).body).toContain(
			'Inget i underlaget har ändrats sedan version 1',
		)
		const assessor = await installation.logIn('amir.rahimi')
		const theirs = await get(installation.server, `${one.path}/bilaga/jamfor`, assessor)
		expect([theirs.status, theirs.body.includes('Fånga')]).toEqual([200, false])
	})
})
