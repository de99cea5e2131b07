import type { CalendarDate } from '#app/domain/calendar.ts'
import type { Database, Transaction } from '#db/database.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { lockAssessment } from './assessment-lock.ts'
import { appendAudit } from './audit.ts'
import type { AssessmentPlace } from './respondent.ts'
import { insertStateChange } from './state-change.ts'

interface AssessorChange {
	readonly assessmentId: string
	readonly respondentId: string
}

/** How many questions each has answered; who has answered none is not listed. A copied answer counts when confirmed. */
export async function countAnswers(
	db: Database,
	{ municipalityId, assessmentId }: AssessmentPlace,
): Promise<ReadonlyMap<string, number>> {
	const rows = await db
		.selectFrom('answer')
		.select(({ fn }) => ['respondent_id as respondentId', fn.countAll<number>().as('count')])
		.where('municipality_id', '=', municipalityId)
		.where('assessment_id', '=', assessmentId)
		.where('respondent_id', 'is not', null)
		.where('level', 'is not', null)
		.where('awaiting_confirmation', '=', 0)
		.groupBy('respondent_id')
		.execute()
	return new Map(rows.map(({ respondentId, count }) => [respondentId ?? '', count]))
}

/** The assessors of whom something is kept: an answer, a text, a comment or a step in the history. */
export async function listTracedAssessors(
	db: Database,
	place: AssessmentPlace,
): Promise<ReadonlySet<string>> {
	const ids = await Promise.all([
		db
			.selectFrom('answer')
			.select('respondent_id')
			.where('assessment_id', '=', place.assessmentId)
			.where('respondent_id', 'is not', null)
			.where((is) =>
				is.or([
					is.and([is('level', 'is not', null), is('awaiting_confirmation', '=', 0)]),
					is('evidence', 'is not', null),
					is.and([is('motivation', 'is not', null), is('awaiting_confirmation', '=', 0)]),
				]),
			)
			.execute(),
		db
			.selectFrom('comment')
			.select('respondent_id')
			.where('assessment_id', '=', place.assessmentId)
			.execute(),
		db
			.selectFrom('state_change')
			.select('respondent_id')
			.where('assessment_id', '=', place.assessmentId)
			.execute(),
	])
	return new Set(ids.flat().flatMap(({ respondent_id }) => respondent_id ?? []))
}

/** What a person is invited to assess and has not submitted, soonest first, of ärenden that are open. */
export async function listInvitedTo(
	db: Database,
	{ municipalityId, personId }: { readonly municipalityId: string; readonly personId: string },
): Promise<{ readonly publicId: string; readonly title: string; readonly dueOn: CalendarDate }[]> {
	const rows = await db
		.selectFrom('respondent')
		.innerJoin('assessment', 'assessment.id', 'respondent.assessment_id')
		.innerJoin('proposal', 'proposal.id', 'assessment.proposal_id')
		.select(['public_id as publicId', 'title', 'due_on as dueOn'])
		.where('respondent.municipality_id', '=', municipalityId)
		.where('person_id', '=', personId)
		.where('invited_at', 'is not', null)
		.where('submitted_at', 'is', null)
		.where('left_out_at', 'is', null)
		.where('assessment.state', '=', 'draft')
		.where('proposal.status', '=', 'open')
		.orderBy('due_on')
		.orderBy('title_sort_key')
		.execute()
	return rows.map(({ dueOn, ...row }) => ({ ...row, dueOn: dueOn ?? '' }))
}

/**
 * Takes an assessor who has answered nothing off the list. False for anybody else, and when the assessment is closed.
 * An answer is never struck: see `changeLeftOut`.
 *
 * @throws AssessmentMissing
 */
export async function deleteAssessor(
	db: Database,
	actor: Actor,
	{ assessmentId, respondentId }: AssessorChange,
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const place = { municipalityId: actor.municipalityId, assessmentId }
		const { proposalId, state } = await lockAssessment(transaction, place)
		if (state === 'closed' || (await listTracedAssessors(transaction, place)).has(respondentId)) return false
		await transaction
			.deleteFrom('answer')
			.where('assessment_id', '=', assessmentId)
			.where('respondent_id', '=', respondentId)
			.execute()
		const { numDeletedRows } = await transaction
			.deleteFrom('respondent')
			.where('id', '=', respondentId)
			.where('assessment_id', '=', assessmentId)
			.executeTakeFirst()
		if (numDeletedRows === 0n) return false
		const subject = { subjectType: 'respondent', subjectId: respondentId, proposalId }
		await appendAudit(transaction, actor, { action: 'respondent.deleted', ...subject })
		return true
	})
}

/**
 * Goes on without an assessor who has answered but not submitted, or takes her back. Her answers are kept and count for
 * nothing meanwhile. Who has submitted cannot be left out: nobody strikes an answer that does not suit. Where it must
 * not count, as for jäv, the answers are first opened again, with a reason of their own.
 *
 * @throws AssessmentMissing
 */
export async function changeLeftOut(
	db: Database,
	actor: Actor,
	change: AssessorChange & { readonly to: 'left_out' | 'draft'; readonly reason: string },
): Promise<boolean> {
	const { assessmentId, respondentId, to } = change
	return writeTransaction(db, async (transaction) => {
		const place = { municipalityId: actor.municipalityId, assessmentId }
		const { proposalId, state } = await lockAssessment(transaction, place)
		if (state === 'closed' || !(await saveLeftOut(transaction, actor, change))) return false
		const from = to === 'left_out' ? 'draft' : 'left_out'
		const action = to === 'left_out' ? 'state.left_out' : 'state.taken_back'
		await insertStateChange(transaction, actor, {
			assessmentId,
			respondentId,
			proposalId,
			from,
			to,
			reason: change.reason,
			action,
		})
		return true
	})
}

async function saveLeftOut(
	db: Transaction,
	{ at }: Actor,
	{ assessmentId, respondentId, to }: AssessorChange & { readonly to: 'left_out' | 'draft' },
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('respondent')
		.set({ left_out_at: to === 'left_out' ? at : null })
		.where('id', '=', respondentId)
		.where('assessment_id', '=', assessmentId)
		.where('submitted_at', 'is', null)
		.where('left_out_at', to === 'left_out' ? 'is' : 'is not', null)
		.executeTakeFirst()
	return numUpdatedRows === 1n
}
