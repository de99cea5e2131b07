import type { Actor } from '#db/queries/actor.ts'
import { lockAssessment } from '#db/queries/assessment-lock.ts'
import { changeAssessmentState } from '#db/queries/assessment.ts'
import { isSomebodyAwaited, listRespondents } from '#db/queries/respondent.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Deps } from './deps.ts'
import { submitWhenAllAreIn } from './submit-answers.ts'

interface Reviewing {
	readonly actor: Actor
	readonly assessmentId: string
}

/**
 * Hands an assessment to the reviewer once everybody has submitted; it cannot be changed meanwhile. One that was sent
 * back is a draft whose answers may all be in. False where somebody is still to submit, or it is past that already.
 */
export async function sendToReview(
	{ db }: Pick<Deps, 'db'>,
	{ actor, assessmentId }: Reviewing,
): Promise<boolean> {
	const place = { municipalityId: actor.municipalityId, assessmentId }
	return writeTransaction(db, async (transaction) => {
		await lockAssessment(transaction, place)
		if (await isSomebodyAwaited(transaction, place)) return false
		const respondents = await listRespondents(transaction, place)
		if (!respondents.some(({ submittedAt }) => submittedAt !== null)) return false
		await submitWhenAllAreIn(transaction, actor, assessmentId)
		return changeAssessmentState(transaction, actor, { assessmentId, from: ['submitted'], to: 'in_review' })
	})
}

/** The secretary's way back, with the reason: it can be changed, and is reviewed anew. */
export async function takeBackFromReview(
	{ db }: Pick<Deps, 'db'>,
	{ actor, assessmentId, reason }: Reviewing & { readonly reason: string },
): Promise<boolean> {
	return changeAssessmentState(db, actor, {
		assessmentId,
		from: ['in_review', 'approved'],
		to: 'draft',
		reason,
		action: 'state.withdrawn_review',
	})
}

/** The reviewer finds the assessment well made. */
export async function approveAssessment(
	{ db }: Pick<Deps, 'db'>,
	{ actor, assessmentId }: Reviewing,
): Promise<boolean> {
	return changeAssessmentState(db, actor, { assessmentId, from: ['in_review'], to: 'approved' })
}

/** The reviewer wants something mended; the remarks stand at their fields. Also of one that she had approved. */
export async function sendBack(
	{ db }: Pick<Deps, 'db'>,
	{ actor, assessmentId, reason }: Reviewing & { readonly reason: string },
): Promise<boolean> {
	return changeAssessmentState(db, actor, {
		assessmentId,
		from: ['in_review', 'approved'],
		to: 'draft',
		reason,
		action: 'state.sent_back',
	})
}
