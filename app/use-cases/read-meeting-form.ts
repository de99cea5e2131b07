import type { CalendarDate } from '#app/domain/calendar.ts'
import { addYears } from '#app/domain/calendar-days.ts'
import type { NoticeRule } from '#app/domain/notice-day.ts'
import { readDate } from '#app/domain/swedish-input.ts'

export type DateProblem =
	{ readonly kind: 'date' | 'far'; readonly typed: string } | { readonly kind: 'datesMissing' | 'tooMany' }

export type ReadDates =
	| { readonly kind: 'ok'; readonly dates: readonly CalendarDate[] }
	| { readonly kind: 'refused'; readonly problem: DateProblem }

/** As many as a nämnd holds in some years. */
const mostDates = 60
const furthestYears = 5

/** Reads days as they are pasted: one a line, or parted by commas or semicolons. All of them, or the first that is none. */
export function readMeetingDates(typed: string, today: CalendarDate): ReadDates {
	const parts = typed
		.split(/[\n,;]/u)
		.map((part) => part.trim())
		.filter((part) => part !== '')
	if (parts.length === 0) return { kind: 'refused', problem: { kind: 'datesMissing' } }
	if (parts.length > mostDates) return { kind: 'refused', problem: { kind: 'tooMany' } }
	const dates: CalendarDate[] = []
	for (const part of parts) {
		const date = readDate(part, today)
		if (date === null) return { kind: 'refused', problem: { kind: 'date', typed: part } }
		if (isFar(date, today)) return { kind: 'refused', problem: { kind: 'far', typed: part } }
		dates.push(date)
	}
	return { kind: 'ok', dates: [...new Set(dates)].sort() }
}

/** A year mistyped is found before the calendar is asked about it. */
function isFar(date: CalendarDate, today: CalendarDate): boolean {
	return date > addYears(today, furthestYears) || date < addYears(today, -furthestYears)
}

export type MeetingDayProblem =
	| { readonly field: 'date'; readonly kind: 'dateMissing' }
	| { readonly field: 'date' | 'notice'; readonly kind: 'date' | 'far'; readonly typed: string }
	| { readonly field: 'notice'; readonly kind: 'noticeAfter' }

export type ReadMeetingDays =
	| { readonly kind: 'ok'; readonly date: CalendarDate; readonly noticeDate: CalendarDate | null }
	| { readonly kind: 'refused'; readonly problem: MeetingDayProblem }

/** The day of a meeting and the day of its kallelse, '' where the nämnd's rule decides. */
export function readMeetingDays(
	typed: { readonly date: string; readonly notice: string },
	today: CalendarDate,
): ReadMeetingDays {
	if (typed.date.trim() === '') return { kind: 'refused', problem: { field: 'date', kind: 'dateMissing' } }
	const date = readOne(typed.date, today)
	if (date.kind !== 'ok') return { kind: 'refused', problem: { ...date, field: 'date' } }
	if (typed.notice.trim() === '') return { kind: 'ok', date: date.date, noticeDate: null }
	const notice = readOne(typed.notice, today)
	if (notice.kind !== 'ok') return { kind: 'refused', problem: { ...notice, field: 'notice' } }
	if (notice.date > date.date) return { kind: 'refused', problem: { field: 'notice', kind: 'noticeAfter' } }
	return { kind: 'ok', date: date.date, noticeDate: notice.date }
}

function readOne(typed: string, today: CalendarDate) {
	const date = readDate(typed, today)
	if (date === null) return { kind: 'date', typed: typed.trim() } as const
	return isFar(date, today)
		? ({ kind: 'far', typed: typed.trim() } as const)
		: ({ kind: 'ok', date } as const)
}

/** Null where the number of days is not a whole number from 0 to 60. */
export function readNoticeRule(typed: { readonly days: string; readonly moves: string }): NoticeRule | null {
	const days = typed.days.trim()
	if (!/^\d{1,2}$/u.test(days) || Number(days) > 60) return null
	return { daysBefore: Number(days), movesOffHolidays: typed.moves === '1' }
}
