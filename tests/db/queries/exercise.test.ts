import { expect, test } from 'vitest'
import type { ExerciseAnswers } from '#app/domain/exercise.ts'
import type { Database } from '#db/database.ts'
import type { Actor } from '#db/queries/actor.ts'
import { listAudit } from '#db/queries/audit.ts'
import {
	countParticipants,
	deleteExpiredExercises,
	endExercise,
	findExercise,
	findExerciseAnswers,
	listExerciseAnswers,
	listExercises,
	revealExercise,
	saveExerciseAnswers,
	startExercise,
} from '#db/queries/exercise.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { anotherPerson, municipalityWithPerson, noon } from '#tests/support/proposals.ts'

const tomorrow = '2026-12-04T12:00:00.000Z'
const new2026 = { caseSlug: 'nattpatrullen', instrument: '2026-1', expiresAt: tomorrow, mostOpen: 2 }
const zeros: ExerciseAnswers = { flexibility: '0', bureaucracy: '0', renewal: '0', innovation: '0' }

async function started(db: Database, actor: Actor & { personId: string }) {
	const code = await startExercise(db, actor, new2026)
	const exercise = await findExercise(db, { ...actor, code: code ?? '', now: noon })
	if (exercise === null) throw new Error('not started')
	return exercise
}

describeDatabases('an exercise', ({ open }) => {
	test('is found by its code at its municipality until it is over', async () => {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const neighbour = await municipalityWithPerson(db, 'grannkommunen')
		const { code } = await started(db, actor)
		expect(code).toMatch(/^[2-9b-z]{6}$/)
		const find = (municipalityId: string, now: string) => findExercise(db, { municipalityId, code, now })
		expect(await find(actor.municipalityId, '2026-12-04T11:59:59.999Z')).not.toBeNull()
		expect(await find(actor.municipalityId, tomorrow)).toBeNull()
		expect(await find(neighbour.municipalityId, noon)).toBeNull()
	})

	test('has a leader, who may have so many going and no more', async () => {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const other = { ...actor, personId: await anotherPerson(db, actor.municipalityId, 'politiker') }
		const all = await Promise.all([1, 2, 3].map(() => startExercise(db, actor, new2026)))
		expect(all.filter((code) => code === null)).toHaveLength(1)
		expect(await listExercises(db, { ...actor, now: noon })).toHaveLength(2)
		expect(await startExercise(db, other, new2026)).not.toBeNull()
		const later = { ...actor, at: tomorrow }
		expect(
			await startExercise(db, later, { ...new2026, expiresAt: '2026-12-05T12:00:00.000Z' }),
		).not.toBeNull()
		expect(await db.selectFrom('exercise').select('id').execute()).toHaveLength(1)
	})

	test('takes one set of answers from each participant, who may change them', async () => {
		const db = await open()
		const { id } = await started(db, await municipalityWithPerson(db))
		const save = (participantHash: string, answers: ExerciseAnswers) =>
			saveExerciseAnswers(db, { exerciseId: id, participantHash, answers, now: noon, mostParticipants: 2 })
		expect(await save('a', zeros)).toBe('saved')
		expect(await save('a', { ...zeros, renewal: 'unknown' })).toBe('saved')
		expect(await save('b', { ...zeros, renewal: '2' })).toBe('saved')
		expect(await save('c', zeros)).toBe('full')
		expect(await save('b', { ...zeros, renewal: '-2' })).toBe('saved')
		expect(await countParticipants(db, id)).toBe(2)
		expect((await listExerciseAnswers(db, id)).map(({ renewal }) => renewal)).toEqual(['unknown', '-2'])
		expect(await findExerciseAnswers(db, { exerciseId: id, participantHash: 'c' })).toBeNull()
	})

	test('is never fuller than it may be, however many come at the same time', async () => {
		const db = await open()
		const { id } = await started(db, await municipalityWithPerson(db))
		const outcomes = await Promise.all(
			Array.from({ length: 8 }, (_, n) =>
				saveExerciseAnswers(db, {
					exerciseId: id,
					participantHash: String(n),
					answers: zeros,
					now: noon,
					mostParticipants: 3,
				}),
			),
		)
		expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(3)
		expect(await countParticipants(db, id)).toBe(3)
	})

	test('takes no answers once they are shown, and none when it is over', async () => {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const { id } = await started(db, actor)
		const given = { exerciseId: id, participantHash: 'a', answers: zeros, mostParticipants: 9 }
		expect(await saveExerciseAnswers(db, { ...given, now: tomorrow })).toBe('gone')
		expect(await revealExercise(db, actor, id)).toBe(true)
		expect(await revealExercise(db, actor, id)).toBe(false)
		expect(await saveExerciseAnswers(db, { ...given, now: noon })).toBe('revealed')
		expect(await countParticipants(db, id)).toBe(0)
	})

	test('goes with its answers when it is ended or over, and only at its own municipality', async () => {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const neighbour = await municipalityWithPerson(db, 'grannkommunen')
		const rows = () => db.selectFrom('exercise_answer').select('participant_hash').execute()
		for (const remove of [
			(id: string) => endExercise(db, actor, id),
			async () => (await deleteExpiredExercises(db, tomorrow)) === 1,
		]) {
			const { id } = await started(db, actor)
			const given = { exerciseId: id, participantHash: 'a', answers: zeros, now: noon, mostParticipants: 9 }
			await saveExerciseAnswers(db, given)
			expect(await endExercise(db, neighbour, id)).toBe(false)
			expect(await revealExercise(db, neighbour, id)).toBe(false)
			expect(await deleteExpiredExercises(db, noon)).toBe(0)
			expect(await rows()).toHaveLength(1)
			expect(await remove(id)).toBe(true)
			expect(await rows()).toEqual([])
		}
	})

	test('is in the log by what its leader did, with no answer and nobody who gave one', async () => {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const { id } = await started(db, actor)
		await saveExerciseAnswers(db, {
			exerciseId: id,
			participantHash: 'a',
			answers: zeros,
			now: noon,
			mostParticipants: 9,
		})
		await revealExercise(db, actor, id)
		await endExercise(db, actor, id)
		const log = await listAudit(db, { municipalityId: actor.municipalityId, after: 0, limit: 100 })
		const about = log.filter(({ subjectId }) => subjectId === id)
		expect(about.map(({ action }) => action)).toEqual([
			'exercise.started',
			'exercise.revealed',
			'exercise.ended',
		])
		expect(about.every(({ personId, paths }) => personId === actor.personId && paths.length === 0)).toBe(true)
	})
})
