import type { Timestamp } from '#app/domain/calendar.ts'
import type { ExerciseAnswers } from '#app/domain/exercise.ts'
import type { Database, Transaction } from '#db/database.ts'
import { differencesOf } from '#db/dialect/dialect.ts'
import { newId, newShortCode } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { appendAudit, lockMunicipality } from './audit.ts'

export interface Exercise {
	readonly id: string
	readonly code: string
	readonly caseSlug: string
	readonly instrument: string
	readonly startedBy: string
	readonly startedAt: Timestamp
	readonly expiresAt: Timestamp
	readonly revealedAt: Timestamp | null
}

export interface NewExercise {
	readonly caseSlug: string
	readonly instrument: string
	readonly expiresAt: Timestamp
	/** How many one person may have going at the same time. */
	readonly mostOpen: number
}

/** The code of a new exercise; null where its leader has as many going as she may. Those that are over are deleted first. */
export async function startExercise(
	db: Database,
	actor: Actor & { readonly personId: string },
	{ caseSlug, instrument, expiresAt, mostOpen }: NewExercise,
): Promise<string | null> {
	return writeTransaction(db, async (transaction) => {
		await lockMunicipality(transaction, actor.municipalityId)
		await deleteExpiredExercises(transaction, actor.at)
		const open = await listExercises(transaction, { ...actor, now: actor.at })
		if (open.length >= mostOpen) return null
		const [id, code] = [newId(), newShortCode()]
		await transaction
			.insertInto('exercise')
			.values({
				id,
				municipality_id: actor.municipalityId,
				code,
				case_slug: caseSlug,
				instrument,
				started_by: actor.personId,
				started_at: actor.at,
				expires_at: expiresAt,
				revealed_at: null,
			})
			.execute()
		await appendAudit(transaction, actor, eventOf('started', id))
		return code
	})
}

/** Null where there is none with the code, where it is over, and where it is another municipality's. */
export async function findExercise(
	db: Database,
	query: { readonly municipalityId: string; readonly code: string; readonly now: Timestamp },
): Promise<Exercise | null> {
	const found = await exercises(db, query).where('code', '=', query.code).executeTakeFirst()
	return found ?? null
}

/** Those that a person has going, oldest first. */
export async function listExercises(
	db: Database,
	query: { readonly municipalityId: string; readonly personId: string; readonly now: Timestamp },
): Promise<Exercise[]> {
	return exercises(db, query)
		.where('started_by', '=', query.personId)
		.orderBy('started_at')
		.orderBy('id')
		.execute()
}

/** From now on the answers are shown and stay as they are. False where they are shown already, or it is over. */
export async function revealExercise(db: Database, actor: Actor, id: string): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const { numUpdatedRows } = await transaction
			.updateTable('exercise')
			.set({ revealed_at: actor.at })
			.where('id', '=', id)
			.where('municipality_id', '=', actor.municipalityId)
			.where('revealed_at', 'is', null)
			.where('expires_at', '>', actor.at)
			.executeTakeFirst()
		if (numUpdatedRows !== 1n) return false
		await appendAudit(transaction, actor, eventOf('revealed', id))
		return true
	})
}

/** Deletes it with its answers. False where it is gone already. */
export async function endExercise(db: Database, actor: Actor, id: string): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const { numDeletedRows } = await transaction
			.deleteFrom('exercise')
			.where('id', '=', id)
			.where('municipality_id', '=', actor.municipalityId)
			.executeTakeFirst()
		if (numDeletedRows !== 1n) return false
		await appendAudit(transaction, actor, eventOf('ended', id))
		return true
	})
}

/** Deletes what is over, in every municipality, with its answers. How many. */
export async function deleteExpiredExercises(db: Database, now: Timestamp): Promise<number> {
	const { numDeletedRows } = await db.deleteFrom('exercise').where('expires_at', '<=', now).executeTakeFirst()
	return Number(numDeletedRows)
}

export interface GivenAnswers {
	readonly exerciseId: string
	readonly participantHash: string
	readonly answers: ExerciseAnswers
	readonly now: Timestamp
	/** How many may take part. */
	readonly mostParticipants: number
}

/**
 * Saves a participant's four answers, the first time or over those she gave before. Nothing of it is in the log: nobody
 * is behind it, no decision rests on it, and it is deleted within a day.
 */
export async function saveExerciseAnswers(
	db: Database,
	{ exerciseId, participantHash, answers, now, mostParticipants }: GivenAnswers,
): Promise<'saved' | 'revealed' | 'full' | 'gone'> {
	return writeTransaction(db, async (transaction) => {
		const exercise = await lockExercise(transaction, exerciseId)
		if (exercise === undefined || exercise.expires_at <= now) return 'gone'
		if (exercise.revealed_at !== null) return 'revealed'
		const known = await findExerciseAnswers(transaction, { exerciseId, participantHash })
		if (known === null && (await countParticipants(transaction, exerciseId)) >= mostParticipants)
			return 'full'
		await transaction
			.insertInto('exercise_answer')
			.values({ exercise_id: exerciseId, participant_hash: participantHash, ...answers })
			.onConflict((conflict) => conflict.columns(['exercise_id', 'participant_hash']).doUpdateSet(answers))
			.execute()
		return 'saved'
	})
}

export async function countParticipants(db: Database, exerciseId: string): Promise<number> {
	const { count } = await db
		.selectFrom('exercise_answer')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('exercise_id', '=', exerciseId)
		.executeTakeFirstOrThrow()
	return count
}

/** What a participant answered; null before she has. */
export async function findExerciseAnswers(
	db: Database,
	query: Pick<GivenAnswers, 'exerciseId' | 'participantHash'>,
): Promise<ExerciseAnswers | null> {
	const found = await answersOf(db, query.exerciseId)
		.where('participant_hash', '=', query.participantHash)
		.executeTakeFirst()
	return found ?? null
}

/** Everybody's, in an order that tells nothing of when they came. */
export async function listExerciseAnswers(db: Database, exerciseId: string): Promise<ExerciseAnswers[]> {
	return answersOf(db, exerciseId).orderBy('participant_hash').execute()
}

function exercises(db: Database, query: { readonly municipalityId: string; readonly now: Timestamp }) {
	return db
		.selectFrom('exercise')
		.select([
			'id',
			'code',
			'case_slug as caseSlug',
			'instrument',
			'started_by as startedBy',
			'started_at as startedAt',
			'expires_at as expiresAt',
			'revealed_at as revealedAt',
		])
		.where('municipality_id', '=', query.municipalityId)
		.where('expires_at', '>', query.now)
}

function answersOf(db: Database, exerciseId: string) {
	return db
		.selectFrom('exercise_answer')
		.select(['flexibility', 'bureaucracy', 'renewal', 'innovation'])
		.where('exercise_id', '=', exerciseId)
}

/** Held to the end of the transaction, so that answers are counted one at a time and none comes in after the reveal. */
function lockExercise(db: Transaction, id: string) {
	return db
		.selectFrom('exercise')
		.select(['revealed_at', 'expires_at'])
		.where('id', '=', id)
		.modifyEnd(differencesOf(db).forUpdate)
		.executeTakeFirst()
}

function eventOf(what: 'started' | 'revealed' | 'ended', id: string) {
	return { action: `exercise.${what}`, subjectType: 'exercise', subjectId: id }
}
