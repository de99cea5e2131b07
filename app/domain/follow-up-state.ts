import type { CalendarDate } from './calendar.ts'

export type FollowUpState = 'done' | 'late' | 'soon' | 'later' | 'undated'

/** Days within which something is soon. */
const soonWithin = 30

/**
 * Where a follow-up stands on a day. Late from the day after its date; soon from 30 days before to the day itself. What
 * is done is done, whenever it was due; without a date it is never late.
 */
export function followUpState(
	{ dueOn, isDone }: { readonly dueOn: CalendarDate | null; readonly isDone: boolean },
	today: CalendarDate,
): FollowUpState {
	if (isDone) return 'done'
	if (dueOn === null) return 'undated'
	if (dueOn < today) return 'late'
	return dueOn <= lastSoonDay(today) ? 'soon' : 'later'
}

/** The last day that is soon, seen from a day. */
export function lastSoonDay(today: CalendarDate): CalendarDate {
	const day = new Date(`${today}T00:00:00.000Z`)
	day.setUTCDate(day.getUTCDate() + soonWithin)
	return day.toISOString().slice(0, 10)
}
