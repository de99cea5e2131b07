import type { CalendarDate } from '#app/domain/calendar.ts'
import { readDate } from '#app/domain/swedish-input.ts'

export type TransferDateProblem = 'notDate' | 'future' | 'beforeEstablished'

export type ReadTransferDate =
	| { readonly kind: 'ok'; readonly on: CalendarDate }
	| { readonly kind: 'refused'; readonly problem: TransferDateProblem }

/** The day that an annex came to the diarium: today where none is given, never before it was established nor to come. */
export function readTransferDate(
	typed: string,
	{ today, establishedOn }: { readonly today: CalendarDate; readonly establishedOn: CalendarDate },
): ReadTransferDate {
	const on = typed.trim() === '' ? today : readDate(typed, today)
	if (on === null) return { kind: 'refused', problem: 'notDate' }
	if (on > today) return { kind: 'refused', problem: 'future' }
	return on < establishedOn ? { kind: 'refused', problem: 'beforeEstablished' } : { kind: 'ok', on }
}
