import { describe, expect, test } from 'vitest'
import { figuresAgree } from '#app/annex/figures-agree.ts'
import type { Alternative, AnswerValue } from '#app/domain/assessment.ts'
import { criterionIds } from '#app/domain/instrument.ts'
import { scoreAssessment } from '#app/domain/score.ts'
import { annexOf, documentOf, lovDocument } from './annex-models.ts'

const alternative = (levels: readonly AnswerValue[]): Alternative => ({
	id: 'A',
	title: 'Ett',
	answers: Object.fromEntries(criterionIds.map((id, index) => [id, { level: levels[index] ?? 0 }])),
})
const agreeOf = (annexed: readonly AnswerValue[], counted: readonly AnswerValue[]) =>
	scoreAssessment(documentOf([alternative(counted)])).alternatives.map((result) =>
		figuresAgree(result, annexOf(documentOf([alternative(annexed)]))),
	)

describe('figures agree with the annex', () => {
	test('of the same answers, for every alternative', () => {
		const document = lovDocument()
		const model = annexOf(document)
		const results = scoreAssessment(document).alternatives
		expect(results.map((result) => figuresAgree(result, model))).toEqual([true, true, true])
	})

	test('where nothing of an effect is applicable, and where it cannot be assessed', () => {
		const none = ['notApplicable', 'notApplicable', 'notApplicable', 'notApplicable'] as const
		expect(agreeOf(none, none)).toEqual([true])
		const unknowns = criterionIds.map(() => 'unknown' as const)
		expect(agreeOf(unknowns, unknowns)).toEqual([true])
	})

	test('not where a point, only a range, or what is applicable differs', () => {
		expect(agreeOf([1], [2])).toEqual([false])
		// Both have the point 1 for flexibilitet; one Vet ej widens the range of the second.
		expect(agreeOf([1, 1, 1, 1], [1, 1, 1, 'unknown'])).toEqual([false])
		const none = ['notApplicable', 'notApplicable', 'notApplicable', 'notApplicable'] as const
		expect(agreeOf([0], none)).toEqual([false])
	})

	test('not for an alternative that the annex does not have', () => {
		const [result] = scoreAssessment(documentOf([{ ...alternative([1]), id: 'B' }])).alternatives
		expect(result && figuresAgree(result, annexOf(documentOf([alternative([1])])))).toBe(false)
	})
})
