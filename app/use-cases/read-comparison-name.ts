import { readFreeText } from '#app/domain/field-value.ts'
import { graphemesOf } from '#app/domain/graphemes.ts'

export type ComparisonName =
	| { readonly kind: 'ok'; readonly value: string }
	| { readonly kind: 'refused'; readonly problem: 'missing' | 'tooLong' | 'brokenCharacter' }

const longest = 120

/** The name of a saved comparison: one line, something in it. */
export function readComparisonName(typed: string): ComparisonName {
	const read = readFreeText(typed)
	if (read.kind === 'refused') {
		return { kind: 'refused', problem: read.problem === 'tooLong' ? 'tooLong' : 'brokenCharacter' }
	}
	const value = read.value.replace(/\s+/gu, ' ').trim()
	if (value === '') return { kind: 'refused', problem: 'missing' }
	return graphemesOf(value).length > longest ? { kind: 'refused', problem: 'tooLong' } : { kind: 'ok', value }
}
