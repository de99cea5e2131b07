import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database, Transaction } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import type { Actor } from './actor.ts'
import { appendAudit } from './audit.ts'

/** A step between states, with the reason that a person gave for it. The reason is kept here, not in the log. */
export interface StateChange {
	readonly proposalId: string
	readonly assessmentId?: string
	readonly respondentId?: string
	readonly annexId?: string
	readonly from: string
	readonly to: string
	readonly reason?: string | null
	/** What the log calls the step, where that is not the name of the state it leads to. */
	readonly action?: string
}

export async function insertStateChange(db: Transaction, actor: Actor, change: StateChange): Promise<void> {
	await db
		.insertInto('state_change')
		.values({
			id: newId(),
			municipality_id: actor.municipalityId,
			proposal_id: change.proposalId,
			assessment_id: change.assessmentId ?? null,
			respondent_id: change.respondentId ?? null,
			annex_id: change.annexId ?? null,
			from_state: change.from,
			to_state: change.to,
			reason: change.reason ?? null,
			at: actor.at,
			person_id: actor.personId,
		})
		.execute()
	await appendAudit(db, actor, {
		action: change.action ?? `state.${change.to}`,
		...subjectOf(change),
		proposalId: change.proposalId,
	})
}

function subjectOf(change: StateChange): { readonly subjectType: string; readonly subjectId: string } {
	if (change.annexId !== undefined) return { subjectType: 'annex', subjectId: change.annexId }
	if (change.respondentId !== undefined) return { subjectType: 'respondent', subjectId: change.respondentId }
	if (change.assessmentId !== undefined) return { subjectType: 'assessment', subjectId: change.assessmentId }
	return { subjectType: 'proposal', subjectId: change.proposalId }
}

export interface StateStep {
	readonly subject: 'proposal' | 'assessment' | 'respondent' | 'annex'
	readonly from: string
	readonly to: string
	readonly reason: string | null
	readonly at: Timestamp
	readonly personId: string | null
	readonly personName: string | null
}

/** Every step of the ärende, its assessments, assessors and annexes, oldest first. */
export async function listStateChanges(
	db: Database,
	query: { readonly municipalityId: string; readonly proposalId: string },
): Promise<StateStep[]> {
	const rows = await db
		.selectFrom('state_change')
		.leftJoin('person', 'person.id', 'state_change.person_id')
		.select([
			'assessment_id',
			'respondent_id',
			'annex_id',
			'from_state as from',
			'to_state as to',
			'reason',
			'at',
			'person_id as personId',
			'person.name as personName',
		])
		.where('state_change.municipality_id', '=', query.municipalityId)
		.where('proposal_id', '=', query.proposalId)
		.orderBy('at')
		.orderBy('state_change.id')
		.execute()
	return rows.map(({ assessment_id, respondent_id, annex_id, ...step }) => ({
		subject: subjectName({ assessment_id, respondent_id, annex_id }),
		...step,
	}))
}

function subjectName(ids: {
	assessment_id: string | null
	respondent_id: string | null
	annex_id: string | null
}): StateStep['subject'] {
	if (ids.annex_id !== null) return 'annex'
	if (ids.respondent_id !== null) return 'respondent'
	return ids.assessment_id === null ? 'proposal' : 'assessment'
}
