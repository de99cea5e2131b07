import type { CalendarDate, Timestamp } from './calendar.ts'

const clock = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Europe/Stockholm',
	hour: '2-digit',
	minute: '2-digit',
})
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' })

/** «14:32», the hour on a Swedish wall. */
export function swedishClock(at: Timestamp): string {
	return clock.format(new Date(at))
}

/** The calendar date in Sweden at that instant. */
export function swedishDate(at: Timestamp): CalendarDate {
	return day.format(new Date(at))
}

/** «14:32» on the same Swedish day, else «2026-11-24 14:32». */
export function swedishMoment(at: Timestamp, now: Timestamp): string {
	return swedishDate(at) === swedishDate(now) ? swedishClock(at) : `${swedishDate(at)} ${swedishClock(at)}`
}

/** The instant at which the calendar date ends in Sweden: the next midnight on a Swedish wall, one or two hours before UTC's. */
export function endOfSwedishDay(date: CalendarDate): Timestamp {
	const midnight = Date.parse(date) + 24 * hourMs
	const [early, late] = [midnight - 2 * hourMs, midnight - hourMs].map((at) => new Date(at).toISOString())
	return swedishDate(early ?? date) > date ? (early ?? date) : (late ?? date)
}

const hourMs = 60 * 60 * 1000
