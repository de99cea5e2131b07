import { expect, test } from 'vitest'
import { changeAssessmentState } from '#db/queries/assessment.ts'
import { listAudit } from '#db/queries/audit.ts'
import { confirmAnswer, copyAnswers } from '#db/queries/copy-answers.ts'
import { saveFields } from '#db/queries/fields.ts'
import type { FieldChange } from '#db/queries/fields.ts'
import { readFields } from '#db/queries/read-fields.ts'
import { changeRespondentState } from '#db/queries/respondent.ts'
import { deleteRow, insertRow, moveRow } from '#db/queries/rows.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { anotherPerson, draftAssessment, municipalityWithPerson } from '#tests/support/proposals.ts'

const level = 'answers/flexibility.sense/level'
const motivation = 'answers/flexibility.sense/motivation'

describeDatabases('saving fields', ({ open }) => {
	async function draft() {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const place = await draftAssessment(db, actor)
		const scope = { ...actor, assessmentId: place.assessmentId, respondentId: place.respondentId }
		const save = (changes: FieldChange[], by = {}) => saveFields(db, { ...scope, ...by, changes })
		const values = async (by = {}) => {
			const { fields } = await readFields(db, { ...scope, ...by })
			return Object.fromEntries(fields.map(({ path, value }) => [path, value]))
		}
		return { db, actor, ...place, scope, save, values }
	}

	const everyPart: readonly (readonly [string, string])[] = [
		[level, '-1'],
		[motivation, 'Två ombudsmöten per år.'],
		['answers/flexibility.sense/evidence', 'own_data'],
		['answers/flexibility.sense/source', 'Protokoll 2025'],
		['answers/innovation.sustain/level', 'notApplicable'],
		['orientation/maintain', '20'],
		['orientation/exploit', '60'],
		['orientation/explore', '0'],
		['orientation/unknown', '1'],
		['cost/oneOff', '1000000000000'],
		['cost/yearly', '-300000'],
		['answers/flexibility.scale/noAgreement', '1'],
		['itSystem', 'false'],
		['lockIn/dataOwnership/answer', 'yes'],
		['lockIn/dataOwnership/note', 'Avtalet 2024'],
		['preconditions/nyttokontroll/state', 'partly'],
		['preconditions/nyttokontroll/note', 'Påbörjad'],
	]

	test('every field that is saved is read back as it was, and can be emptied again', async () => {
		const { a, save, values } = await draft()
		const changes = everyPart.map(([path, value]) => ({ alternativeId: a, path, base: '', value }))
		expect((await save(changes)).conflicts).toEqual([])
		expect(await values()).toEqual(Object.fromEntries(everyPart))
		const emptied = changes.map(({ path, value }) => ({ alternativeId: a, path, base: value, value: '' }))
		expect((await save(emptied)).saved).toHaveLength(everyPart.length)
		expect(await values()).toEqual({})
	})

	test('a field changed by somebody else in the meantime is a conflict with both texts; the others are saved', async () => {
		const { db, actor, a, scope, save, values } = await draft()
		const other = await anotherPerson(db, actor.municipalityId, 'controller')
		const at = '2026-12-03T14:32:00.000Z'
		await save([{ alternativeId: a, path: motivation, base: '', value: 'hennes' }], { personId: other, at })
		const { saved, conflicts, refused } = await save([
			{ alternativeId: a, path: motivation, base: '', value: 'min' },
			{ alternativeId: a, path: level, base: '', value: '2' },
		])
		expect(conflicts).toEqual([
			{ alternativeId: a, path: motivation, yours: 'min', theirs: 'hennes', by: other, at, isGone: false },
		])
		expect(saved).toEqual([{ alternativeId: a, path: level, value: '2' }])
		expect(refused).toBeNull()
		expect(await values()).toEqual({ [motivation]: 'hennes', [level]: '2' })
		expect(scope.respondentId).not.toBeNull()
	})

	test('saving what is stored already is no conflict and writes nothing', async () => {
		const { db, actor, a, save } = await draft()
		const change = { alternativeId: a, path: level, base: '', value: '1' }
		await save([change])
		const before = await listAudit(db, { ...actor, after: 0, limit: 1000 })
		expect((await save([change])).saved).toHaveLength(1)
		expect(await listAudit(db, { ...actor, after: 0, limit: 1000 })).toEqual(before)
	})

	test('of two who save the same field at the same time one wins and the other is shown both texts', async () => {
		const { a, save, values } = await draft()
		for (let round = 0; round < 10; round += 1) {
			const path = 'cost/yearly'
			const base = (await values())[path] ?? ''
			const results = await Promise.all(
				['1', '2', '3', '4'].map((digit) =>
					save([{ alternativeId: a, path, base, value: `${digit}${String(round)}` }]),
				),
			)
			const winners = results.flatMap(({ saved }) => saved)
			const losers = results.flatMap(({ conflicts }) => conflicts)
			expect(winners).toHaveLength(1)
			expect(losers).toHaveLength(3)
			expect(losers.map(({ theirs }) => theirs)).toEqual(Array(3).fill(winners[0]?.value))
			expect((await values())[path]).toBe(winners[0]?.value)
		}
	})

	test('the log names the fields that were written and never a text', async () => {
		const { db, actor, a, respondentId, save } = await draft()
		await save([{ alternativeId: a, path: motivation, base: '', value: 'hemlig text' }])
		const history = await listAudit(db, { ...actor, after: 0, limit: 1000 })
		const last = history.at(-1)
		expect(last).toMatchObject({
			action: 'fields.saved',
			subjectId: respondentId,
			paths: [`${a}/${motivation}`],
		})
		expect(JSON.stringify(history)).not.toContain('hemlig')
	})

	test('answers belong to one assessor or to the agreement; what is shared belongs to all', async () => {
		const { db, actor, a, assessmentId, respondentId, save, values } = await draft()
		await save([
			{ alternativeId: a, path: level, base: '', value: '1' },
			{ alternativeId: a, path: 'itSystem', base: '', value: 'true' },
		])
		expect(await values({ respondentId: null })).toEqual({ itSystem: 'true' })
		const agreed = [{ alternativeId: a, path: level, base: '', value: '-2' }]
		expect(await save(agreed, { respondentId: null })).toMatchObject({ saved: [], refused: 'awaited' })
		await changeRespondentState(db, actor, { assessmentId, respondentId, to: 'submitted' })
		await save(agreed, { respondentId: null })
		await save([{ alternativeId: a, path: 'answers/flexibility.sense/reason', base: '', value: 'enades' }], {
			respondentId: null,
		})
		expect(await values()).toEqual({ [level]: '1', itSystem: 'true' })
		expect(await values({ respondentId: null })).toMatchObject({ [level]: '-2' })
	})

	test('nothing is written in a closed assessment, nor in answers that are submitted', async () => {
		const { db, actor, a, assessmentId, respondentId, save, values } = await draft()
		const change = { alternativeId: a, path: level, base: '', value: '1' }
		const shared = { alternativeId: a, path: 'itSystem', base: '', value: 'true' }
		expect(await changeRespondentState(db, actor, { assessmentId, respondentId, to: 'submitted' })).toBe(true)
		expect(await save([change])).toEqual({ saved: [], conflicts: [], refused: 'submitted' })
		expect((await save([shared])).refused).toBeNull()
		await changeAssessmentState(db, actor, { assessmentId, from: ['draft'], to: 'closed' })
		expect(await save([{ ...shared, base: 'true', value: '' }])).toMatchObject({ refused: 'closed' })
		expect(await values()).toEqual({ itSystem: 'true' })
	})

	test('a copied answer waits until its level is confirmed or saved, and overwrites nothing', async () => {
		const { db, actor, zero, a, assessmentId, respondentId, save } = await draft()
		await save([
			{ alternativeId: zero, path: level, base: '', value: '0' },
			{ alternativeId: zero, path: motivation, base: '', value: 'som i dag' },
			{ alternativeId: zero, path: 'answers/flexibility.seize/level', base: '', value: '1' },
			{ alternativeId: zero, path: 'answers/flexibility.scale/level', base: '', value: 'unknown' },
			{ alternativeId: a, path: 'answers/flexibility.seize/level', base: '', value: '-2' },
		])
		const copy = { assessmentId, respondentId, fromAlternativeId: zero, toAlternativeId: a }
		expect(await copyAnswers(db, actor, copy)).toEqual(['flexibility.scale', 'flexibility.sense'])
		const read = async () => {
			const { fields } = await readFields(db, { ...actor, assessmentId, respondentId })
			return fields
				.filter(({ alternativeId }) => alternativeId === a)
				.map(({ path, value, awaitingConfirmation }) => [path, value, awaitingConfirmation])
		}
		expect(new Set(await read())).toEqual(
			new Set([
				[level, '0', true],
				[motivation, 'som i dag', false],
				['answers/flexibility.seize/level', '-2', false],
				['answers/flexibility.scale/level', 'unknown', true],
			]),
		)
		const answer = { assessmentId, respondentId, alternativeId: a, criterion: 'flexibility.sense' } as const
		expect(await confirmAnswer(db, actor, answer)).toBe(true)
		expect(await confirmAnswer(db, actor, answer)).toBe(false)
		await save([{ alternativeId: a, path: 'answers/flexibility.scale/level', base: 'unknown', value: '2' }])
		expect((await read()).every(([, , awaiting]) => awaiting === false)).toBe(true)
	})

	test('rows are added whole, saved by field, moved within their link, and gone when deleted', async () => {
		const { db, actor, a, assessmentId, scope, save } = await draft()
		const place = { assessmentId, alternativeId: a }
		const add = async (row: Parameters<typeof insertRow>[3]) => (await insertRow(db, actor, place, row)) ?? ''
		const grades = { likelihood: 3, consequence: 4 } as const
		const first = await add({ kind: 'risk', link: 'delivery', text: 'få utförare', ...grades })
		const second = await add({ kind: 'opportunity', link: 'delivery', text: 'nya arbetssätt' })
		const early = await add({ kind: 'opportunity', link: 'decision', text: 'valfrihet' })
		const condition = await add({ kind: 'condition', chainItemId: first, text: 'att följa upp' })
		const group = await add({ kind: 'affected', who: 'personal', heard: 'partly' })
		expect(await moveRow(db, actor, place, { kind: 'chainItem', id: second, direction: 'up' })).toBe(second)
		expect(await moveRow(db, actor, place, { kind: 'chainItem', id: early, direction: 'down' })).toBeNull()
		const { conflicts } = await save([
			{ alternativeId: a, path: `chain/${first}/likelihood`, base: '3', value: '1' },
			{ alternativeId: a, path: `conditions/${condition}/followUp`, base: '', value: '2027-12-01' },
			{
				alternativeId: a,
				path: `conditions/${condition}/criteria`,
				base: '',
				value: 'renewal.sense innovation.sustain',
			},
			{ alternativeId: a, path: `affected/${group}/how`, base: '', value: 'enkät' },
		])
		expect(conflicts).toEqual([])
		const { chain, affected, fields } = await readFields(db, scope)
		expect(chain.map(({ id }) => id)).toEqual([early, second, first])
		expect(chain[2]).toMatchObject({ likelihood: '1', consequence: '4', kind: 'risk' })
		expect(chain[2]?.conditions).toMatchObject([
			{ followUp: '2027-12-01', criteria: 'renewal.sense innovation.sustain', text: 'att följa upp' },
		])
		expect(affected).toMatchObject([{ who: 'personal', heard: 'partly', how: 'enkät' }])
		expect(fields.find(({ path }) => path === `chain/${first}/text`)?.value).toBe('få utförare')
		expect(await deleteRow(db, actor, place, { kind: 'chainItem', id: first })).toBe(first)
		const late = await save([
			{ alternativeId: a, path: `chain/${first}/text`, base: 'få utförare', value: 'x' },
		])
		expect(late.conflicts).toMatchObject([{ yours: 'x', theirs: '', isGone: true }])
		expect((await readFields(db, scope)).chain).toHaveLength(2)
	})

	test('a path that names no field and a value that no column holds are broken promises', async () => {
		const { a, save, values } = await draft()
		const change = { alternativeId: a, base: '', value: '1,5' }
		await expect(save([{ ...change, path: 'answers/flexibility.sense/colour' }])).rejects.toThrow(
			'Not a field',
		)
		await expect(save([{ ...change, path: 'cost/yearly' }])).rejects.toThrow('Not a whole number')
		expect(await values()).toEqual({})
	})
})
