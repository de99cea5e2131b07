import type { ProposalType } from './assessment.ts'
import type { CalendarDate } from './calendar.ts'
import { addYears, daysBetween } from './calendar-days.ts'

export interface MotionDeadline {
	readonly raisedOn: CalendarDate
	/** A year after it was put. */
	readonly decideBy: CalendarDate
	/** Negative when it has passed. */
	readonly daysLeft: number
	/** Less than a quarter of a year is left, or it has passed. */
	readonly isNear: boolean
}

const nearDays = 90

/**
 * By when fullmäktige should be able to decide on a motion or a medborgarförslag: within a year of its being put
 * (kommunallagen (2017:725) 5 kap. 35 §). Null for other ärenden, and where nobody has said when it was put.
 */
export function motionDeadline(
	{ type, raisedOn }: { readonly type: ProposalType; readonly raisedOn: CalendarDate | null },
	today: CalendarDate,
): MotionDeadline | null {
	if (raisedOn === null || (type !== 'motion' && type !== 'citizen_proposal')) return null
	const decideBy = addYears(raisedOn, 1)
	const daysLeft = daysBetween(today, decideBy)
	return { raisedOn, decideBy, daysLeft, isNear: daysLeft <= nearDays }
}
