import type { CalendarDate } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { newId } from '#db/new-id.ts'

export interface Meeting {
	readonly id: string
	readonly committeeId: string
	readonly committeeName: string
	readonly date: CalendarDate
	/** Where it is not the nämnd's rule that decides. */
	readonly noticeDate: CalendarDate | null
}

/** From a day on, soonest first. */
export async function listMeetings(
	db: Database,
	query: { readonly municipalityId: string; readonly from: CalendarDate; readonly limit: number },
): Promise<Meeting[]> {
	return db
		.selectFrom('meeting')
		.innerJoin('committee', 'committee.id', 'meeting.committee_id')
		.select([
			'meeting.id',
			'committee_id as committeeId',
			'committee.name as committeeName',
			'date',
			'notice_date as noticeDate',
		])
		.where('meeting.municipality_id', '=', query.municipalityId)
		.where('date', '>=', query.from)
		.orderBy('date')
		.orderBy('committee.name_sort_key')
		.limit(query.limit)
		.execute()
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
