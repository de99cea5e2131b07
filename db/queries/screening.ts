import type { ScreeningOutcome } from '#app/domain/instrument.ts'
import type { ScreeningAnswers } from '#app/domain/screening.ts'
import type { Database } from '#db/database.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { lockAssessment } from './assessment-lock.ts'
import { appendAudit } from './audit.ts'

export interface Screening {
	readonly outcome: ScreeningOutcome
	readonly reason: string
	readonly answers: ScreeningAnswers
}

/** What was answered here; null where nobody has, as of an ärende that was imported with its outcome. */
export async function findScreeningAnswers(
	db: Database,
	query: { readonly municipalityId: string; readonly assessmentId: string },
): Promise<ScreeningAnswers | null> {
	const row = await db
		.selectFrom('assessment')
		.select('screening_answers')
		.where('municipality_id', '=', query.municipalityId)
		.where('id', '=', query.assessmentId)
		.executeTakeFirst()
	return row?.screening_answers ? (JSON.parse(row.screening_answers) as ScreeningAnswers) : null
}

/**
 * Records how a screening ended. A full and a short assessment ask different questions: the one that is asked for is
 * made of it, and answers to the other's are kept but not told. False where the assessment is closed.
 *
 * @throws AssessmentMissing
 */
export async function saveScreening(
	db: Database,
	actor: Actor,
	{ assessmentId, outcome, reason, answers }: Screening & { readonly assessmentId: string },
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const place = { municipalityId: actor.municipalityId, assessmentId }
		const { state, kind, proposalId } = await lockAssessment(transaction, place)
		if (state === 'closed') return false
		await transaction
			.updateTable('assessment')
			.set({
				kind: outcome === 'none' ? kind : outcome,
				screening_outcome: outcome,
				screening_reason: reason,
				screening_answers: JSON.stringify(answers),
				updated_at: actor.at,
				updated_by: actor.personId,
			})
			.where('id', '=', assessmentId)
			.execute()
		await appendAudit(transaction, actor, {
			action: 'assessment.screened',
			subjectType: 'assessment',
			subjectId: assessmentId,
			proposalId,
			paths: ['screening'],
		})
		return true
	})
}
