import { sql } from 'kysely'
import type { ExpressionBuilder } from 'kysely'
import type { ProposalType } from '#app/domain/assessment.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
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
	/** Those on whose way others' ärenden may be seen when they have an established annex; none when it is not given. */
	readonly onRouteOf?: readonly string[]
	/** As typed; every word must be found in title, diarienummer or description. */
	readonly search?: string
	readonly committeeId?: string
	readonly status?: ProposalStatus
	readonly type?: ProposalType
	/** Year of the meeting. */
	readonly year?: number
	/** Meetings from this day on. */
	readonly meetingFrom?: CalendarDate
	/** Meetings before this day. */
	readonly meetingBefore?: CalendarDate
	/** Only those with an established annex, or only those without. */
	readonly hasAnnex?: boolean
	/** Only those where somebody has submitted answers. */
	readonly isAnswered?: boolean
	/** Of the latest assessment. */
	readonly assessmentState?: AssessmentState
	readonly ids?: readonly string[]
	/** Also, or only, those for practice. */
	readonly exercises?: 'also' | 'only'
}

/** Written as in the index, which is only used for the very same expression. */
export const meetingOrder = sql<string>`coalesce(meeting_date, '')`

/** The ärenden that the filter lets through; columns and order are the caller's. */
export function filteredProposals(db: Database, filter: ProposalFilter) {
	const { search, committeeId, status, type, year, meetingFrom, meetingBefore, hasAnnex } = filter
	const { assessmentState, ids, exercises } = filter
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
	if (meetingBefore !== undefined)
		rows = rows.where(meetingOrder, '<', meetingBefore).where('meeting_date', 'is not', null)
	if (assessmentState !== undefined) rows = rows.where((is) => isInState(is, assessmentState))
	if (ids !== undefined) rows = rows.where('proposal.id', 'in', ids.length > 0 ? ids : [''])
	if (exercises !== 'also') rows = rows.where('is_exercise', '=', exercises === 'only' ? 1 : 0)
	if (year !== undefined)
		rows = rows
			.where(meetingOrder, '>=', `${String(year)}-01-01`)
			.where(meetingOrder, '<=', `${String(year)}-12-31`)
	if (hasAnnex === true) rows = rows.where(isEstablished)
	if (hasAnnex === false) rows = rows.where((is) => is.not(isEstablished(is)))
	if (filter.isAnswered === true) rows = rows.where(isAnswered)
	return rows
}

type ProposalExpression = ExpressionBuilder<Schema, 'proposal'>

function isReadable(
	is: ProposalExpression,
	{ committees, establishedIn = [], onRouteOf = [] }: ProposalFilter,
) {
	const whole = isIn(is, committees)
	if (establishedIn.length === 0 && onRouteOf.length === 0) return whole
	const passes = onRouteOf.length === 0 ? is.lit(false) : isOnRouteOf(is, onRouteOf)
	return is.or([whole, is.and([is.or([isIn(is, establishedIn), passes]), isEstablished(is)])])
}

function isOnRouteOf(is: ProposalExpression, committees: readonly string[]) {
	return is.exists(
		is
			.selectFrom('proposal_stop')
			.select('proposal_stop.id')
			.whereRef('proposal_stop.proposal_id', '=', 'proposal.id')
			.where('proposal_stop.committee_id', 'in', committees),
	)
}

/** By the latest assessment, as the list shows it. */
function isInState(is: ProposalExpression, state: AssessmentState) {
	return is(
		is
			.selectFrom('assessment')
			.select('assessment.state')
			.whereRef('assessment.proposal_id', '=', 'proposal.id')
			.where('assessment.kind', '!=', 'follow_up')
			.orderBy('assessment.created_at', 'desc')
			.orderBy('assessment.id', 'desc')
			.limit(1),
		'=',
		state,
	)
}

function isIn(is: ProposalExpression, committees: 'all' | readonly string[]) {
	return committees === 'all'
		? is.lit(true)
		: is('committee_id', 'in', committees.length > 0 ? committees : [''])
}

function isAnswered(is: ProposalExpression) {
	return is.exists(
		is
			.selectFrom('assessment')
			.innerJoin('respondent', 'respondent.assessment_id', 'assessment.id')
			.select('respondent.id')
			.whereRef('assessment.proposal_id', '=', 'proposal.id')
			.where('respondent.submitted_at', 'is not', null),
	)
}

function isEstablished(is: ProposalExpression) {
	return is.exists(
		is.selectFrom('annex').select('annex.id').whereRef('annex.proposal_id', '=', 'proposal.id'),
	)
}
