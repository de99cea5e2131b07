import type { CalendarDate } from './domain/calendar.ts'
import { noticeDay } from './domain/notice-day.ts'
import type { Meeting } from '#db/queries/meeting.ts'
import { freeDays } from './free-days.server.ts'

export interface NoticedMeeting extends Meeting {
	/** When its kallelse goes out: the day set by hand, else by the nämnd's rule. */
	readonly notice: CalendarDate
	readonly noticeByRule: CalendarDate
}

export async function withNotices(meetings: readonly Meeting[]): Promise<NoticedMeeting[]> {
	const years = meetings.map(({ date }) => Number(date.slice(0, 4)))
	const free = await freeDays(years.flatMap((year) => [year - 1, year]))
	return meetings.map((meeting) => {
		const noticeByRule = noticeDay(meeting.date, meeting.rule, free)
		return { ...meeting, noticeByRule, notice: meeting.noticeDate ?? noticeByRule }
	})
}
