import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { insertDocument } from '#db/queries/insert-document.ts'
import { loadDocument } from '#db/queries/load-document.ts'
import { insertMunicipality } from '#db/queries/municipality.ts'
import { changeRespondentState, listRespondents } from '#db/queries/respondent.ts'
import { copyAnswers } from '#db/queries/copy-answers.ts'
import { saveFields } from '#db/queries/fields.ts'
import { insertRow } from '#db/queries/rows.ts'
import { anyDocument } from '#tests/exchange/arbitrary-document.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { draftAssessment, municipalityWithPerson, noon } from '#tests/support/proposals.ts'

describeDatabases('an assessment as a document', ({ open, name }) => {
	test('is the same when it has been stored and loaded again', async () => {
		const db = await open()
		let count = 0
		await fc.assert(
			fc.asyncProperty(anyDocument, async (generated) => {
				const document = generated as AssessmentDocument
				count += 1
				const municipalityId = await insertMunicipality(db, {
					slug: `m${String(count)}`,
					name: document.municipality.name,
					hosts: [],
					at: noon,
				})
				const actor = { municipalityId, personId: null, at: noon }
				const { assessmentId } = await insertDocument(db, actor, document)
				const loaded = await loadDocument(db, { municipalityId, assessmentId, respondents: 'submitted' })
				expect(loaded).toEqual(withoutEmpty(document))
			}),
			{ numRuns: name === 'SQLite' ? 150 : 60 },
		)
	}, 120_000)

	test('has the agreed answers, and those of the assessors asked for', async () => {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const { a, zero, assessmentId, respondentId, proposalId } = await draftAssessment(db, actor)
		const path = 'answers/renewal.seize/level'
		const scope = { ...actor, assessmentId }
		await saveFields(db, {
			...scope,
			respondentId,
			changes: [{ alternativeId: a, path, base: '', value: '2' }],
		})
		await copyAnswers(db, actor, { assessmentId, respondentId, fromAlternativeId: a, toAlternativeId: zero })
		const load = (respondents: Parameters<typeof loadDocument>[1]['respondents']) =>
			loadDocument(db, { ...scope, respondents })
		const mine = [{ role: 'utredare', answers: { 'renewal.seize': { level: 2 } } }]
		expect((await load('submitted'))?.alternatives).toEqual([
			{ id: '0', title: 'Alternativ 0', answers: {} },
			{ id: 'A', title: 'Alternativ A', answers: {} },
		])
		expect((await load('all'))?.alternatives[1]).toMatchObject({ assessors: mine })
		expect((await load({ submittedAnd: respondentId }))?.alternatives[1]).toMatchObject({ assessors: mine })
		await changeRespondentState(db, actor, { assessmentId, respondentId, to: 'submitted' })
		await saveFields(db, {
			...scope,
			respondentId: null,
			changes: [{ alternativeId: zero, path, base: '', value: '-1' }],
		})
		expect((await load('submitted'))?.alternatives).toMatchObject([
			{ id: '0', answers: { 'renewal.seize': { level: -1 } } },
			{ id: 'A', answers: {}, assessors: mine },
		])
		expect(await listRespondents(db, scope)).toMatchObject([{ submittedAt: noon, personName: 'sekreterare' }])
		expect(proposalId).not.toBe(assessmentId)
	})

	test('leaves out an orientation that is not whole and groups that are not concerned', async () => {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const { a, assessmentId } = await draftAssessment(db, actor)
		const save = (path: string, value: string) =>
			saveFields(db, {
				...actor,
				assessmentId,
				respondentId: null,
				changes: [{ alternativeId: a, path, base: '', value }],
			})
		const alternative = async () =>
			(await loadDocument(db, { ...actor, assessmentId, respondents: 'all' }))?.alternatives[1]
		await save('orientation/maintain', '20')
		await save('orientation/exploit', '60')
		await insertRow(
			db,
			actor,
			{ assessmentId, alternativeId: a },
			{ kind: 'affected', who: 'barn', heard: 'notConcerned' },
		)
		expect(await alternative()).toEqual({ id: 'A', title: 'Alternativ A', answers: {} })
		await save('orientation/explore', '20')
		expect(await alternative()).toMatchObject({ orientation: { maintain: 20, exploit: 60, explore: 20 } })
		await save('orientation/unknown', '1')
		expect(await alternative()).toMatchObject({ orientation: 'unknown' })
	})
})

/** What says nothing is not kept: empty objects and lists, `zero: false`, `kind: 'full'`, an assessor without answers. */
function withoutEmpty(document: AssessmentDocument): unknown {
	return { ...pruned(document), alternatives: document.alternatives.map(prunedAlternative) }
}

function prunedAlternative(alternative: AssessmentDocument['alternatives'][number]): unknown {
	const assessors = alternative.assessors?.filter(({ answers }) => Object.keys(answers).length > 0)
	return { ...pruned({ ...alternative, assessors }), answers: alternative.answers }
}

function pruned(value: object): object {
	const kept = Object.entries(value)
		.map(([key, part]: [string, unknown]) => [key, prune(part)] as const)
		.filter(([key, part]) => part !== undefined && !(key === 'zero' && part === false))
		.filter(([key, part]) => !(key === 'kind' && part === 'full'))
	return Object.fromEntries(kept)
}

function prune(part: unknown): unknown {
	if (Array.isArray(part)) return part.length > 0 ? part.map(prune) : undefined
	if (typeof part !== 'object' || part === null) return part
	const object = pruned(part)
	return Object.keys(object).length > 0 ? object : undefined
}
