import { criterionIds, effects, lockInIds, preconditionIds } from './instrument.ts'
import type { LockInId, PreconditionId } from './instrument.ts'
import type { AnswerKey } from './assessment.ts'

/**
 * What one saved field is, within (assessment, alternative). The path is its name in forms, in the audit log
 * and in lists of changes; the parts of the path are the same names as in the exchange format.
 *
 * `answers/<criterion>/level|motivation|evidence|source` belong to a respondent or to the agreed answers, `reason` and
 * `noAgreement` to the agreed ones only, all others to the alternative.
 */
export type FieldAddress =
	| { readonly part: 'answer'; readonly criterion: AnswerKey; readonly field: AnswerField }
	| { readonly part: 'orientation'; readonly field: 'maintain' | 'exploit' | 'explore' | 'unknown' }
	| { readonly part: 'cost'; readonly field: 'oneOff' | 'yearly' }
	| { readonly part: 'itSystem' }
	| { readonly part: 'lockIn'; readonly check: LockInId; readonly field: 'answer' | 'note' }
	| { readonly part: 'precondition'; readonly principle: PreconditionId; readonly field: 'state' | 'note' }
	| { readonly part: 'chain'; readonly item: string; readonly field: ChainItemField }
	| { readonly part: 'condition'; readonly condition: string; readonly field: ConditionField }
	| { readonly part: 'affected'; readonly row: string; readonly field: 'who' | 'heard' | 'how' }

const answerFields = ['level', 'motivation', 'evidence', 'source', 'reason', 'noAgreement'] as const
export type AnswerField = (typeof answerFields)[number]
const chainItemFields = ['link', 'text', 'likelihood', 'consequence'] as const
export type ChainItemField = (typeof chainItemFields)[number]
const conditionFields = ['text', 'responsible', 'followUp', 'criteria'] as const
export type ConditionField = (typeof conditionFields)[number]

/** Returns null for a path that names no field. */
export function parseFieldPath(path: string): FieldAddress | null {
	const [part, key = '', field = '', ...rest] = path.split('/')
	if (rest.length > 0) return null
	switch (part) {
		case 'answers':
			return isOneOf(answerKeys, key) && isOneOf(answerFields, field)
				? { part: 'answer', criterion: key, field }
				: null
		case 'orientation':
			return field === '' && isOneOf(orientationFields, key) ? { part, field: key } : null
		case 'cost':
			return field === '' && isOneOf(costFields, key) ? { part, field: key } : null
		case 'itSystem':
			return key === '' ? { part } : null
		case 'lockIn':
			return isOneOf(lockInIds, key) && isOneOf(lockInFields, field) ? { part, check: key, field } : null
		case 'preconditions':
			return isOneOf(preconditionIds, key) && isOneOf(preconditionFields, field)
				? { part: 'precondition', principle: key, field }
				: null
		case 'chain':
			return key !== '' && isOneOf(chainItemFields, field) ? { part, item: key, field } : null
		case 'conditions':
			return key !== '' && isOneOf(conditionFields, field)
				? { part: 'condition', condition: key, field }
				: null
		case 'affected':
			return key !== '' && isOneOf(affectedFields, field) ? { part, row: key, field } : null
		default:
			return null
	}
}

/** The inverse of parseFieldPath. */
export function fieldPath(address: FieldAddress): string {
	switch (address.part) {
		case 'answer':
			return `answers/${address.criterion}/${address.field}`
		case 'orientation':
		case 'cost':
			return `${address.part}/${address.field}`
		case 'itSystem':
			return address.part
		case 'lockIn':
			return `lockIn/${address.check}/${address.field}`
		case 'precondition':
			return `preconditions/${address.principle}/${address.field}`
		case 'chain':
			return `chain/${address.item}/${address.field}`
		case 'condition':
			return `conditions/${address.condition}/${address.field}`
		case 'affected':
			return `affected/${address.row}/${address.field}`
	}
}

const answerKeys: readonly AnswerKey[] = [...criterionIds, ...effects]
const orientationFields = ['maintain', 'exploit', 'explore', 'unknown'] as const
const costFields = ['oneOff', 'yearly'] as const
const lockInFields = ['answer', 'note'] as const
const preconditionFields = ['state', 'note'] as const
const affectedFields = ['who', 'heard', 'how'] as const

function isOneOf<T extends string>(allowed: readonly T[], text: string): text is T {
	return (allowed as readonly string[]).includes(text)
}
