import type { ProposalType } from '#app/domain/assessment.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import type { DecidedAlternative } from '#app/domain/portfolio/chosen-alternative.ts'
import type { Database } from '#db/database.ts'
import type { AssessmentState, ProposalStatus } from '#db/schema.ts'

/** What the figures of an ärende rest on, beside the document of its assessment. */
export interface PortfolioCase {
	readonly municipalityId: string
	readonly proposalId: string
	readonly committeeId: string
	readonly unitId: string | null
	readonly meetingDate: CalendarDate | null
	readonly type: ProposalType
	readonly status: ProposalStatus
	/** The latest, follow-ups aside. */
	readonly assessment: {
		readonly id: string
		readonly state: AssessmentState
		readonly instrument: string
		readonly isEstablished: boolean
	}
	readonly alternatives: readonly {
		readonly id: string
		readonly key: string
		readonly isZero: boolean
	}[]
	/** The latest. */
	readonly decision: DecidedAlternative | null
}

/** Null where the ärende is gone or nothing of it has been assessed. */
export async function findPortfolioCase(
	db: Database,
	place: { readonly municipalityId: string; readonly proposalId: string },
): Promise<PortfolioCase | null> {
	const proposal = await db
		.selectFrom('proposal')
		.select([
			'committee_id as committeeId',
			'unit_id as unitId',
			'meeting_date as meetingDate',
			'type',
			'status',
		])
		.where('id', '=', place.proposalId)
		.where('municipality_id', '=', place.municipalityId)
		.executeTakeFirst()
	const assessment = await latestAssessment(db, place)
	if (!proposal || !assessment) return null
	const alternatives = await db
		.selectFrom('alternative')
		.select(['id', 'key', 'is_zero'])
		.where('proposal_id', '=', place.proposalId)
		.where('municipality_id', '=', place.municipalityId)
		.orderBy('position')
		.orderBy('id')
		.execute()
	return {
		...place,
		...proposal,
		assessment,
		alternatives: alternatives.map(({ id, key, is_zero }) => ({ id, key, isZero: is_zero === 1 })),
		decision: await latestDecision(db, place),
	}
}

async function latestAssessment(
	db: Database,
	place: { readonly municipalityId: string; readonly proposalId: string },
) {
	const row = await db
		.selectFrom('assessment')
		.select((of) => [
			'id',
			'state',
			'instrument',
			of
				.exists(
					of.selectFrom('annex').select('annex.id').whereRef('annex.assessment_id', '=', 'assessment.id'),
				)
				.as('hasAnnex'),
		])
		.where('proposal_id', '=', place.proposalId)
		.where('municipality_id', '=', place.municipalityId)
		.where('kind', '<>', 'follow_up')
		.orderBy('created_at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst()
	if (!row) return null
	const { hasAnnex, ...assessment } = row
	return { ...assessment, isEstablished: Boolean(hasAnnex) && row.state === 'closed' }
}

async function latestDecision(
	db: Database,
	place: { readonly municipalityId: string; readonly proposalId: string },
): Promise<DecidedAlternative | null> {
	const decision = await db
		.selectFrom('decision')
		.select(['outcome', 'alternative_key as alternativeKey'])
		.where('proposal_id', '=', place.proposalId)
		.where('municipality_id', '=', place.municipalityId)
		.where('withdrawn_at', 'is', null)
		.orderBy('decided_on', 'desc')
		.orderBy('created_at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst()
	return decision ?? null
}
