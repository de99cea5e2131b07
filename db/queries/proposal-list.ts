import { sql } from 'kysely'
import type { ProposalType } from '#app/domain/assessment.ts'
import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'
import type { ScreeningOutcome } from '#app/domain/instrument.ts'
import type { Database } from '#db/database.ts'
import type { AssessmentState, ProposalStatus } from '#db/schema.ts'
import { filteredProposals, meetingOrder } from './proposal-filter.ts'
import type { ProposalFilter } from './proposal-filter.ts'

export type { ProposalFilter } from './proposal-filter.ts'

export type ProposalSort = 'title' | 'meetingDate' | 'updated' | 'diarienummer' | 'established'

export interface ProposalPage {
	readonly sort: ProposalSort
	readonly direction: 'asc' | 'desc'
	readonly limit: number
	readonly offset: number
}

export interface ProposalListItem {
	readonly id: string
	readonly publicId: string
	readonly title: string
	readonly diarienummer: string | null
	readonly committeeId: string
	readonly committeeName: string
	readonly unitName: string | null
	readonly meetingDate: CalendarDate | null
	readonly type: ProposalType
	readonly status: ProposalStatus
	readonly isExample: boolean
	readonly isExercise: boolean
	readonly updatedAt: Timestamp
	/** Of the latest assessment; null when there is none. */
	readonly assessmentState: AssessmentState | null
	/** Of the latest assessment; 'none' where screening ended in that none is needed. */
	readonly screeningOutcome: ScreeningOutcome | null
	readonly annexCount: number
}

export interface ProposalList {
	readonly proposals: readonly ProposalListItem[]
	/** Counted to 1 000 at most, so that a long list costs no more than a short one. */
	readonly total: number
	readonly isTotalExact: boolean
}

const countedTo = 1000

/** One page of the ärenden that the filter lets through. Without a meeting date an ärende sorts as the earliest. */
export async function listProposals(
	db: Database,
	filter: ProposalFilter,
	page: ProposalPage,
): Promise<ProposalList> {
	const rows = await filteredProposals(db, filter)
		.select((of) => [
			'proposal.id',
			'public_id as publicId',
			'title',
			'diarienummer',
			'committee_id as committeeId',
			of
				.selectFrom('committee')
				.select('committee.name')
				.whereRef('committee.id', '=', 'proposal.committee_id')
				.$asScalar()
				.$notNull()
				.as('committeeName'),
			of.selectFrom('unit').select('unit.name').whereRef('unit.id', '=', 'proposal.unit_id').as('unitName'),
			'meeting_date as meetingDate',
			'type',
			'status',
			'is_example as isExample',
			'is_exercise as isExercise',
			'updated_at as updatedAt',
			of
				.selectFrom('assessment')
				.select('assessment.state')
				.whereRef('assessment.proposal_id', '=', 'proposal.id')
				.where('assessment.kind', '!=', 'follow_up')
				.orderBy('assessment.created_at', 'desc')
				.orderBy('assessment.id', 'desc')
				.limit(1)
				.as('assessmentState'),
			of
				.selectFrom('assessment')
				.select('assessment.screening_outcome')
				.whereRef('assessment.proposal_id', '=', 'proposal.id')
				.where('assessment.kind', '!=', 'follow_up')
				.orderBy('assessment.created_at', 'desc')
				.orderBy('assessment.id', 'desc')
				.limit(1)
				.as('screeningOutcome'),
			of
				.selectFrom('annex')
				.select(({ fn }) => fn.countAll<number>().as('count'))
				.whereRef('annex.proposal_id', '=', 'proposal.id')
				.$asScalar()
				.$notNull()
				.as('annexCount'),
		])
		.orderBy(sortColumns[page.sort], page.direction)
		.orderBy('proposal.id', page.direction)
		.limit(page.limit)
		.offset(page.offset)
		.execute()
	const total = await countProposals(db, filter)
	return { proposals: rows.map(asListItem), ...total }
}

function asListItem({
	isExample,
	isExercise,
	...row
}: Omit<ProposalListItem, 'isExample' | 'isExercise'> & {
	readonly isExample: 0 | 1
	readonly isExercise: 0 | 1
}): ProposalListItem {
	return { ...row, isExample: isExample === 1, isExercise: isExercise === 1 }
}

const sortColumns = {
	title: sql<string>`title_sort_key`,
	meetingDate: meetingOrder,
	updated: sql<string>`updated_at`,
	diarienummer: sql<string>`diarienummer_sort_key`,
	established: sql<string>`(select max(established_at) from annex where annex.proposal_id = proposal.id)`,
} as const

async function countProposals(
	db: Database,
	filter: ProposalFilter,
): Promise<{ readonly total: number; readonly isTotalExact: boolean }> {
	const { count } = await db
		.selectFrom(
			filteredProposals(db, filter)
				.select('proposal.id')
				.limit(countedTo + 1)
				.as('counted'),
		)
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow()
	return { total: Math.min(count, countedTo), isTotalExact: count <= countedTo }
}
