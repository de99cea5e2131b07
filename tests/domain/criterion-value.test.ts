import { describe, expect, it } from 'vitest'
import type { AnswerValue } from '#app/domain/assessment.ts'
import { criterionValue, criterionValues } from '#app/domain/criterion-value.ts'
import { criterionIds, effects } from '#app/domain/instrument.ts'

const criterion = 'flexibility.sense'

describe('the value of a criterion', () => {
	it('is the agreed answer, whatever the assessors said', () => {
		expect(valueOf({ agreed: 2, assessors: [-1, 0] })).toEqual({
			criterion,
			state: 'level',
			level: 2,
			spread: null,
			origin: 'agreed',
			disagreement: false,
		})
	})

	it('still tells of the disagreement behind an agreed answer', () => {
		expect(valueOf({ agreed: 'unknown', assessors: [-1, 1] })).toMatchObject({
			state: 'unknown',
			level: null,
			spread: null,
			disagreement: true,
		})
	})

	it('has a spread where levels differ by 1, which is no disagreement', () => {
		expect(valueOf({ assessors: [1, 2, 'unknown'] })).toMatchObject({
			level: 1.5,
			spread: [1, 2],
			origin: 'assessors',
			disagreement: false,
		})
	})

	it('has no spread where all say the same, or where Vet ej outnumbers the levels', () => {
		expect(valueOf({ assessors: [1, 1] })).toMatchObject({ level: 1, spread: null })
		expect(valueOf({ assessors: [-2, 2, 'unknown', 'unknown', 'unknown'] })).toMatchObject({
			state: 'unknown',
			spread: null,
			disagreement: true,
		})
	})

	it('is unanswered where nobody has answered', () => {
		expect(valueOf({ assessors: [] })).toMatchObject({ state: 'unanswered', origin: 'none' })
	})

	it('is given for everything that is asked, in instrument order', () => {
		const criteria = (kind: 'full' | 'short') =>
			criterionValues({ answers: {} }, kind).map((value) => value.criterion)
		expect(criteria('full')).toEqual(criterionIds)
		expect(criteria('short')).toEqual(effects)
	})
})

function valueOf({ agreed, assessors }: { agreed?: AnswerValue; assessors: AnswerValue[] }) {
	return criterionValue(
		{
			answers: agreed === undefined ? {} : { [criterion]: { level: agreed } },
			assessors: assessors.map((level) => ({ role: 'bedömare', answers: { [criterion]: { level } } })),
		},
		criterion,
	)
}
