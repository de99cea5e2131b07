import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptabilityOf } from '#app/domain/acceptability.ts'
import type { ComparedAlternative } from '#app/domain/acceptability.ts'
import { comparisonSchema } from '#app/exchange/comparison-schema.ts'
import { effects } from '#app/domain/instrument.ts'
import { anyCase } from './arbitrary-assessment.ts'

const ids = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const draws = 200

/** Two to six alternatives of a full assessment, some of them with the same answers. */
const anyCompared: fc.Arbitrary<ComparedAlternative[]> = fc
	.array(anyCase(['full']), { minLength: 2, maxLength: 6 })
	.chain((cases) =>
		fc.array(fc.nat(cases.length - 1), { minLength: 2, maxLength: 6 }).map((picks) =>
			picks.flatMap((pick, index) => {
				const alternative = cases[pick]?.alternative
				return alternative === undefined ? [] : [{ ...alternative, id: ids[index] ?? '' }]
			}),
		),
	)
const anyRanking = fc.option(fc.shuffledSubarray([...effects], { minLength: 4 }))

describe('rank acceptability', () => {
	it('has rows and columns that sum to 1, and pairs that complement each other', () => {
		fc.assert(
			fc.property(anyCompared, anyRanking, (alternatives, ranking) => {
				const figures = acceptabilityOf(alternatives, { kind: 'full', draws, ranking })
				const rows = figures.alternatives.map((id) => figures.rankAcceptability[id] ?? [])
				for (const row of rows) expect(sum(row)).toBeCloseTo(1, 9)
				for (const rank of rows.keys()) expect(sum(rows.map((row) => row[rank] ?? NaN))).toBeCloseTo(1, 9)
				for (const one of figures.alternatives)
					for (const [other, share] of Object.entries(figures.pairwise[one] ?? {}))
						expect(share + (figures.pairwise[other]?.[one] ?? NaN)).toBeCloseTo(1, 9)
				for (const weights of Object.values(figures.centralWeights))
					if (weights !== null) expect(sum(Object.values(weights))).toBeCloseTo(1, 9)
				expect(comparisonSchema.parse(figures)).toEqual(figures)
			}),
			{ numRuns: 60 },
		)
	})

	it('does not depend on the order of the alternatives, to the last digit', () => {
		fc.assert(
			fc.property(
				anyCompared.chain((alternatives) =>
					fc.tuple(
						fc.constant(alternatives),
						fc.shuffledSubarray(alternatives, { minLength: alternatives.length }),
					),
				),
				([alternatives, shuffled]) => {
					const figures = acceptabilityOf(alternatives, { kind: 'full', draws })
					expect(acceptabilityOf(shuffled, { kind: 'full', draws })).toEqual({
						...figures,
						alternatives: shuffled.map(({ id }) => id),
					})
				},
			),
			{ numRuns: 60 },
		)
	})

	it('depends on the scores alone: no text and no order of assessors changes a figure', () => {
		fc.assert(
			fc.property(anyCompared, fc.string(), (alternatives, text) => {
				const reworded = alternatives.map(({ id, answers, assessors = [] }) => ({
					id,
					title: text,
					answers: reword(answers, text),
					assessors: [...assessors]
						.reverse()
						.map((assessor) => ({ role: text, answers: reword(assessor.answers, text) })),
				}))
				expect(acceptabilityOf(reworded, { kind: 'full', draws })).toEqual(
					acceptabilityOf(alternatives, { kind: 'full', draws }),
				)
			}),
			{ numRuns: 60 },
		)
	})

	it('gives alternatives with the same answers the same figures', () => {
		fc.assert(
			fc.property(anyCompared, ([one, other]) => {
				if (one === undefined || other === undefined) return
				const twins = [one, { ...one, id: 'twin' }, { ...other, id: 'other' }]
				const figures = acceptabilityOf(twins, { kind: 'full', draws })
				expect(figures.rankAcceptability['twin']).toEqual(figures.rankAcceptability[one.id])
				expect(figures.centralWeights['twin']).toEqual(figures.centralWeights[one.id])
				expect(figures.confidence['twin']).toEqual(figures.confidence[one.id])
				expect(figures.pairwise['twin']?.[one.id]).toBe(1 / 2)
			}),
			{ numRuns: 60 },
		)
	})
})

type Answers = ComparedAlternative['answers']

function reword(answers: Answers, motivation: string): Answers {
	return Object.fromEntries(
		Object.entries(answers).map(([key, answer]) => [key, { ...answer, motivation, source: motivation }]),
	)
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0)
}
