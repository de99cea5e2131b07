import { maxTextLength } from '#app/domain/field-value.ts'
import { normaliseText } from '#app/domain/plain-text.ts'

export type ReasonProblem = 'missing' | 'tooLong' | 'brokenCharacter'

/** Why somebody goes back on something: text that must be there. */
export function readReason(
	typed: string,
):
	| { readonly kind: 'ok'; readonly reason: string }
	| { readonly kind: 'refused'; readonly problem: ReasonProblem } {
	const read = normaliseText(typed)
	if (read.kind === 'refused') return { kind: 'refused', problem: 'brokenCharacter' }
	const reason = read.text.trim()
	if (reason === '') return { kind: 'refused', problem: 'missing' }
	return reason.length > maxTextLength ? { kind: 'refused', problem: 'tooLong' } : { kind: 'ok', reason }
}
