import { sql } from 'kysely'
import type { ExpressionBuilder } from 'kysely'
import type { ProposalType } from '#app/domain/assessment.ts'
import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'
import type { ScreeningOutcome } from '#app/domain/instrument.ts'
import type { Database } from '#db/database.ts'
import { differencesOf } from '#db/dialect/dialect.ts'
import type { AssessmentState, ProposalStatus, Schema } from '#db/schema.ts'
import { searchQuery } from '#db/search-words.ts'

export interface ProposalFilter {
	readonly municipalityId: string
	/** The nämnder whose every ärende the reader may see; 'all' is the whole municipality. */
	readonly committees: 'all' | readonly string[]
	/** Those of whose ärenden she may see what has an established annex; none when it is not given. */
	readonly establishedIn?: 'all' | readonly string[]
	/** As typed; every word must be found in title, diarienummer or description. */
	readonly search?: string
	readonly committeeId?: string
	readonly status?: ProposalStatus
	readonly type?: ProposalType
	/** Year of the meeting. */
	readonly year?: number
	/** Meetings from this day on. */
	readonly meetingFrom?: CalendarDate
	/** Only those with an established annex. */
	readonly hasAnnex?: boolean
}

export type ProposalSort = 'title' | 'meetingDate' | 'updated' | 'diarienummer'

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
	const rows = await filtered(db, filter)
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
			'updated_at as updatedAt',
			of
				.selectFrom('assessment')
				.select('assessment.state')
				.whereRef('assessment.proposal_id', '=', 'proposal.id')
				.orderBy('assessment.created_at', 'desc')
				.orderBy('assessment.id', 'desc')
				.limit(1)
				.as('assessmentState'),
			of
				.selectFrom('assessment')
				.select('assessment.screening_outcome')
				.whereRef('assessment.proposal_id', '=', 'proposal.id')
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
	return { proposals: rows.map((row) => ({ ...row, isExample: row.isExample === 1 })), ...total }
}

/** Written as in the index, which is only used for the very same expression. */
const meetingOrder = sql<string>`coalesce(meeting_date, '')`
const sortColumns = {
	title: sql<string>`title_sort_key`,
	meetingDate: meetingOrder,
	updated: sql<string>`updated_at`,
	diarienummer: sql<string>`diarienummer_sort_key`,
} as const

async function countProposals(
	db: Database,
	filter: ProposalFilter,
): Promise<{ readonly total: number; readonly isTotalExact: boolean }> {
	const { count } = await db
		.selectFrom(
			filtered(db, filter)
				.select('proposal.id')
				.limit(countedTo + 1)
				.as('counted'),
		)
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow()
	return { total: Math.min(count, countedTo), isTotalExact: count <= countedTo }
}

function filtered(db: Database, filter: ProposalFilter) {
	const { search, committeeId, status, type, year, meetingFrom, hasAnnex } = filter
	const query = search === undefined ? null : searchQuery(search)
	const { municipalityId } = filter
	let rows = query
		? db.selectFrom('proposal').where(differencesOf(db).matches(municipalityId, query))
		: db.selectFrom('proposal').where('proposal.municipality_id', '=', municipalityId)
	if (filter.committees !== 'all') rows = rows.where((is) => isReadable(is, filter))
	if (committeeId !== undefined) rows = rows.where('committee_id', '=', committeeId)
	if (status !== undefined) rows = rows.where('status', '=', status)
	if (type !== undefined) rows = rows.where('type', '=', type)
	if (meetingFrom !== undefined) rows = rows.where(meetingOrder, '>=', meetingFrom)
	if (year !== undefined)
		rows = rows
			.where(meetingOrder, '>=', `${String(year)}-01-01`)
			.where(meetingOrder, '<=', `${String(year)}-12-31`)
	if (hasAnnex === true) rows = rows.where(isEstablished)
	return rows
}

type ProposalExpression = ExpressionBuilder<Schema, 'proposal'>

function isReadable(is: ProposalExpression, { committees, establishedIn = [] }: ProposalFilter) {
	const whole = isIn(is, committees)
	if (establishedIn.length === 0) return whole
	return is.or([whole, is.and([isIn(is, establishedIn), isEstablished(is)])])
}

function isIn(is: ProposalExpression, committees: 'all' | readonly string[]) {
	return committees === 'all'
		? is.lit(true)
		: is('committee_id', 'in', committees.length > 0 ? committees : [''])
}

function isEstablished(is: ProposalExpression) {
	return is.exists(
		is.selectFrom('annex').select('annex.id').whereRef('annex.proposal_id', '=', 'proposal.id'),
	)
}
