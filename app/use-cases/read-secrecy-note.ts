import type { CalendarDate } from '#app/domain/calendar.ts'
import { normaliseText } from '#app/domain/plain-text.ts'
import { readDate } from '#app/domain/swedish-input.ts'

export interface TypedSecrecyNote {
	readonly by: string
	readonly on: string
}

export type SecrecyProblem = 'byMissing' | 'byTooLong' | 'brokenCharacter' | 'on' | 'onLater'

export type ReadSecrecyNote =
	| { readonly kind: 'ok'; readonly by: string; readonly on: CalendarDate }
	| {
			readonly kind: 'refused'
			readonly problems: Readonly<Partial<Record<keyof TypedSecrecyNote, SecrecyProblem>>>
	  }

const longestBy = 100

/** «Sekretessprövad av … datum …»: a name or a role, and a day that has come. Both are required. */
export function readSecrecyNote(typed: TypedSecrecyNote, today: CalendarDate): ReadSecrecyNote {
	const problems: Partial<Record<keyof TypedSecrecyNote, SecrecyProblem>> = {}
	const read = normaliseText(typed.by)
	const by = read.kind === 'ok' ? read.text.replace(/\s+/g, ' ').trim() : ''
	if (read.kind === 'refused') problems.by = 'brokenCharacter'
	else if (by === '') problems.by = 'byMissing'
	else if (by.length > longestBy) problems.by = 'byTooLong'
	const on = readDate(typed.on, today)
	if (on === null) problems.on = 'on'
	else if (on > today) problems.on = 'onLater'
	if (on === null || Object.keys(problems).length > 0) return { kind: 'refused', problems }
	return { kind: 'ok', by, on }
}
