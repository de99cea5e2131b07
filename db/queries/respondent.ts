import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'
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
	/** null for one who came with an imported document or was invited by link. */
	readonly personId: string | null
	readonly invitationId: string | null
	/** The person's, or the one that the invitation gives. */
	readonly personName: string | null
	readonly personNumber: number | null
	/** What she is called in the annex, such as «controller». */
	readonly role: string
	readonly submittedAt: Timestamp | null
	/** null for one who came by answering, or with a document. */
	readonly invitedAt: Timestamp | null
	/** Asked to answer by this day. */
	readonly dueOn: CalendarDate | null
	/** Not waited for; her answers are kept and count for nothing. */
	readonly leftOutAt: Timestamp | null
}

/** True for an assessor whose answers are still to come. */
export function isAwaited({
	submittedAt,
	leftOutAt,
}: Pick<Respondent, 'submittedAt' | 'leftOutAt'>): boolean {
	return submittedAt === null && leftOutAt === null
}

export interface AssessmentPlace {
	readonly municipalityId: string
	readonly assessmentId: string
}

/** In the order in which they came. */
export async function listRespondents(db: Database, place: AssessmentPlace): Promise<Respondent[]> {
	return respondents(db, place).orderBy('respondent.position').execute()
}

export async function findRespondent(
	db: Database,
	query: AssessmentPlace &
		({ readonly personId: string } | { readonly invitationId: string } | { readonly respondentId: string }),
): Promise<Respondent | null> {
	const all = respondents(db, query)
	const respondent = await (
		'personId' in query
			? all.where('person_id', '=', query.personId)
			: 'invitationId' in query
				? all.where('invitation_id', '=', query.invitationId)
				: all.where('respondent.id', '=', query.respondentId)
	).executeTakeFirst()
	return respondent ?? null
}

function respondents(db: Database, { municipalityId, assessmentId }: AssessmentPlace) {
	return db
		.selectFrom('respondent')
		.leftJoin('person', 'person.id', 'respondent.person_id')
		.leftJoin('invitation', 'invitation.id', 'respondent.invitation_id')
		.select(({ fn }) => [
			'respondent.id',
			'person_id as personId',
			'respondent.invitation_id as invitationId',
			fn.coalesce('person.name', 'invitation.name').as('personName'),
			'person.number as personNumber',
			'respondent.role',
			'submitted_at as submittedAt',
			'invited_at as invitedAt',
			'due_on as dueOn',
			'left_out_at as leftOutAt',
		])
		.where('respondent.municipality_id', '=', municipalityId)
		.where('respondent.assessment_id', '=', assessmentId)
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
		readonly invitationId?: string
		/** Given for one who is invited. */
		readonly dueOn?: CalendarDate
	},
): Promise<string> {
	const { last } = await db
		.selectFrom('respondent')
		.select(({ fn }) => fn.max('position').as('last'))
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
			invitation_id: respondent.invitationId ?? null,
			role: respondent.role,
			position: ((last as number | null) ?? 0) + 1,
			submitted_at: respondent.submittedAt ?? null,
			created_at: actor.at,
			invited_at: respondent.dueOn === undefined ? null : actor.at,
			due_on: respondent.dueOn ?? null,
			left_out_at: null,
		})
		.execute()
	return id
}

/**
 * Submits an assessor's answers, or opens them again with a reason. False when that was done already, also by a
 * simultaneous request, the assessment is closed, or she is left out.
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
			.where('left_out_at', 'is', null)
			.executeTakeFirst()
		if (numUpdatedRows === 0n) return false
		const from = change.to === 'submitted' ? 'draft' : 'submitted'
		await insertStateChange(transaction, actor, { ...change, proposalId, from })
		return true
	})
}

/** True for answers that cannot be changed: submitted, or left out. False for the agreed ones, which nobody submits. */
export async function areAnswersLocked(
	db: Transaction,
	{ assessmentId, respondentId }: { readonly assessmentId: string; readonly respondentId: string | null },
): Promise<boolean> {
	if (respondentId === null) return false
	const { submitted_at, left_out_at } = await db
		.selectFrom('respondent')
		.select(['submitted_at', 'left_out_at'])
		.where('id', '=', respondentId)
		.where('assessment_id', '=', assessmentId)
		.executeTakeFirstOrThrow()
	return submitted_at !== null || left_out_at !== null
}

/** True while an assessor is still to submit: until then nothing is agreed on, since all are to be heard first. */
export async function isSomebodyAwaited(db: Database, { assessmentId }: AssessmentPlace): Promise<boolean> {
	const awaited = await db
		.selectFrom('respondent')
		.select('id')
		.where('assessment_id', '=', assessmentId)
		.where('submitted_at', 'is', null)
		.where('left_out_at', 'is', null)
		.limit(1)
		.executeTakeFirst()
	return awaited !== undefined
}
