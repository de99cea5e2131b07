import type { Transaction } from '#db/database.ts'
import type { Actor } from '#db/queries/actor.ts'
import { listAlternatives } from '#db/queries/alternative.ts'
import { lockAssessment } from '#db/queries/assessment-lock.ts'
import { changeAssessmentState, pastDraft } from '#db/queries/assessment.ts'
import { readFields } from '#db/queries/read-fields.ts'
import { changeRespondentState, isAwaited, listRespondents } from '#db/queries/respondent.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Deps } from './deps.ts'
import { reviewAnswers } from './review-answers.ts'
import type { AnswerPlace } from './review-answers.ts'

interface Answers {
	readonly actor: Actor
	readonly proposalId: string
	readonly assessmentId: string
	readonly respondentId: string
}

export type SubmitOutcome =
	| { readonly kind: 'submitted' }
	| { readonly kind: 'motivationsMissing'; readonly places: readonly AnswerPlace[] }

/**
 * Submits one person's answers; with the last of them the assessment is submitted too, all in one write. Unanswered questions do not
 * stop it, answers that need a motivation and have none do (method.md).
 */
export async function submitAnswers(
	deps: Deps,
	{ actor, proposalId, assessmentId, respondentId }: Answers,
): Promise<SubmitOutcome> {
	const { municipalityId } = actor
	return writeTransaction(deps.db, async (db) => {
		const { kind } = await lockAssessment(db, { municipalityId, assessmentId })
		const alternatives = await listAlternatives(db, { municipalityId, proposalId })
		const content = await readFields(db, { municipalityId, assessmentId, respondentId })
		const { missingMotivations } = reviewAnswers(alternatives, content, kind === 'short' ? 'short' : 'full')
		if (missingMotivations.length > 0) return { kind: 'motivationsMissing', places: missingMotivations }
		await changeRespondentState(db, actor, { assessmentId, respondentId, to: 'submitted' })
		await submitWhenAllAreIn(db, actor, assessmentId)
		return { kind: 'submitted' }
	})
}

/** Submits the assessment where somebody has submitted and nobody is waited for. Part of a write that holds its lock. */
export async function submitWhenAllAreIn(
	db: Transaction,
	actor: Actor,
	assessmentId: string,
): Promise<boolean> {
	const respondents = await listRespondents(db, { municipalityId: actor.municipalityId, assessmentId })
	if (respondents.some(isAwaited) || respondents.every(({ submittedAt }) => submittedAt === null))
		return false
	return changeAssessmentState(db, actor, { assessmentId, from: ['draft'], to: 'submitted' })
}

/** Opens submitted answers again, with the reason; the assessment is a draft again. False when it is closed. */
export async function reopenAnswers(
	deps: Deps,
	{ actor, assessmentId, respondentId, reason }: Omit<Answers, 'proposalId'> & { readonly reason: string },
): Promise<boolean> {
	const change = { assessmentId, to: 'draft', reason } as const
	return writeTransaction(deps.db, async (db) => {
		if (!(await changeRespondentState(db, actor, { ...change, respondentId }))) return false
		await changeAssessmentState(db, actor, { ...change, from: pastDraft })
		return true
	})
}
