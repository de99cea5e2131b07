import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'
import type { DecisionOutcome } from '#app/domain/decision.ts'
import type { Database, Transaction } from '#db/database.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { lockAlternatives } from './alternative.ts'
import type { ProposalPlace } from './alternative.ts'
import { appendAudit } from './audit.ts'

/** What a nämnd decided in an ärende. */
export interface Decision {
	readonly id: string
	readonly number: number
	readonly annexPublicId: string | null
	readonly annexVersion: number | null
	readonly committeeId: string | null
	readonly committeeName: string | null
	readonly decidedOn: CalendarDate
	readonly paragraph: string | null
	readonly outcome: DecisionOutcome
	readonly alternativeKey: string | null
	readonly alternativeTitle: string | null
	readonly reason: string | null
	readonly followUpOn: CalendarDate | null
	readonly createdAt: Timestamp
	readonly withdrawnAt: Timestamp | null
	readonly withdrawnReason: string | null
}

/** Every decision of the ärende, in the order in which they were recorded; those taken back too. */
export async function listDecisions(db: Database, place: ProposalPlace): Promise<Decision[]> {
	return db
		.selectFrom('decision')
		.leftJoin('committee', 'committee.id', 'decision.committee_id')
		.leftJoin('annex', 'annex.id', 'decision.annex_id')
		.select([
			'decision.id',
			'number',
			'annex.public_id as annexPublicId',
			'annex.version as annexVersion',
			'decision.committee_id as committeeId',
			'committee.name as committeeName',
			'decided_on as decidedOn',
			'paragraph',
			'outcome',
			'alternative_key as alternativeKey',
			'alternative_title as alternativeTitle',
			'reason',
			'follow_up_on as followUpOn',
			'decision.created_at as createdAt',
			'withdrawn_at as withdrawnAt',
			'withdrawn_reason as withdrawnReason',
		])
		.where('decision.municipality_id', '=', place.municipalityId)
		.where('decision.proposal_id', '=', place.proposalId)
		.orderBy('number')
		.execute()
}

/**
 * Takes back a decision that was recorded by mistake: it stays, marked, with the reason, and its conditions are followed
 * up no more. False when it is no decision of the ärende, or was taken back already.
 */
export async function withdrawDecision(
	db: Database,
	actor: Actor,
	what: { readonly proposalId: string; readonly number: number; readonly reason: string },
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		await lockAlternatives(transaction, actor, what.proposalId)
		const decision = await transaction
			.selectFrom('decision')
			.select('id')
			.where('municipality_id', '=', actor.municipalityId)
			.where('proposal_id', '=', what.proposalId)
			.where('number', '=', what.number)
			.where('withdrawn_at', 'is', null)
			.executeTakeFirst()
		if (decision === undefined) return false
		await transaction
			.updateTable('decision')
			.set({ withdrawn_at: actor.at, withdrawn_by: actor.personId, withdrawn_reason: what.reason })
			.where('id', '=', decision.id)
			.execute()
		await appendDecision(transaction, actor, 'decision.withdrawn', what.proposalId, decision.id)
		return true
	})
}

/** Part of a write. */
export async function appendDecision(
	db: Transaction,
	actor: Actor,
	action: string,
	proposalId: string,
	subjectId: string,
): Promise<void> {
	await appendAudit(db, actor, { action, subjectType: 'decision', subjectId, proposalId })
}
