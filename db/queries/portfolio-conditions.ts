import { sql } from 'kysely'
import type { CalendarDate } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { chosenRows } from './portfolio-where.ts'
import type { PortfolioFilter } from './portfolio-where.ts'

export interface OpenCondition {
	readonly publicId: string
	readonly proposalTitle: string
	readonly committeeName: string
	readonly text: string
	readonly responsible: string | null
	readonly followUp: CalendarDate | null
}

export interface OpenConditions {
	readonly adopted: number
	readonly open: number
	/** The day of follow-up is past. */
	readonly late: number
	/** The first ones due; those without a day last. */
	readonly next: readonly OpenCondition[]
}

/** The conditions that were decided about ärenden of the selection, and those not yet followed up. */
export async function openConditions(
	db: Database,
	filter: PortfolioFilter,
	{ today, limit }: { readonly today: CalendarDate; readonly limit: number },
): Promise<OpenConditions> {
	const conditions = db
		.selectFrom('adopted_condition')
		.innerJoin('decision', 'decision.id', 'adopted_condition.decision_id')
		.where('adopted_condition.municipality_id', '=', filter.municipalityId)
		.where('decision.withdrawn_at', 'is', null)
		.where('decision.proposal_id', 'in', chosenRows(db, filter).select('proposal_id'))
	const counts = await conditions
		.select([
			sql<number>`count(*)`.as('adopted'),
			sql<number>`count(case when done_at is null then 1 end)`.as('open'),
			sql<number>`count(case when done_at is null and follow_up < ${today} then 1 end)`.as('late'),
		])
		.executeTakeFirstOrThrow()
	const next = await conditions
		.innerJoin('proposal', 'proposal.id', 'decision.proposal_id')
		.innerJoin('committee', 'committee.id', 'proposal.committee_id')
		.select([
			'proposal.public_id as publicId',
			'proposal.title as proposalTitle',
			'committee.name as committeeName',
			'adopted_condition.text',
			'adopted_condition.responsible',
			'adopted_condition.follow_up as followUp',
		])
		.where('done_at', 'is', null)
		.orderBy(sql`coalesce(follow_up, '9')`)
		.orderBy('adopted_condition.id')
		.limit(limit)
		.execute()
	return { ...counts, next }
}
