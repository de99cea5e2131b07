import { expect, test } from 'vitest'
import { insertAlternative, listAlternatives } from '#db/queries/alternative.ts'
import {
	deleteAlternative,
	markZeroAlternative,
	moveAlternative,
	saveAlternativeText,
} from '#db/queries/alternative-changes.ts'
import { ensureAssessment } from '#db/queries/begin-assessment.ts'
import { copyAlternative } from '#db/queries/copy-alternative.ts'
import { saveFields } from '#db/queries/fields.ts'
import { loadDocument } from '#db/queries/load-document.ts'
import { listProgress } from '#db/queries/progress.ts'
import { readFields } from '#db/queries/read-fields.ts'
import { changeRespondentState, ensureRespondent, listRespondents } from '#db/queries/respondent.ts'
import { insertRow } from '#db/queries/rows.ts'
import { saveSummary } from '#db/queries/summary.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import {
	anotherPerson,
	anyProposal,
	draftAssessment,
	municipalityWithPerson,
} from '#tests/support/proposals.ts'

describeDatabases('alternatives', ({ open }) => {
	async function draft() {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const place = await draftAssessment(db, actor)
		const keys = async () => {
			const alternatives = await listAlternatives(db, { ...actor, proposalId: place.proposalId })
			return alternatives.map(({ key, isZero }) => (isZero ? `(${key})` : key)).join(' ')
		}
		return { db, actor, keys, ...place }
	}

	test('are at most six, each with a key of its own, one of them the nollalternativ', async () => {
		const { db, actor, keys, proposalId, zero, a } = await draft()
		const add = (key: string) => insertAlternative(db, actor, { proposalId, key, title: key })
		expect(await add('A')).toEqual({ kind: 'keyTaken' })
		await markZeroAlternative(db, actor, { proposalId, alternativeId: zero })
		await Promise.all(['B', 'C', 'D', 'E', 'F'].map(add))
		expect((await keys()).split(' ')).toHaveLength(6)
		expect(await add('G')).toEqual({ kind: 'full' })
		await markZeroAlternative(db, actor, { proposalId, alternativeId: a })
		expect(await keys()).toMatch(/^0 \(A\)/u)
		await markZeroAlternative(db, actor, { proposalId, alternativeId: null })
		expect(await keys()).not.toContain('(')
	})

	test('are moved, renamed by comparison and removed, except the last', async () => {
		const { db, actor, keys, proposalId, zero, a } = await draft()
		const place = { proposalId, alternativeId: a }
		expect(await moveAlternative(db, actor, { ...place, direction: 'up' })).toBe(true)
		expect(await moveAlternative(db, actor, { ...place, direction: 'up' })).toBe(false)
		expect(await keys()).toBe('A 0')
		const rename = (field: 'key' | 'title', base: string, value: string) =>
			saveAlternativeText(db, actor, { ...place, field, base, value })
		expect(await rename('key', 'A', '0')).toEqual({ kind: 'keyTaken' })
		expect(await rename('key', 'A', 'Å')).toEqual({ kind: 'saved' })
		expect(await rename('title', 'Annat', 'Mitt')).toMatchObject({ kind: 'conflict', theirs: 'Alternativ A' })
		expect(await rename('title', 'Alternativ A', 'Mitt')).toEqual({ kind: 'saved' })
		expect(await deleteAlternative(db, actor, { proposalId, alternativeId: zero })).toBe('deleted')
		expect(await deleteAlternative(db, actor, place)).toBe('last')
		expect(await keys()).toBe('Å')
	})

	test('a copy has everything of the original; its answers count when they are confirmed', async () => {
		const { db, actor, proposalId, assessmentId, respondentId, zero, a } = await draft()
		const scope = { ...actor, assessmentId, respondentId }
		const change = (path: string, value: string) => ({ alternativeId: a, path, base: '', value })
		await saveFields(db, {
			...scope,
			changes: [
				change('answers/renewal.seize/level', '2'),
				change('cost/yearly', '7'),
				change('lockIn/noOpenApi/answer', 'yes'),
				change('preconditions/prioritering/state', 'missing'),
			],
		})
		const place = { assessmentId, alternativeId: a }
		const item = await insertRow(db, actor, place, {
			kind: 'opportunity',
			link: 'decision',
			text: 'möjlighet',
		})
		await insertRow(db, actor, place, { kind: 'condition', chainItemId: item ?? '', text: 'att pröva' })
		await insertRow(db, actor, place, { kind: 'affected', who: 'barn', heard: 'no' })
		const copied = await copyAlternative(db, actor, {
			proposalId,
			alternativeId: a,
			key: 'B',
			assessmentId,
			respondentId,
		})
		if (typeof copied === 'string') throw new Error(copied)
		const load = async () => (await loadDocument(db, { ...scope, respondents: 'all' }))?.alternatives ?? []
		const [, original, copy] = await load()
		const { assessors, ...shared } = original ?? {}
		expect(assessors).toHaveLength(1)
		expect(copy).toEqual({ ...shared, id: 'B' })
		const { fields } = await readFields(db, scope)
		expect(fields.filter(({ awaitingConfirmation }) => awaitingConfirmation)).toMatchObject([
			{ alternativeId: copied.id, path: 'answers/renewal.seize/level', value: '2' },
		])
		await deleteAlternative(db, actor, { proposalId, alternativeId: a })
		expect((await load()).map(({ id }) => id)).toEqual(['0', 'B'])
		expect(zero).not.toBe(a)
	})

	test('an assessment is begun once, and each person has one place in it', async () => {
		const { db, actor, assessmentId, respondentId } = await draft()
		const { id: proposalId } = await anyProposal(db, actor)
		const begun = await Promise.all(
			[1, 2, 3].map(() => ensureAssessment(db, actor, { proposalId, instrument: '2026-1' })),
		)
		expect(new Set(begun.map(({ id }) => id)).size).toBe(1)
		const personId = await anotherPerson(db, actor.municipalityId, 'controller')
		const places = await Promise.all(
			[1, 2, 3].map(() => ensureRespondent(db, actor, { assessmentId, personId, role: 'controller' })),
		)
		expect(new Set(places.map(({ id }) => id)).size).toBe(1)
		expect((await listRespondents(db, { ...actor, assessmentId })).map(({ id }) => id)).toEqual([
			respondentId,
			places[0]?.id,
		])
	})

	test('progress counts a person’s own confirmed answers of all questions, and says when they are submitted', async () => {
		const { db, actor, proposalId, assessmentId, respondentId, a } = await draft()
		const { id: unbegun } = await anyProposal(db, actor)
		const levels = ['sense', 'seize', 'scale'].map((stage) => ({
			alternativeId: a,
			path: `answers/renewal.${stage}/level`,
			base: '',
			value: 'unknown',
		}))
		const text = { alternativeId: a, path: 'answers/renewal.sustain/motivation', base: '', value: 'x' }
		await saveFields(db, { ...actor, assessmentId, respondentId, changes: [...levels, text] })
		const progress = (personId: string) =>
			listProgress(db, { ...actor, personId, proposalIds: [proposalId, unbegun] })
		expect(await progress(actor.personId)).toEqual([
			{ proposalId, assessmentId, state: 'draft', answered: 3, questions: 32, hasSubmitted: false },
		])
		const other = await anotherPerson(db, actor.municipalityId, 'annan')
		expect(await progress(other)).toMatchObject([{ answered: 0, questions: 32 }])
		await changeRespondentState(db, actor, { assessmentId, respondentId, to: 'submitted' })
		expect(await progress(actor.personId)).toMatchObject([{ hasSubmitted: true }])
		const reopen = { assessmentId, respondentId, to: 'draft', reason: 'fel siffra' } as const
		expect(await changeRespondentState(db, actor, reopen)).toBe(true)
		expect(await changeRespondentState(db, actor, reopen)).toBe(false)
	})

	test('the secretary’s sentence is saved by comparison', async () => {
		const { db, actor, assessmentId } = await draft()
		const save = (base: string, value: string) => saveSummary(db, actor, { assessmentId, base, value })
		expect(await save('', 'Först')).toEqual({ kind: 'saved' })
		expect(await save('', 'Sedan')).toMatchObject({ kind: 'conflict', theirs: 'Först', by: actor.personId })
		expect(await save('Först', '')).toEqual({ kind: 'saved' })
		expect(await loadDocument(db, { ...actor, assessmentId, respondents: 'all' })).not.toHaveProperty(
			'summary',
		)
	})
})
