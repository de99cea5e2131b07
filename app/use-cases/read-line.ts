import { normaliseText } from '#app/domain/plain-text.ts'

export type LineProblem = 'missing' | 'tooLong' | 'brokenCharacter'
export type ReadLine =
	{ readonly kind: 'ok'; readonly text: string } | { readonly kind: 'refused'; readonly problem: LineProblem }

/** One line of a form as it is stored: white space at the ends and in a row is one space. */
export function readLine(typed: string, { longest, isRequired = true }: LineRule): ReadLine {
	const read = normaliseText(typed)
	if (read.kind === 'refused') return { kind: 'refused', problem: 'brokenCharacter' }
	const text = read.text.replace(/\s+/gu, ' ').trim()
	if (text === '' && isRequired) return { kind: 'refused', problem: 'missing' }
	return text.length > longest ? { kind: 'refused', problem: 'tooLong' } : { kind: 'ok', text }
}

interface LineRule {
	readonly longest: number
	readonly isRequired?: boolean
}
