import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainAlternative } from '#app/domain/explain.ts'
import { scoreAlternative } from '#app/domain/score.ts'
import { anyCase } from './arbitrary-assessment.ts'
import { readExamples } from './score-examples.ts'

describe('the explanation of a result', () => {
	it('gives the sums and counts behind the worked example of the method', () => {
		const [example] = readExamples('2026-1')
		if (example === undefined) throw new Error('The first example is the method’s own')
		const { effects, stages, overall } = explainAlternative(example.alternative, example)

		expect(effects.map(({ effect, weight, mean }) => ({ effect, weight, ...sums(mean) }))).toEqual([
			{
				effect: 'flexibility',
				weight: 1,
				sum: 2,
				known: 3,
				unknown: 1,
				applicable: 4,
				worstSum: 0,
				bestSum: 4,
			},
			{
				effect: 'bureaucracy',
				weight: 1,
				sum: -5,
				known: 4,
				unknown: 0,
				applicable: 4,
				worstSum: -5,
				bestSum: -5,
			},
			{ effect: 'renewal', weight: 1, sum: 1, known: 2, unknown: 2, applicable: 4, worstSum: -3, bestSum: 5 },
			{
				effect: 'innovation',
				weight: 1,
				sum: 3,
				known: 2,
				unknown: 1,
				applicable: 3,
				worstSum: 1,
				bestSum: 5,
			},
		])
		expect(sums(stages[2]?.mean ?? null)).toEqual({
			sum: 1,
			known: 2,
			unknown: 1,
			applicable: 3,
			worstSum: -1,
			bestSum: 3,
		})
		expect(overall).toMatchObject({ pointWeight: 4, rangeWeight: 4 })
	})

	it('divides by the weights of effects with a point, and the range by those with anything applicable', () => {
		const answers = { 'flexibility.sense': { level: 1 }, 'renewal.sense': { level: 'unknown' } } as const
		const weights = { flexibility: 0.1, bureaucracy: 0.2, renewal: 0.4, innovation: 0 }
		const { overall } = explainAlternative({ id: 'A', answers }, { kind: 'full', weights })
		expect(overall).toMatchObject({ pointWeight: 0.1, rangeWeight: 0.7 })
	})

	it('has the figures of the result', () => {
		fc.assert(
			fc.property(anyCase(), ({ alternative, terms }) => {
				const result = scoreAlternative(alternative, terms)
				const { effects, stages, overall } = explainAlternative(alternative, terms)
				for (const { effect, mean } of effects) expect(mean?.figure ?? null).toEqual(result.effects[effect])
				for (const { stage, mean } of stages) expect(mean?.figure ?? null).toEqual(result.stages?.[stage])
				expect(overall.figure).toEqual(result.overall)
			}),
		)
	})
})

function sums(mean: ReturnType<typeof explainAlternative>['effects'][number]['mean']) {
	if (mean === null) return null
	const { sum, known, unknown, applicable, worstSum, bestSum } = mean
	return { sum, known, unknown, applicable, worstSum, bestSum }
}
