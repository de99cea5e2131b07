import { describe, expect, test } from 'vitest'
import { assessmentSteps, findStep, pageAfter, stepPages } from '#app/domain/assessment-steps.ts'

const pages = stepPages(['0', 'A'])

describe('the steps of an assessment', () => {
	test('come in this order: what is asked of all alternatives side by side, then of one at a time', () => {
		expect(pages.map(({ step, alternative }) => `${alternative}/${step.slug}`)).toEqual([
			'alla/flexibilitet',
			'alla/byrakrati',
			'alla/fornyelse',
			'alla/innovation',
			'alla/resurser',
			'alla/inlasning',
			'alla/forutsattningar',
			'0/beslutskedja',
			'A/beslutskedja',
			'0/berorda',
			'A/berorda',
		])
	})

	test('lead on page by page, from the last one nowhere', () => {
		for (const [index, { step, alternative }] of pages.entries())
			expect(pageAfter(pages, step.slug, alternative)).toBe(pages[index + 1] ?? null)
	})

	test('lead nowhere from a page that does not exist', () => {
		expect(pageAfter(pages, 'flexibilitet', 'A')).toBeNull()
		expect(pageAfter(pages, 'berorda', 'B')).toBeNull()
		expect(pageAfter([], 'berorda', 'A')).toBeNull()
	})

	test('are found by the word in their address, which is a word that is typed in any browser', () => {
		for (const step of assessmentSteps) {
			expect(findStep(step.slug)).toBe(step)
			expect(step.slug).toMatch(/^[a-z]+$/)
		}
		expect(findStep('skonhet')).toBeNull()
		expect(findStep('toString')).toBeNull()
	})

	test('without alternatives are those for all', () => {
		expect(stepPages([]).map(({ step }) => step.scope)).toEqual(Array(7).fill('all'))
	})
})
