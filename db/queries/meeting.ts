import type { CalendarDate } from '#app/domain/calendar.ts'
import type { NoticeRule } from '#app/domain/notice-day.ts'
import type { Database } from '#db/database.ts'
import { newId } from '#db/new-id.ts'

/** Of one nämnd on one day. */
export interface Meeting {
	readonly id: string
	readonly committeeId: string
	readonly committeeName: string
	readonly date: CalendarDate
	/** Set by hand; null where it is the nämnd's rule that decides. */
	readonly noticeDate: CalendarDate | null
	readonly rule: NoticeRule
	/** Open ärenden that the meeting is to decide on, exercises apart. */
	readonly proposalCount: number
}

interface MeetingQuery {
	readonly municipalityId: string
	readonly from: CalendarDate
	readonly limit: number
	/** Of these nämnder only. */
	readonly committees?: 'all' | readonly string[]
}

/** From a day on, soonest first. */
export async function listMeetings(
	db: Database,
	{ municipalityId, from, limit, committees = 'all' }: MeetingQuery,
): Promise<Meeting[]> {
	if (committees.length === 0) return []
	let rows = meetings(db, municipalityId).where('date', '>=', from)
	if (committees !== 'all') rows = rows.where('committee_id', 'in', committees)
	const found = await rows.orderBy('date').orderBy('committee.name_sort_key').limit(limit).execute()
	return found.map(asMeeting)
}

export async function findMeeting(
	db: Database,
	query: { readonly municipalityId: string; readonly meetingId: string },
): Promise<Meeting | null> {
	const row = await meetings(db, query.municipalityId)
		.where('meeting.id', '=', query.meetingId)
		.executeTakeFirst()
	return row ? asMeeting(row) : null
}

/** The day of the nämnd's next meeting after the day; null where none is planned. */
export async function findNextMeetingDate(
	db: Database,
	query: { readonly municipalityId: string; readonly committeeId: string; readonly after: CalendarDate },
): Promise<CalendarDate | null> {
	const next = await db
		.selectFrom('meeting')
		.select('date')
		.where('municipality_id', '=', query.municipalityId)
		.where('committee_id', '=', query.committeeId)
		.where('date', '>', query.after)
		.orderBy('date')
		.executeTakeFirst()
	return next?.date ?? null
}

function meetings(db: Database, municipalityId: string) {
	return db
		.selectFrom('meeting')
		.innerJoin('committee', 'committee.id', 'meeting.committee_id')
		.select((of) => [
			'meeting.id',
			'meeting.committee_id as committeeId',
			'committee.name as committeeName',
			'meeting.date',
			'meeting.notice_date as noticeDate',
			'committee.notice_days_before as daysBefore',
			'committee.notice_moves_off_holidays as moves',
			of
				.selectFrom('proposal')
				.select(({ fn }) => fn.countAll<number>().as('count'))
				.whereRef('proposal.municipality_id', '=', 'meeting.municipality_id')
				.whereRef('proposal.committee_id', '=', 'meeting.committee_id')
				.whereRef('proposal.meeting_date', '=', 'meeting.date')
				.where('proposal.status', '=', 'open')
				.where('proposal.is_exercise', '=', 0)
				.$asScalar()
				.$notNull()
				.as('proposalCount'),
		])
		.where('meeting.municipality_id', '=', municipalityId)
}

function asMeeting({
	daysBefore,
	moves,
	...row
}: Omit<Meeting, 'rule'> & { readonly daysBefore: number; readonly moves: 0 | 1 }): Meeting {
	return { ...row, rule: { daysBefore, movesOffHolidays: moves === 1 } }
}

/** The id of the nämnd's meeting on the day, made when there is none. */
export async function ensureMeeting(
	db: Database,
	municipalityId: string,
	{ committeeId, date }: { readonly committeeId: string; readonly date: CalendarDate },
): Promise<string> {
	await db
		.insertInto('meeting')
		.values({
			id: newId(),
			municipality_id: municipalityId,
			committee_id: committeeId,
			date,
			notice_date: null,
		})
		.onConflict((conflict) => conflict.columns(['committee_id', 'date']).doNothing())
		.execute()
	const { id } = await db
		.selectFrom('meeting')
		.select('id')
		.where('committee_id', '=', committeeId)
		.where('date', '=', date)
		.executeTakeFirstOrThrow()
	return id
}
