import { sql } from 'kysely'
import type { SelectQueryBuilder } from 'kysely'
import type { CalendarDate } from '#app/domain/calendar.ts'
import type { PortfolioPart } from '#app/domain/portfolio/selection.ts'
import type { Verdict } from '#app/domain/result.ts'
import type { Database } from '#db/database.ts'
import type { Schema } from '#db/schema.ts'
import { chosenRows, isInPart } from './portfolio-where.ts'
import type { PortfolioFilter } from './portfolio-where.ts'

export interface PortfolioProposal {
	readonly publicId: string
	readonly title: string
	readonly diarienummer: string | null
	readonly committeeName: string
	readonly unitName: string | null
	readonly meetingDate: CalendarDate | null
	readonly alternativeKey: string
	readonly alternativeTitle: string
	readonly isZero: boolean
	readonly isChosen: boolean
	readonly isDecided: boolean
	readonly kind: 'full' | 'short'
	readonly verdict: Verdict
	readonly certainty: 'certain' | 'uncertain' | null
	readonly known: number
	readonly applicable: number
	readonly money: number | null
	readonly maintain: number | null
	readonly exploit: number | null
	readonly explore: number | null
}

/** One page of the ärenden behind a figure, the latest meeting first; and how many they are. */
export async function portfolioProposals(
	db: Database,
	filter: PortfolioFilter,
	{ part, today, limit, offset }: { part: PortfolioPart; today: CalendarDate; limit: number; offset: number },
): Promise<{ readonly proposals: readonly PortfolioProposal[]; readonly total: number }> {
	const rows = chosenRows(db, filter).where((is) => isInPart(is, part, today))
	const { total } = await rows.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
	const page = rows
		.select('proposal_id')
		.orderBy(sql`coalesce(meeting_date, '')`, 'desc')
		.orderBy('proposal_id')
		.limit(limit)
		.offset(offset)
	const proposals = await described(db, page)
		.where('figure.is_chosen', '=', 1)
		.orderBy(sql`coalesce(figure.meeting_date, '')`, 'desc')
		.orderBy('figure.proposal_id')
		.execute()
	return { proposals: proposals.map(asProposal), total }
}

/** The alternatives of so many ärenden that nothing is decided about, the nearest meeting first, those without last. */
export async function undecidedAlternatives(
	db: Database,
	filter: PortfolioFilter,
	limit: number,
): Promise<PortfolioProposal[]> {
	const rows = chosenRows(db, filter)
		.where('is_decided', '=', 0)
		.select('proposal_id')
		.orderBy(sql`coalesce(meeting_date, '9')`)
		.orderBy('proposal_id')
		.limit(limit)
	const alternatives = await described(db, rows)
		.orderBy(sql`coalesce(figure.meeting_date, '9')`)
		.orderBy('figure.proposal_id')
		.orderBy('alternative.position')
		.execute()
	return alternatives.map(asProposal)
}

/** Every alternative of the ärenden named. */
function described(
	db: Database,
	proposals: SelectQueryBuilder<Schema, 'portfolio_figure', { proposal_id: string }>,
) {
	return db
		.selectFrom(proposals.as('wanted'))
		.innerJoin('portfolio_figure as figure', (join) =>
			join.onRef('figure.proposal_id', '=', 'wanted.proposal_id'),
		)
		.innerJoin('alternative', 'alternative.id', 'figure.alternative_id')
		.innerJoin('proposal', 'proposal.id', 'figure.proposal_id')
		.innerJoin('committee', 'committee.id', 'figure.committee_id')
		.leftJoin('unit', 'unit.id', 'figure.unit_id')
		.select([
			'proposal.public_id as publicId',
			'proposal.title',
			'proposal.diarienummer',
			'committee.name as committeeName',
			'unit.name as unitName',
			'figure.meeting_date as meetingDate',
			'alternative.key as alternativeKey',
			'alternative.title as alternativeTitle',
			'figure.is_zero as isZero',
			'figure.is_chosen as isChosen',
			'figure.is_decided as isDecided',
			'figure.kind',
			'figure.verdict',
			'figure.certainty',
			'figure.known',
			'figure.applicable',
			'figure.money',
			'figure.maintain',
			'figure.exploit',
			'figure.explore',
		])
}

type DescribedRow = Awaited<ReturnType<ReturnType<typeof described>['execute']>>[number]

function asProposal(row: DescribedRow): PortfolioProposal {
	return { ...row, isZero: row.isZero === 1, isChosen: row.isChosen === 1, isDecided: row.isDecided === 1 }
}
