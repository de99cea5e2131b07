import { evidences, heardChoices, lockInAnswers, preconditionStates } from './assessment.ts'
import type { CalendarDate } from './calendar.ts'
import type { FieldAddress } from './field.ts'
import { chainLinks, criterionIds, levels } from './instrument.ts'
import { normaliseText } from './plain-text.ts'
import { readDate, readKronor, readPercent } from './swedish-input.ts'

/** Why a typed value is refused; the sentence is in app/text. */
export type ValueProblem =
	'choice' | 'percent' | 'kronor' | 'date' | 'missing' | 'tooLong' | 'brokenCharacter'

export type FieldValue =
	| { readonly kind: 'ok'; readonly value: string }
	| { readonly kind: 'refused'; readonly problem: ValueProblem }

/** Longer than any budget; a guard against a pasted document, not a rule of style. */
export const maxTextLength = 8000

/**
 * Turns what was typed in a field into the string that is stored: '' for not answered, a choice's own word, whole
 * numbers, ISO dates, normalised text. Says why it can't where it can't.
 */
export function readFieldValue(address: FieldAddress, typed: string, today: CalendarDate): FieldValue {
	switch (address.part) {
		case 'answer':
			if (address.field === 'level') return choice(levelWords, typed)
			if (address.field === 'noAgreement') return choice(['1'], typed)
			return address.field === 'evidence' ? choice(evidences, typed) : readFreeText(typed)
		case 'orientation':
			return address.field === 'unknown' ? choice(['1'], typed) : number(readPercent(typed), typed, 'percent')
		case 'cost':
			return number(readKronor(typed), typed, 'kronor')
		case 'itSystem':
			return choice(['true', 'false'], typed)
		case 'lockIn':
			return address.field === 'answer' ? choice(lockInAnswers, typed) : readFreeText(typed)
		case 'precondition':
			return address.field === 'state' ? choice(preconditionStates, typed) : readFreeText(typed)
		case 'affected':
			if (address.field === 'who') return requiredText(typed)
			return address.field === 'heard' ? choice(heardChoices, typed) : readFreeText(typed)
		case 'chain':
			return chainValue(address.field, typed)
		case 'condition':
			return conditionValue(address.field, typed, today)
	}
}

const levelWords = [...levels.map(String), 'unknown', 'notApplicable']
const grades = ['1', '2', '3', '4']

function chainValue(field: 'link' | 'text' | 'likelihood' | 'consequence', typed: string): FieldValue {
	if (field === 'text') return requiredText(typed)
	return required(choice(field === 'link' ? chainLinks : grades, typed))
}

function conditionValue(
	field: 'text' | 'responsible' | 'followUp' | 'criteria',
	typed: string,
	today: CalendarDate,
): FieldValue {
	if (field === 'text') return requiredText(typed)
	if (field === 'responsible') return readFreeText(typed)
	if (field === 'criteria') return criteria(typed)
	const date = typed.trim() === '' ? '' : readDate(typed, today)
	return date === null ? refused('date') : ok(date)
}

/** Criteria as they are posted: ids separated by spaces; stored in instrument order. */
function criteria(typed: string): FieldValue {
	const chosen = typed.split(/[\s,]+/).filter((id) => id !== '')
	const known = criterionIds.filter((id) => chosen.includes(id))
	return known.length === new Set(chosen).size ? ok(known.join(' ')) : refused('choice')
}

function choice(allowed: readonly string[], typed: string): FieldValue {
	return typed === '' || allowed.includes(typed) ? ok(typed) : refused('choice')
}

function number(value: number | null, typed: string, problem: ValueProblem): FieldValue {
	if (typed.trim() === '') return ok('')
	return value === null ? refused(problem) : ok(String(value))
}

/** Free text as it is stored: normalised, within the longest that is taken. */
export function readFreeText(typed: string): FieldValue {
	const normalised = normaliseText(typed)
	if (normalised.kind === 'refused') return refused('brokenCharacter')
	return normalised.text.length > maxTextLength ? refused('tooLong') : ok(normalised.text)
}

function requiredText(typed: string): FieldValue {
	const read = readFreeText(typed)
	return read.kind === 'ok' && read.value.trim() === '' ? refused('missing') : read
}

function required(value: FieldValue): FieldValue {
	return value.kind === 'ok' && value.value === '' ? refused('missing') : value
}

function ok(value: string): FieldValue {
	return { kind: 'ok', value }
}

function refused(problem: ValueProblem): FieldValue {
	return { kind: 'refused', problem }
}
