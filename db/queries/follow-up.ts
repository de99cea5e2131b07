import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database, Transaction } from '#db/database.ts'
import type { AssessmentState } from '#db/schema.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { lockAlternatives } from './alternative.ts'
import type { ProposalPlace } from './alternative.ts'
import { insertAssessment } from './assessment.ts'

/** An assessment of what happened, compared with the established annex that the nämnd had. */
export interface FollowUp {
	readonly assessmentId: string
	readonly number: number
	readonly instrument: string
	readonly state: AssessmentState
	readonly decisionId: string
	readonly decisionNumber: number
	readonly isDecisionWithdrawn: boolean
	readonly alternativeId: string
	/** As it is called now, and as it was when it was decided. */
	readonly alternativeKey: string
	readonly decidedKey: string | null
	readonly annexPublicId: string
	readonly annexVersion: number
	readonly createdAt: Timestamp
	/** When the last of the assessors submitted; null while it is under way. */
	readonly finishedAt: Timestamp | null
}

/** Of the ärende, in the order in which they were begun. */
export async function listFollowUps(db: Database, place: ProposalPlace): Promise<FollowUp[]> {
	const rows = await followUps(db, place.municipalityId)
		.where('assessment.proposal_id', '=', place.proposalId)
		.execute()
	return rows.map(asFollowUp)
}

export async function findFollowUp(
	db: Database,
	{ number, ...place }: ProposalPlace & { readonly number: number },
): Promise<FollowUp | null> {
	return (await listFollowUps(db, place)).find((followUp) => followUp.number === number) ?? null
}

export interface FinishedFollowUp extends FollowUp {
	readonly proposalId: string
	readonly committeeId: string
	readonly committeeName: string
}

/** Every follow-up of these nämnders' ärenden whose answers are all in and whose decision stands. */
export async function listFinishedFollowUps(
	db: Database,
	query: { readonly municipalityId: string; readonly committees: 'all' | readonly string[] },
): Promise<FinishedFollowUp[]> {
	const { committees } = query
	const rows = await followUps(db, query.municipalityId)
		.innerJoin('proposal', 'proposal.id', 'assessment.proposal_id')
		.innerJoin('committee', 'committee.id', 'proposal.committee_id')
		.select(['proposal.id as proposalId', 'committee.id as committeeId', 'committee.name as committeeName'])
		.where('assessment.state', '!=', 'draft')
		.where('decision.withdrawn_at', 'is', null)
		.$if(committees !== 'all', (reached) =>
			reached.where(
				'proposal.committee_id',
				'in',
				committees === 'all' || committees.length === 0 ? [''] : committees,
			),
		)
		.execute()
	return rows.map((row) => ({ ...row, ...asFollowUp(row) }))
}

function followUps(db: Database, municipalityId: string) {
	return db
		.selectFrom('compared_annex')
		.innerJoin('assessment', 'assessment.id', 'compared_annex.assessment_id')
		.innerJoin('decision', 'decision.id', 'compared_annex.decision_id')
		.innerJoin('alternative', 'alternative.id', 'compared_annex.alternative_id')
		.innerJoin('annex', 'annex.id', 'compared_annex.annex_id')
		.select((of) => [
			'assessment.id as assessmentId',
			'compared_annex.number',
			'assessment.instrument',
			'assessment.state',
			'decision.id as decisionId',
			'decision.number as decisionNumber',
			'decision.withdrawn_at as withdrawnAt',
			'alternative.id as alternativeId',
			'alternative.key as alternativeKey',
			'decision.alternative_key as decidedKey',
			'annex.public_id as annexPublicId',
			'annex.version as annexVersion',
			'assessment.created_at as createdAt',
			of
				.selectFrom('respondent')
				.select(({ fn }) => fn.max('respondent.submitted_at').as('last'))
				.whereRef('respondent.assessment_id', '=', 'assessment.id')
				.as('submittedAt'),
		])
		.where('assessment.municipality_id', '=', municipalityId)
		.where('assessment.kind', '=', 'follow_up')
		.orderBy('assessment.created_at')
		.orderBy('compared_annex.number')
}

function asFollowUp<Row extends { readonly state: AssessmentState }>({
	withdrawnAt,
	submittedAt,
	...row
}: Row & { readonly withdrawnAt: Timestamp | null; readonly submittedAt: Timestamp | null }) {
	return {
		...row,
		isDecisionWithdrawn: withdrawnAt !== null,
		finishedAt: row.state === 'draft' ? null : submittedAt,
	}
}

/**
 * Begins a follow-up of a decision that stands, with the instrument that the annex was made with. 'missing' where there
 * is no such decision or no annex, or the alternative is gone; 'underWay' where one of the decision is being answered.
 */
export async function beginFollowUp(
	db: Database,
	actor: Actor,
	what: { readonly proposalId: string; readonly decisionNumber: number; readonly instrument: string },
): Promise<{ readonly kind: 'begun' | 'underWay'; readonly number: number } | { readonly kind: 'missing' }> {
	return writeTransaction(db, async (transaction) => {
		const alternatives = await lockAlternatives(transaction, actor, what.proposalId)
		const decision = await standingDecision(transaction, actor, what)
		const alternative = alternatives?.find(({ key }) => key === decision?.alternative_key)
		if (!decision || decision.annex_id === null || !alternative) return { kind: 'missing' }
		const earlier = await listFollowUps(transaction, { ...actor, ...what })
		const open = earlier.find(({ decisionId, state }) => decisionId === decision.id && state === 'draft')
		if (open !== undefined) return { kind: 'underWay', number: open.number }
		const { proposalId, instrument } = what
		const assessmentId = await insertAssessment(transaction, actor, {
			proposalId,
			kind: 'follow_up',
			instrument,
		})
		const number = Math.max(0, ...earlier.map((other) => other.number)) + 1
		await transaction
			.insertInto('compared_annex')
			.values({
				assessment_id: assessmentId,
				municipality_id: actor.municipalityId,
				annex_id: decision.annex_id,
				number,
				decision_id: decision.id,
				alternative_id: alternative.id,
			})
			.execute()
		return { kind: 'begun', number }
	})
}

async function standingDecision(
	db: Transaction,
	{ municipalityId }: Actor,
	what: { readonly proposalId: string; readonly decisionNumber: number },
) {
	return db
		.selectFrom('decision')
		.select(['id', 'annex_id', 'alternative_key'])
		.where('municipality_id', '=', municipalityId)
		.where('proposal_id', '=', what.proposalId)
		.where('number', '=', what.decisionNumber)
		.where('withdrawn_at', 'is', null)
		.executeTakeFirst()
}
