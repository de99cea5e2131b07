import type { Transaction } from '#db/database.ts'
import { differencesOf } from '#db/dialect/dialect.ts'
import type { AssessmentState, StoredAssessmentKind } from '#db/schema.ts'

export interface LockedAssessment {
	readonly proposalId: string
	readonly kind: StoredAssessmentKind
	readonly state: AssessmentState
	/** Its content cannot be changed: see isLockedState. */
	readonly isLocked: boolean
	readonly alternativeIds: readonly string[]
}

/** An id that a caller had already looked up belongs to no assessment of this municipality. */
class AssessmentMissing extends Error {
	override name = 'AssessmentMissing'
}

/**
 * Everything that changes an assessment's content or state starts here, so that two writes to one assessment come
 * one after the other.
 *
 * @throws AssessmentMissing
 */
export async function lockAssessment(
	db: Transaction,
	place: { readonly municipalityId: string; readonly assessmentId: string },
): Promise<LockedAssessment> {
	const assessment = await db
		.selectFrom('assessment')
		.select(['proposal_id as proposalId', 'kind', 'state'])
		.where('id', '=', place.assessmentId)
		.where('municipality_id', '=', place.municipalityId)
		.modifyEnd(differencesOf(db).forUpdate)
		.executeTakeFirst()
	if (!assessment) throw new AssessmentMissing(place.assessmentId)
	const alternatives = await db
		.selectFrom('alternative')
		.select('id')
		.where('proposal_id', '=', assessment.proposalId)
		.execute()
	return {
		...assessment,
		isLocked: isLockedState(assessment.state),
		alternativeIds: alternatives.map(({ id }) => id),
	}
}

/**
 * What is being reviewed, is approved or is established stays as it is: what was approved is what is established. Each
 * has a way back to draft.
 */
export function isLockedState(state: AssessmentState): boolean {
	return state === 'in_review' || state === 'approved' || state === 'closed'
}
