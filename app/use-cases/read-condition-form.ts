import type { CalendarDate } from '#app/domain/calendar.ts'
import { maxTextLength } from '#app/domain/field-value.ts'
import { normaliseText } from '#app/domain/plain-text.ts'
import { readDate, readPastDate } from '#app/domain/swedish-input.ts'
import type { ConditionPlan } from '#db/queries/condition-changes.ts'

export type ConditionProblem =
	| 'dateMissing'
	| 'date'
	| 'dateInFuture'
	| 'reasonMissing'
	| 'tooLong'
	| 'lineTooLong'
	| 'brokenCharacter'
	| 'personUnknown'

type Problems = Readonly<Partial<Record<string, ConditionProblem>>>

type Read<Value> =
	{ readonly kind: 'ok'; readonly value: Value } | { readonly kind: 'refused'; readonly problems: Problems }

/** The day when a condition was done, which must have been, and what was done. */
export function readDone(
	typed: { readonly doneOn: string; readonly note: string },
	today: CalendarDate,
): Read<{ readonly doneOn: CalendarDate; readonly note: string | null }> {
	const note = readNote(typed.note)
	const doneOn = readPastDate(typed.doneOn, today)
	const dateProblem = doneProblem(typed.doneOn, doneOn, today)
	if (doneOn === null || dateProblem !== null || note.problem !== null)
		return { kind: 'refused', problems: problemsOf({ doneOn: dateProblem, note: note.problem }) }
	return { kind: 'ok', value: { doneOn, note: note.text === '' ? null : note.text } }
}

function doneProblem(typed: string, read: CalendarDate | null, today: CalendarDate): ConditionProblem | null {
	if (typed.trim() === '') return 'dateMissing'
	if (read === null) return 'date'
	return read > today ? 'dateInFuture' : null
}

/** Why a condition that was done is opened again. */
export function readReopening(typed: string): Read<string> {
	const note = readNote(typed)
	const problem = note.problem ?? (note.text === '' ? 'reasonMissing' : null)
	return problem === null
		? { kind: 'ok', value: note.text }
		: { kind: 'refused', problems: { reopenNote: problem } }
}

export interface TypedPlan {
	readonly responsible: string
	readonly person: string
	readonly followUp: string
	readonly reason: string
}

const longestLine = 200

/** Who is responsible and when it is followed up, each may be left empty, and why that is changed. */
export function readPlan(
	typed: TypedPlan,
	known: { readonly personIds: readonly string[]; readonly today: CalendarDate },
): Read<{ readonly plan: ConditionPlan; readonly reason: string }> {
	const responsible = readNote(typed.responsible)
	const reason = readNote(typed.reason)
	const followUp = typed.followUp.trim() === '' ? '' : readDate(typed.followUp, known.today)
	const line = responsible.text.replace(/\s+/g, ' ')
	const problems = problemsOf({
		responsible: responsible.problem ?? (line.length > longestLine ? 'lineTooLong' : null),
		person: typed.person === '' || known.personIds.includes(typed.person) ? null : 'personUnknown',
		followUp: followUp === null ? 'date' : null,
		reason: reason.problem ?? (reason.text === '' ? 'reasonMissing' : null),
	})
	if (followUp === null || Object.keys(problems).length > 0) return { kind: 'refused', problems }
	return {
		kind: 'ok',
		value: { plan: planOf({ ...typed, responsible: line, followUp }), reason: reason.text },
	}
}

/** '' is nobody, or no date. */
export function planOf({
	responsible,
	person,
	followUp,
}: Pick<TypedPlan, 'responsible' | 'person' | 'followUp'>): ConditionPlan {
	return {
		responsible: responsible === '' ? null : responsible,
		responsiblePersonId: person === '' ? null : person,
		followUp: followUp === '' ? null : followUp,
	}
}

function readNote(typed: string): { readonly text: string; readonly problem: ConditionProblem | null } {
	const read = normaliseText(typed)
	if (read.kind === 'refused') return { text: '', problem: 'brokenCharacter' }
	const text = read.text.trim()
	return { text, problem: text.length > maxTextLength ? 'tooLong' : null }
}

function problemsOf(found: Readonly<Record<string, ConditionProblem | null>>): Problems {
	return Object.fromEntries(
		Object.entries(found).flatMap(([name, problem]) => (problem === null ? [] : [[name, problem]])),
	)
}
