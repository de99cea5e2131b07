import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { lockAssessment } from './assessment-lock.ts'
import { appendAudit } from './audit.ts'

export type SummaryResult =
	| { readonly kind: 'saved' | 'closed' }
	| { readonly kind: 'conflict'; readonly theirs: string; readonly by: string | null; readonly at: Timestamp }

/**
 * Saves the secretary's own sentence by the rule of `saveFields`; '' is none.
 *
 * @throws AssessmentMissing
 */
export async function saveSummary(
	db: Database,
	actor: Actor,
	change: { readonly assessmentId: string; readonly base: string; readonly value: string },
): Promise<SummaryResult> {
	return writeTransaction(db, async (transaction) => {
		const place = { municipalityId: actor.municipalityId, assessmentId: change.assessmentId }
		const { isLocked, proposalId } = await lockAssessment(transaction, place)
		if (isLocked) return { kind: 'closed' }
		const { summary, updated_at, updated_by } = await transaction
			.selectFrom('assessment')
			.select(['summary', 'updated_at', 'updated_by'])
			.where('id', '=', change.assessmentId)
			.executeTakeFirstOrThrow()
		const current = summary ?? ''
		if (current === change.value) return { kind: 'saved' }
		if (current !== change.base) return { kind: 'conflict', theirs: current, by: updated_by, at: updated_at }
		await transaction
			.updateTable('assessment')
			.set({
				summary: change.value === '' ? null : change.value,
				updated_at: actor.at,
				updated_by: actor.personId,
			})
			.where('id', '=', change.assessmentId)
			.execute()
		await appendAudit(transaction, actor, {
			action: 'fields.saved',
			subjectType: 'assessment',
			subjectId: change.assessmentId,
			proposalId,
			paths: ['summary'],
		})
		return { kind: 'saved' }
	})
}
