import { expect, test } from 'vitest'
import type { AnnexModel } from '#app/annex/model.ts'
import { createPdfPool } from '#app/annex/pdf-pool.server.ts'
import type { PdfPool } from '#app/annex/pdf-pool.server.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { assembleAnnex } from '#app/use-cases/assemble-annex.ts'
import { beginNewVersion, establishProposalAnnex } from '#app/use-cases/establish-annex.ts'
import { savePostedFields } from '#app/use-cases/save-posted-fields.ts'
import { reopenAnswers, submitAnswers } from '#app/use-cases/submit-answers.ts'
import { findAnnexModel, findAnnexPdf, listAnnexes } from '#db/queries/annex.ts'
import { saveAlternativeText } from '#db/queries/alternative-changes.ts'
import { insertRow } from '#db/queries/rows.ts'
import { findMunicipalityBySlug } from '#db/queries/municipality.ts'
import { listRespondents } from '#db/queries/respondent.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { alsoAnswering, answering } from './answering.ts'
import type { Answering } from './answering.ts'

const level = 'answers/flexibility.sense/level'

async function establishing(visit: Answering) {
	const municipality = await findMunicipalityBySlug(visit.db, 'alvstad')
	if (municipality === null) throw new Error('No municipality')
	return { actor: visit.actor, municipality, assessmentId: visit.assessmentId }
}

function annexesOf({ db, actor, proposalId }: Answering) {
	return listAnnexes(db, { ...actor, proposalId })
}

describeDatabases('establishing the annex', ({ open }) => {
	test('waits for every assessor', async () => {
		const visit = await answering(await open())
		const other = await alsoAnswering(visit, 'controller')
		const { deps } = visit
		expect(await establishProposalAnnex(deps, await establishing(visit))).toEqual({ kind: 'notSubmitted' })
		await submitAnswers(deps, visit)
		expect(await establishProposalAnnex(deps, await establishing(visit))).toEqual({ kind: 'notSubmitted' })
		await submitAnswers(deps, { ...visit, actor: other.actor, respondentId: other.target.respondentId })
		expect(await establishProposalAnnex(deps, await establishing(visit))).toMatchObject({
			kind: 'established',
		})
		expect(await visit.stateOf()).toBe('closed')
	})

	test('freezes the model and a PDF of it', async () => {
		const visit = await answering(await open())
		await visit.save({ [`${visit.a}/${level}`]: 'unknown', summary: 'Vi förordar A.' })
		await submitAnswers(visit.deps, visit)
		const outcome = await establishProposalAnnex(visit.deps, await establishing(visit))
		const publicId = outcome.kind === 'established' ? outcome.publicId : ''
		const query = { municipalityId: visit.actor.municipalityId, publicId }
		expect(await findAnnexModel(visit.db, query)).toContain('Vi förordar A.')
		expect(
			Buffer.from((await findAnnexPdf(visit.db, query)) ?? [])
				.subarray(0, 5)
				.toString(),
		).toBe('%PDF-')
		expect(await annexesOf(visit)).toMatchObject([{ version: 1, state: 'established', publicId }])
	})

	test('is put off, and nothing is done, where too many wait for a PDF', async () => {
		const visit = await answering(await open())
		await submitAnswers(visit.deps, visit)
		const pdf = createPdfPool({ queue: 0 })
		expect(await establishProposalAnnex({ ...visit.deps, pdf }, await establishing(visit))).toEqual({
			kind: 'busy',
		})
		expect(await visit.stateOf()).toBe('submitted')
		expect(await annexesOf(visit)).toEqual([])
	})

	test('has the record where it is wished, and says where the method and the annex itself are', async () => {
		const visit = await answering(await open())
		await submitAnswers(visit.deps, visit)
		const deps = { ...visit.deps, publicUrl: 'https://vagskal.example.se' }
		const outcome = await establishProposalAnnex(deps, {
			...(await establishing(visit)),
			includeRecord: true,
		})
		const publicId = outcome.kind === 'established' ? outcome.publicId : ''
		const model = await findAnnexModel(visit.db, { municipalityId: visit.actor.municipalityId, publicId })
		for (const part of [
			'"heading":"Bedömningsunderlag"',
			'vagskal.example.se/metod',
			`vagskal.example.se/bilagor/${publicId}`,
		])
			expect(model?.includes(part), part).toBe(true)
	})

	test('by two at once is done once', async () => {
		const visit = await answering(await open())
		await submitAnswers(visit.deps, visit)
		const what = await establishing(visit)
		const outcomes = await Promise.all([
			establishProposalAnnex(visit.deps, what),
			establishProposalAnnex(visit.deps, what),
		])
		expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'established'])
		expect(await annexesOf(visit)).toHaveLength(1)
	})

	test.each([
		[
			'an answer',
			async (visit: Answering) => {
				await reopenAnswers(visit.deps, { ...visit, reason: 'Ett fel' })
				await visit.save({ [`${visit.a}/${level}`]: '0' })
				await submitAnswers(visit.deps, visit)
			},
		],
		['a shared text', (visit: Answering) => visit.save({ [`${visit.a}/cost/oneOff`]: '100' })],
		['the comment', (visit: Answering) => visit.save({ summary: 'En ny kommentar' })],
		[
			'an alternative',
			({ db, actor, proposalId, a }: Answering) =>
				saveAlternativeText(db, actor, {
					proposalId,
					alternativeId: a,
					field: 'title',
					base: 'Alternativ A',
					value: 'Alternativ Ä',
				}),
		],
		[
			'a row',
			({ db, actor, assessmentId, a }: Answering) =>
				insertRow(
					db,
					actor,
					{ assessmentId, alternativeId: a },
					{ kind: 'affected', who: 'Brukare', heard: 'yes' },
				),
		],
		['who has not submitted', (visit: Answering) => alsoAnswering(visit, 'sent tillkommen')],
	])('gives up when %s is changed while the PDF is set', async (_, change) => {
		const visit = await answering(await open())
		await submitAnswers(visit.deps, visit)
		const pdf: PdfPool = {
			...visit.deps.pdf,
			render: async (model, options) => {
				await change(visit)
				return visit.deps.pdf.render(model, options)
			},
		}
		expect(await establishProposalAnnex({ ...visit.deps, pdf }, await establishing(visit))).toEqual({
			kind: 'changed',
		})
		expect(await visit.stateOf()).toBe('submitted')
		expect(await annexesOf(visit)).toEqual([])
	})
})

describeDatabases('the address of an annex', ({ open }) => {
	test('is known before it is established, and stands in it where the site has one', async () => {
		const visit = await answering(await open())
		await submitAnswers(visit.deps, visit)
		const deps = { ...visit.deps, publicUrl: 'https://vagskal.example.se' }
		const outcome = await establishProposalAnnex(deps, await establishing(visit))
		const publicId = outcome.kind === 'established' ? outcome.publicId : ''
		const query = { municipalityId: visit.actor.municipalityId, publicId }
		const model = JSON.parse((await findAnnexModel(visit.db, query)) ?? '{}') as AnnexModel
		expect(model.address).toEqual({
			label: 'Läs bilagan på webben:',
			text: `vagskal.example.se/bilagor/${publicId}`,
			url: `https://vagskal.example.se/bilagor/${publicId}`,
		})
		expect(model.process.paragraphs.join(' ')).toContain('vagskal.example.se/metod')
	})

	test('is in no draft, and in nothing of a site without one', async () => {
		const visit = await answering(await open())
		await submitAnswers(visit.deps, visit)
		const what = { ...(await establishing(visit)), version: 1, date: '2026-12-03' }
		const site = { ...visit.deps, publicUrl: 'https://vagskal.example.se' }
		expect((await assembleAnnex(site, { ...what, state: 'draft' }))?.model.address).toBeUndefined()
		const without = await assembleAnnex(visit.deps, { ...what, state: 'established', publicId: '2222222222' })
		expect(without?.model.address).toBeUndefined()
	})
})

describeDatabases('what is established', ({ open }) => {
	test('is the draft that was read, and no other', async () => {
		const visit = await answering(await open())
		const { deps } = visit
		await submitAnswers(deps, visit)
		const what = await establishing(visit)
		const date = swedishDate(what.actor.at)
		const read = await assembleAnnex(deps, { ...what, version: 1, date, state: 'draft' })
		const readChecksum = read?.model.checksum ?? ''
		await visit.save({ summary: 'Tillagt sedan.' })
		for (const checksum of [readChecksum, ''])
			expect(await establishProposalAnnex(deps, { ...what, readChecksum: checksum })).toEqual({
				kind: 'changed',
			})
		const field = { name: 'summary', base: 'Tillagt sedan.', value: '', keepTheirs: false }
		await savePostedFields(deps, visit.target, [field])
		expect(await establishProposalAnnex(deps, { ...what, readChecksum })).toMatchObject({
			kind: 'established',
		})
	})
})

describeDatabases('a new version of the annex', ({ open }) => {
	test('supersedes the first, which stays as it was', async () => {
		const visit = await answering(await open())
		const { db, deps, actor, assessmentId, respondentId, a } = visit
		const other = await alsoAnswering(visit, 'controller')
		await visit.save({ [`${a}/answers/flexibility.seize/level`]: 'unknown' })
		await submitAnswers(deps, visit)
		await submitAnswers(deps, { ...visit, actor: other.actor, respondentId: other.target.respondentId })
		await establishProposalAnnex(deps, await establishing(visit))
		const [first] = await annexesOf(visit)
		const query = { municipalityId: actor.municipalityId, publicId: first?.publicId ?? '' }
		const before = [await findAnnexModel(db, query), await findAnnexPdf(db, query)]

		expect(await beginNewVersion(deps, { actor, assessmentId, respondentId, reason: 'Ett fel' })).toBe(true)
		expect(await visit.stateOf()).toBe('draft')
		const respondents = await listRespondents(db, { ...actor, assessmentId })
		expect(respondents.map(({ submittedAt }) => submittedAt !== null)).toEqual([false, true])
		await visit.save({ [`${a}/${level}`]: '0' })
		await submitAnswers(deps, visit)
		expect(await establishProposalAnnex(deps, await establishing(visit))).toMatchObject({
			kind: 'established',
		})

		expect((await annexesOf(visit)).map(({ version, state }) => `${String(version)} ${state}`)).toEqual([
			'2 established',
			'1 superseded',
		])
		expect([await findAnnexModel(db, query), await findAnnexPdf(db, query)]).toEqual(before)
		const [second] = await annexesOf(visit)
		const model = (await findAnnexModel(db, { ...query, publicId: second?.publicId ?? '' })) ?? '{}'
		expect((JSON.parse(model) as AnnexModel).changes).toBe(
			'Ändrat sedan version 1: flexibilitet, känna av, alternativ A: från inte besvarad till 0.',
		)
	})

	test('is begun from a closed assessment only', async () => {
		const { deps, actor, assessmentId, respondentId, stateOf } = await answering(await open())
		expect(await beginNewVersion(deps, { actor, assessmentId, respondentId, reason: 'x' })).toBe(false)
		expect(await stateOf()).toBe('draft')
	})
})
