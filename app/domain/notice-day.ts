import type { CalendarDate } from './calendar.ts'
import { addDays, weekdayOf } from './calendar-days.ts'

/** When a nämnd's kallelse goes out. */
export interface NoticeRule {
	/** Whole days before the meeting, 0–60. */
	readonly daysBefore: number
	/** A day when nobody is at work is exchanged for the nearest working day before it. */
	readonly movesOffHolidays: boolean
}

/**
 * The day on which the kallelse to a meeting goes out by the nämnd's rule: so many days before and, where the rule says
 * so, earlier still until the day is neither Saturday, Sunday nor one of the free days. Never later: the members would
 * get less time than the rule gives them.
 *
 * `freeDays` must cover two weeks before the day; a day that is not in it counts as a working day.
 */
export function noticeDay(
	meeting: CalendarDate,
	{ daysBefore, movesOffHolidays }: NoticeRule,
	freeDays: ReadonlySet<CalendarDate>,
): CalendarDate {
	let day = addDays(meeting, -daysBefore)
	while (movesOffHolidays && (weekdayOf(day) > 5 || freeDays.has(day))) day = addDays(day, -1)
	return day
}
