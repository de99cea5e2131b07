import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database, Transaction } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { lockAssessment } from './assessment-lock.ts'
import { appendAudit } from './audit.ts'
import { insertStateChange } from './state-change.ts'

/** An assessor of one assessment. */
export interface Respondent {
	readonly id: string
	/** null for one who came with an imported document or by invitation. */
	readonly personId: string | null
	readonly personName: string | null
	readonly personNumber: number | null
	/** What she is called in the annex, such as «controller». */
	readonly role: string
	readonly submittedAt: Timestamp | null
}

interface AssessmentPlace {
	readonly municipalityId: string
	readonly assessmentId: string
}

/** In the order in which they came. */
export async function listRespondents(db: Database, place: AssessmentPlace): Promise<Respondent[]> {
	return respondents(db, place).orderBy('respondent.position').execute()
}

export async function findRespondent(
	db: Database,
	query: AssessmentPlace & { readonly personId: string },
): Promise<Respondent | null> {
	const respondent = await respondents(db, query).where('person_id', '=', query.personId).executeTakeFirst()
	return respondent ?? null
}

function respondents(db: Database, { municipalityId, assessmentId }: AssessmentPlace) {
	return db
		.selectFrom('respondent')
		.leftJoin('person', 'person.id', 'respondent.person_id')
		.select([
			'respondent.id',
			'person_id as personId',
			'person.name as personName',
			'person.number as personNumber',
			'role',
			'submitted_at as submittedAt',
		])
		.where('respondent.municipality_id', '=', municipalityId)
		.where('assessment_id', '=', assessmentId)
}

/**
 * The person's place as assessor, made with the role when she has none yet.
 *
 * @throws AssessmentMissing
 */
export async function ensureRespondent(
	db: Database,
	actor: Actor,
	query: { readonly assessmentId: string; readonly personId: string; readonly role: string },
): Promise<Respondent> {
	const place = { municipalityId: actor.municipalityId, ...query }
	const known = await findRespondent(db, place)
	if (known) return known
	return writeTransaction(db, async (transaction) => {
		const { proposalId } = await lockAssessment(transaction, place)
		const meanwhile = await findRespondent(transaction, place)
		if (meanwhile) return meanwhile
		const id = await insertRespondent(transaction, actor, query)
		const subject = { subjectType: 'respondent', subjectId: id, proposalId }
		await appendAudit(transaction, actor, { action: 'respondent.created', ...subject })
		return respondents(transaction, place).where('respondent.id', '=', id).executeTakeFirstOrThrow()
	})
}

/** Last in the order. Part of a write that holds the assessment's lock. */
export async function insertRespondent(
	db: Transaction,
	actor: Actor,
	respondent: {
		readonly assessmentId: string
		readonly personId: string | null
		readonly role: string
		readonly submittedAt?: Timestamp
	},
): Promise<string> {
	const { count } = await db
		.selectFrom('respondent')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('assessment_id', '=', respondent.assessmentId)
		.executeTakeFirstOrThrow()
	const id = newId()
	await db
		.insertInto('respondent')
		.values({
			id,
			municipality_id: actor.municipalityId,
			assessment_id: respondent.assessmentId,
			person_id: respondent.personId,
			invitation_id: null,
			role: respondent.role,
			position: count + 1,
			submitted_at: respondent.submittedAt ?? null,
			created_at: actor.at,
		})
		.execute()
	return id
}

/**
 * Submits an assessor's answers, or opens them again with a reason. False when that was done already, also by a
 * simultaneous request, or the assessment is closed.
 *
 * @throws AssessmentMissing
 */
export async function changeRespondentState(
	db: Database,
	actor: Actor,
	change: {
		readonly assessmentId: string
		readonly respondentId: string
		readonly to: 'submitted' | 'draft'
		readonly reason?: string
	},
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const place = { municipalityId: actor.municipalityId, assessmentId: change.assessmentId }
		const { state, proposalId } = await lockAssessment(transaction, place)
		if (state === 'closed') return false
		const { numUpdatedRows } = await transaction
			.updateTable('respondent')
			.set({ submitted_at: change.to === 'submitted' ? actor.at : null })
			.where('id', '=', change.respondentId)
			.where('assessment_id', '=', change.assessmentId)
			.where('submitted_at', change.to === 'submitted' ? 'is' : 'is not', null)
			.executeTakeFirst()
		if (numUpdatedRows === 0n) return false
		const from = change.to === 'submitted' ? 'draft' : 'submitted'
		await insertStateChange(transaction, actor, { ...change, proposalId, from })
		return true
	})
}

/** True where the assessor has answered some question. A copied answer counts when it is confirmed. */
export async function hasAnswered(
	db: Database,
	{ municipalityId, assessmentId, respondentId }: AssessmentPlace & { readonly respondentId: string },
): Promise<boolean> {
	const answer = await db
		.selectFrom('answer')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('assessment_id', '=', assessmentId)
		.where('respondent_id', '=', respondentId)
		.where('level', 'is not', null)
		.where('awaiting_confirmation', '=', 0)
		.limit(1)
		.executeTakeFirst()
	return answer !== undefined
}

/** False also for the agreed answers, which nobody submits. */
export async function hasSubmitted(
	db: Transaction,
	{ assessmentId, respondentId }: { readonly assessmentId: string; readonly respondentId: string | null },
): Promise<boolean> {
	if (respondentId === null) return false
	const { submitted_at } = await db
		.selectFrom('respondent')
		.select('submitted_at')
		.where('id', '=', respondentId)
		.where('assessment_id', '=', assessmentId)
		.executeTakeFirstOrThrow()
	return submitted_at !== null
}
