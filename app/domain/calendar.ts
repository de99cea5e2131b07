/** A Swedish calendar date, `YYYY-MM-DD`, in the proleptic Gregorian calendar. */
export type CalendarDate = string

/** An instant in UTC as RFC 3339, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type Timestamp = string

/** True for `YYYY-MM-DD` naming a day that exists: `2026-02-29` and `2026-2-1` are refused. */
export function isCalendarDate(text: string): boolean {
	const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
	const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
	date.setUTCFullYear(Number(year))
	return year !== '' && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}
