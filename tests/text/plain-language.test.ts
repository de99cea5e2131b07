import { describe, expect, test } from 'vitest'
import { readability } from '#app/domain/readability.ts'
import { calculationText } from '#app/text/calculation.ts'
import { exerciseText } from '#app/text/exercise.ts'
import { knowledgeText } from '#app/text/knowledge.ts'
import { methodText } from '#app/text/method.ts'

const pages = { methodText, calculationText, exerciseText, knowledgeText }

describe('the words of the page', () => {
	test.each(Object.entries(pages))(
		'%s are klarspråk: LIX at most 45, no sentence over 25 words',
		(_, page) => {
			const texts = textsOf(page)
			expect(texts.length).toBeGreaterThan(10)
			const { lix, longSentences, abbreviations } = readability(texts.join('\n\n'))
			expect(lix).toBeLessThanOrEqual(45)
			expect([longSentences, abbreviations]).toEqual([[], []])
		},
	)
})

function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value]
	if (typeof value !== 'object' || value === null) return []
	return Object.values(value).flatMap(textsOf)
}
