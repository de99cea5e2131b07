import { historyReasons } from '#app/text/history.ts'
import type { Actor } from '#db/queries/actor.ts'
import { lockAssessment } from '#db/queries/assessment-lock.ts'
import { changeAssessmentState, pastDraft } from '#db/queries/assessment.ts'
import { changeLeftOut, deleteAssessor } from '#db/queries/assessor-list.ts'
import { endGuestSessions } from '#db/queries/guest-session.ts'
import { markInvitationRevoked } from '#db/queries/invitation.ts'
import { findRespondent } from '#db/queries/respondent.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Deps } from './deps.ts'
import { submitWhenAllAreIn } from './submit-answers.ts'

interface AssessorChange {
	readonly actor: Actor
	readonly assessmentId: string
	readonly respondentId: string
}

/**
 * Takes an assessor who has answered nothing off the list; her link ends. With nobody left to wait for, the assessment
 * is submitted. False where deleteAssessor is.
 */
export async function removeAssessor(
	{ db }: Pick<Deps, 'db'>,
	{ actor, assessmentId, respondentId }: AssessorChange,
): Promise<boolean> {
	const place = { municipalityId: actor.municipalityId, assessmentId }
	return writeTransaction(db, async (transaction) => {
		await lockAssessment(transaction, place)
		const respondent = await findRespondent(transaction, { ...place, respondentId })
		if (respondent === null) return false
		if (!(await deleteAssessor(transaction, actor, { assessmentId, respondentId }))) return false
		if (respondent.invitationId !== null) {
			await markInvitationRevoked(transaction, respondent.invitationId, actor.at)
			await endGuestSessions(transaction, respondent.invitationId, actor.at)
		}
		await submitWhenAllAreIn(transaction, actor, assessmentId)
		return true
	})
}

/** Goes on without an assessor who has not submitted, or takes her back. False where changeLeftOut is. */
export async function leaveOutAssessor(
	{ db }: Pick<Deps, 'db'>,
	{
		actor,
		reason,
		to,
		...change
	}: AssessorChange & { readonly reason: string; readonly to: 'left_out' | 'draft' },
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		if (!(await changeLeftOut(transaction, actor, { ...change, reason, to }))) return false
		if (to === 'left_out') await submitWhenAllAreIn(transaction, actor, change.assessmentId)
		else
			await changeAssessmentState(transaction, actor, {
				assessmentId: change.assessmentId,
				from: pastDraft,
				to: 'draft',
				reason: historyReasons.assessorTakenBack,
			})
		return true
	})
}
