import type { CalendarDate } from './calendar.ts'

const dayLength = 86_400_000

/** The day so many days later; earlier where `days` is negative. */
export function addDays(day: CalendarDate, days: number): CalendarDate {
	return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative where `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / dayLength)
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: CalendarDate): number {
	return new Date(day).getUTCDay() || 7
}

/** The same day so many years later; 29 February becomes 28 February where the year has none. */
export function addYears(day: CalendarDate, years: number): CalendarDate {
	const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0')
	const same = `${year}${day.slice(4)}`
	return new Date(same).toISOString().slice(0, 10) === same ? same : `${year}-02-28`
}
