import type { Timestamp } from '#app/domain/calendar.ts'
import type { ScreeningOutcome } from '#app/domain/instrument.ts'
import type { Database } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import type { AssessmentState, StoredAssessmentKind } from '#db/schema.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import type { ProposalPlace } from './alternative.ts'
import { lockAssessment } from './assessment-lock.ts'
import { appendAudit } from './audit.ts'
import { insertStateChange } from './state-change.ts'

/** The states from which an assessment becomes a draft again, when answers are opened or an assessor joins. */
export const pastDraft: readonly AssessmentState[] = ['submitted', 'in_review', 'approved']

export interface Assessment {
	readonly id: string
	readonly proposalId: string
	readonly kind: StoredAssessmentKind
	readonly instrument: string
	readonly weightSetId: string | null
	readonly state: AssessmentState
	readonly summary: string | null
	readonly screeningOutcome: ScreeningOutcome | null
	readonly screeningReason: string | null
	/** The assessment whose annex this one corrects. */
	readonly openedFrom: string | null
	readonly createdAt: Timestamp
	readonly updatedAt: Timestamp
}

/** The latest of the proposal itself; null when none has begun. A follow-up tells what happened, and is never it. */
export async function findCurrentAssessment(db: Database, place: ProposalPlace): Promise<Assessment | null> {
	const [latest] = await listAssessments(db, place)
	return latest ?? null
}

export async function findAssessment(
	db: Database,
	query: { readonly municipalityId: string; readonly assessmentId: string },
): Promise<Assessment | null> {
	const assessment = await assessments(db, query.municipalityId)
		.where('id', '=', query.assessmentId)
		.executeTakeFirst()
	return assessment ?? null
}

/** Latest first, without follow-ups. */
async function listAssessments(db: Database, place: ProposalPlace): Promise<Assessment[]> {
	return assessments(db, place.municipalityId)
		.where('proposal_id', '=', place.proposalId)
		.where('kind', '!=', 'follow_up')
		.orderBy('created_at', 'desc')
		.orderBy('id', 'desc')
		.execute()
}

function assessments(db: Database, municipalityId: string) {
	return db
		.selectFrom('assessment')
		.select([
			'id',
			'proposal_id as proposalId',
			'kind',
			'instrument',
			'weight_set_id as weightSetId',
			'state',
			'summary',
			'screening_outcome as screeningOutcome',
			'screening_reason as screeningReason',
			'opened_from as openedFrom',
			'created_at as createdAt',
			'updated_at as updatedAt',
		])
		.where('municipality_id', '=', municipalityId)
}

export interface NewAssessment {
	readonly proposalId: string
	readonly kind: StoredAssessmentKind
	readonly instrument: string
	readonly weightSetId?: string | null
	readonly openedFrom?: string | null
	readonly summary?: string | null
	readonly screening?: { readonly outcome: ScreeningOutcome; readonly reason?: string | null }
	/** Default `draft`. */
	readonly state?: AssessmentState
}

/** Returns its id. */
export async function insertAssessment(
	db: Database,
	actor: Actor,
	assessment: NewAssessment,
): Promise<string> {
	const id = newId()
	await writeTransaction(db, async (transaction) => {
		await transaction
			.insertInto('assessment')
			.values({
				id,
				municipality_id: actor.municipalityId,
				proposal_id: assessment.proposalId,
				kind: assessment.kind,
				instrument: assessment.instrument,
				weight_set_id: assessment.weightSetId ?? null,
				state: assessment.state ?? 'draft',
				summary: assessment.summary ?? null,
				screening_outcome: assessment.screening?.outcome ?? null,
				screening_reason: assessment.screening?.reason ?? null,
				opened_from: assessment.openedFrom ?? null,
				created_at: actor.at,
				created_by: actor.personId,
				updated_at: actor.at,
				updated_by: actor.personId,
			})
			.execute()
		const subject = { subjectType: 'assessment', subjectId: id, proposalId: assessment.proposalId }
		await appendAudit(transaction, actor, { action: 'assessment.created', ...subject })
	})
	return id
}

/**
 * Moves an assessment to another state, with the reason where a person must give one. False when it was not in one of
 * the states `from`, also because of a simultaneous request.
 *
 * @throws AssessmentMissing
 */
export async function changeAssessmentState(
	db: Database,
	actor: Actor,
	change: {
		readonly assessmentId: string
		readonly from: readonly AssessmentState[]
		readonly to: AssessmentState
		readonly reason?: string
		/** What the log calls the step, where that is not the name of the state it leads to. */
		readonly action?: string
	},
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const place = { municipalityId: actor.municipalityId, assessmentId: change.assessmentId }
		const { state, proposalId } = await lockAssessment(transaction, place)
		if (!change.from.includes(state)) return false
		await transaction
			.updateTable('assessment')
			.set({ state: change.to, updated_at: actor.at, updated_by: actor.personId })
			.where('id', '=', change.assessmentId)
			.execute()
		await insertStateChange(transaction, actor, { ...change, proposalId, from: state })
		return true
	})
}
