import { answerKeys } from './answer-key.ts'
import type { Alternative, AssessmentKind } from './assessment.ts'
import { criterionValue } from './criterion-value.ts'

/** One alternative and what its assessment is tied to. */
export interface ComparisonEntry {
	/** Among those compared. */
	readonly id: string
	readonly alternative: Alternative
	readonly instrument: string
	readonly kind: AssessmentKind
}

export const fewestCompared = 2
export const mostCompared = 6

export type ComparisonRefusal =
	| { readonly kind: 'count'; readonly count: number }
	/** In the order they occur. */
	| { readonly kind: 'instruments'; readonly versions: readonly string[] }
	| { readonly kind: 'shortAndFull' }
	/** The first to which nothing applies. */
	| { readonly kind: 'nothingApplicable'; readonly id: string }

/**
 * Why these cannot be compared by their figures; null where they can: two to six, of one instrument and one kind (a
 * short assessment is never compared with a full one), something applicable to each (method.md «Comparing alternatives
 * and proposals»).
 */
export function comparisonRefusal(entries: readonly ComparisonEntry[]): ComparisonRefusal | null {
	if (entries.length < fewestCompared || entries.length > mostCompared)
		return { kind: 'count', count: entries.length }
	const versions = [...new Set(entries.map(({ instrument }) => instrument))]
	if (versions.length > 1) return { kind: 'instruments', versions }
	if (new Set(entries.map(({ kind }) => kind)).size > 1) return { kind: 'shortAndFull' }
	const empty = entries.find(isInapplicable)
	return empty === undefined ? null : { kind: 'nothingApplicable', id: empty.id }
}

function isInapplicable({ alternative, kind }: ComparisonEntry): boolean {
	return answerKeys(kind).every((key) => criterionValue(alternative, key).state === 'notApplicable')
}
