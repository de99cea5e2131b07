import type { Alternative, AnswerValue } from './assessment.ts'
import { criterionIds } from './instrument.ts'

/** The worked example of method.md, in instrument order. Weights are equal. */
const levels: readonly AnswerValue[] = [
	...([1, -1, 2, 'unknown'] as const),
	...([-1, -2, -1, -1] as const),
	...([1, 0, 'unknown', 'unknown'] as const),
	...([2, 'unknown', 'notApplicable', 1] as const),
]

/** One alternative with sixteen agreed answers, for the page that explains how it is counted. */
export const workedExample: Alternative = {
	id: 'A',
	title: 'A',
	answers: Object.fromEntries(criterionIds.map((id, index) => [id, { level: levels[index] ?? 'unknown' }])),
}
