import type { CalendarDate } from '#app/domain/calendar.ts'
import { addYears } from '#app/domain/calendar-days.ts'
import { readDate } from '#app/domain/swedish-input.ts'

export interface TypedStandIn {
	readonly personId: string
	readonly from: string
	readonly to: string
}

export type StandInProblem = 'person' | 'date' | 'past' | 'order' | 'long'

export type ReadStandIn =
	| { readonly kind: 'ok'; readonly validFrom: CalendarDate; readonly validTo: CalendarDate }
	| {
			readonly kind: 'refused'
			readonly problems: Readonly<Partial<Record<keyof TypedStandIn, StandInProblem>>>
	  }

/** From one day to another, both included, within a year. */
export function readStandInForm(
	typed: TypedStandIn,
	{ personIds, today }: { readonly personIds: readonly string[]; readonly today: CalendarDate },
): ReadStandIn {
	const [validFrom, validTo] = [readDate(typed.from, today), readDate(typed.to, today)]
	const problems: Partial<Record<keyof TypedStandIn, StandInProblem>> = {}
	if (!personIds.includes(typed.personId)) problems.personId = 'person'
	if (validFrom === null) problems.from = 'date'
	if (validTo === null) problems.to = 'date'
	if (validTo !== null && validTo < today) problems.to = 'past'
	if (validFrom !== null && validTo !== null && validTo < validFrom) problems.to = 'order'
	if (validFrom !== null && validTo !== null && validTo > addYears(validFrom, 1)) problems.to = 'long'
	if (validFrom === null || validTo === null || Object.keys(problems).length > 0)
		return { kind: 'refused', problems }
	return { kind: 'ok', validFrom, validTo }
}
