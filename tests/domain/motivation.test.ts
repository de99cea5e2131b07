import { describe, expect, it } from 'vitest'
import type { Answers, AnswerValue } from '#app/domain/assessment.ts'
import { criterionIds } from '#app/domain/instrument.ts'
import { hasManyZerosWithoutText, lacksMotivation } from '#app/domain/motivation.ts'

describe('a motivation', () => {
	it.each<[AnswerValue, boolean]>([
		[-2, true],
		[-1, true],
		[0, false],
		[1, true],
		[2, true],
		['notApplicable', true],
		['unknown', false],
	])('is needed for %s: %s', (level, needed) => {
		expect(lacksMotivation({ level })).toBe(needed)
	})

	it('is not made of white space', () => {
		expect(lacksMotivation({ level: 1, motivation: ' \n\t\u00A0' })).toBe(true)
		expect(lacksMotivation({ level: 1, motivation: ' . ' })).toBe(false)
	})
})

describe('many zeros without text', () => {
	it('are more than ten', () => {
		expect(hasManyZerosWithoutText(zeros(10))).toBe(false)
		expect(hasManyZerosWithoutText(zeros(11))).toBe(true)
	})

	it('do not count those with text, or other answers', () => {
		expect(
			hasManyZerosWithoutText({ ...zeros(11), 'flexibility.sense': { level: 0, motivation: 'Samma.' } }),
		).toBe(false)
		expect(hasManyZerosWithoutText({ ...zeros(11), 'flexibility.sense': { level: 1 } })).toBe(false)
	})
})

function zeros(count: number): Answers {
	return Object.fromEntries(criterionIds.slice(0, count).map((key) => [key, { level: 0 }]))
}
