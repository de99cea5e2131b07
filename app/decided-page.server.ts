import type { CalendarDate } from './domain/calendar.ts'
import { textField } from './http.server.ts'

/** Of what is in force from a day until the next, latest first: where each stands today. */
export function standingOf(
	days: readonly CalendarDate[],
	today: CalendarDate,
): ('coming' | 'inForce' | 'before')[] {
	const inForce = days.findIndex((day) => day <= today)
	return days.map((day, index) => (day > today ? 'coming' : index === inForce ? 'inForce' : 'before'))
}

export function typedFields<Field extends string>(
	form: FormData,
	fields: readonly Field[],
): Readonly<Record<Field, string>> {
	return Object.fromEntries(fields.map((field) => [field, textField(form, field)])) as Record<Field, string>
}
