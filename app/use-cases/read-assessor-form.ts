import type { CalendarDate } from '#app/domain/calendar.ts'
import { maxTextLength } from '#app/domain/field-value.ts'
import { normaliseText } from '#app/domain/plain-text.ts'
import { readDate } from '#app/domain/swedish-input.ts'

export type AssessorProblem =
	| 'personMissing'
	| 'roleMissing'
	| 'tooLong'
	| 'brokenCharacter'
	| 'date'
	| 'datePast'
	| 'reasonMissing'
	| 'reasonTooLong'

export type AssessorField = 'personId' | 'role' | 'name' | 'dueOn' | 'reason'

export type ReadAssessorForm =
	| { readonly kind: 'ok'; readonly values: Readonly<Record<AssessorField, string>> }
	| {
			readonly kind: 'refused'
			readonly problems: Readonly<Partial<Record<AssessorField, AssessorProblem>>>
	  }

const longestName = 80

/** Reads the fields that a form about assessors has; one that it does not ask for is ''. A day is today or later. */
export function readAssessorForm(
	typed: Readonly<Record<AssessorField, string>>,
	asked: readonly AssessorField[],
	today: CalendarDate,
): ReadAssessorForm {
	const problems: Partial<Record<AssessorField, AssessorProblem>> = {}
	const line = (field: AssessorField): string => {
		const read = normaliseText(typed[field])
		if (read.kind === 'refused') problems[field] = 'brokenCharacter'
		const text = read.kind === 'ok' ? read.text.replace(/\s+/g, ' ').trim() : ''
		if (text.length > longestName && field !== 'reason') problems[field] = 'tooLong'
		if (text.length > maxTextLength) problems[field] = 'reasonTooLong'
		return text
	}
	const read = {
		personId: typed.personId,
		role: line('role'),
		name: line('name'),
		reason: line('reason'),
		dueOn: readDate(typed.dueOn, today) ?? '',
	}
	if (read.role === '') problems.role ??= 'roleMissing'
	if (read.reason === '') problems.reason ??= 'reasonMissing'
	if (read.personId === '') problems.personId = 'personMissing'
	if (read.dueOn === '') problems.dueOn = 'date'
	else if (read.dueOn < today) problems.dueOn = 'datePast'
	const relevant = Object.entries(problems).filter(([field]) => (asked as readonly string[]).includes(field))
	const values = Object.fromEntries(
		Object.entries(read).map(([field, value]) => [
			field,
			(asked as readonly string[]).includes(field) ? value : '',
		]),
	) as Record<AssessorField, string>
	return relevant.length > 0
		? { kind: 'refused', problems: Object.fromEntries(relevant) }
		: { kind: 'ok', values }
}
