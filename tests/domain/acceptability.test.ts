import { describe, expect, it } from 'vitest'
import { acceptabilityOf, defaultDraws } from '#app/domain/acceptability.ts'
import type { ComparedAlternative } from '#app/domain/acceptability.ts'
import type { AnswerValue } from '#app/domain/assessment.ts'
import { effects } from '#app/domain/instrument.ts'
import {
	exactBefore,
	exactCentralWeightsOfB,
	exactRanks,
	fourAlternatives,
	fourStandardErrors,
	shortAlternative,
} from './compared-cases.ts'

const inOrder = { kind: 'short', ranking: effects } as const

describe('two alternatives of known effects', () => {
	it.each([
		['7/8', 7 / 8, [1, 1, 1, -1], [0, 0, 0, 0], null],
		['1/2', 1 / 2, [1, 1, -1, -1], [0, 0, 0, 0], null],
		['49/120', 49 / 120, [1, 1, 0, -1], [-1, 0, 1, 2], null],
		['230/231 when ranked', 230 / 231, [1, 1, 0, -1], [-1, 0, 1, 2], effects],
	] as const)('the first is before in %s of the draws', (_, share, first, second, ranking) => {
		const figures = acceptabilityOf([shortAlternative('A', ...first), shortAlternative('B', ...second)], {
			kind: 'short',
			ranking,
		})
		expectNear(figures.pairwise['A']?.['B'], share)
		expectNear(figures.rankAcceptability['A']?.[0], share)
	})

	it.each([
		['4/9', 4 / 9, [2, -1, -1]],
		['3/4', 3 / 4, [1, -1, 1]],
	] as const)('is before in %s where the fourth effect applies to neither', (_, share, levels) => {
		const figures = acceptabilityOf(
			[shortAlternative('A', ...levels, 'notApplicable'), shortAlternative('B', 0, 0, 0, 'notApplicable')],
			{ kind: 'short' },
		)
		expectNear(figures.pairwise['A']?.['B'], share)
		expect(figures.centralWeights['A']?.innovation).toBe(0)
	})

	it('weighs ranked effects by 25, 13, 7 and 3 of 48 in the mean', () => {
		const { centralWeights } = acceptabilityOf(
			[shortAlternative('A', 1, 1, 1, 1), shortAlternative('B', 0, 0, 0, 0)],
			inOrder,
		)
		const means = [25 / 48, 13 / 48, 7 / 48, 1 / 16]
		effects.forEach((effect, index) => {
			expectNearWeight(centralWeights['A']?.[effect], means[index] ?? 0, defaultDraws)
		})
	})
})

describe('four alternatives of known effects', () => {
	const figures = acceptabilityOf(fourAlternatives, { kind: 'short' })

	it.each(Object.entries(exactRanks))('%s is ranked as often as it ought to be', (id, shares) => {
		shares.forEach((share, rank) => {
			expectNear(figures.rankAcceptability[id]?.[rank], share)
		})
	})

	it('sets B before C in 7/16 and C before A in 17/18', () => {
		expectNear(figures.pairwise['B']?.['C'], exactBefore.BC)
		expectNear(figures.pairwise['C']?.['A'], exactBefore.CA)
	})

	it('has the central weights of B', () => {
		effects.forEach((effect, index) => {
			const exact = exactCentralWeightsOfB[index] ?? 0
			expectNearWeight(figures.centralWeights['B']?.[effect], exact, (defaultDraws * 13) / 30)
		})
	})

	it('has no central weights and no confidence for the one that is never first', () => {
		expect(figures.centralWeights['0']).toBeNull()
		expect(figures.confidence['0']).toBeNull()
	})

	it('is sure of the others at their central weights, since nothing is unknown', () => {
		expect(figures.confidence).toMatchObject({ A: 1, B: 1, C: 1 })
	})
})

describe('what is not known', () => {
	const others = {
		bureaucracy: { level: 'notApplicable' },
		renewal: { level: 'notApplicable' },
		innovation: { level: 'notApplicable' },
	} as const
	const zero = { id: '0', answers: { ...others, flexibility: { level: 0 } } } as const
	const only = (flexibility: ComparedAlternative['answers'], levels: readonly (-1 | 1)[] = []) => ({
		id: 'A',
		answers: { ...others, ...flexibility },
		assessors: levels.map((level) => ({ role: 'bedömare', answers: { flexibility: { level } } })),
	})

	it('draws a Vet ej from the five levels: before in two, level in one', () => {
		const figures = acceptabilityOf([only({ flexibility: { level: 'unknown' } }), zero], { kind: 'short' })
		expectNear(figures.pairwise['A']?.['0'], 1 / 2)
		expectNear(figures.confidence['A'] ?? undefined, 1 / 2)
	})

	it('draws what is not answered as a Vet ej', () => {
		const asked = acceptabilityOf([only({ flexibility: { level: 'unknown' } }), zero], { kind: 'short' })
		expect(acceptabilityOf([only({}), zero], { kind: 'short' })).toEqual(asked)
	})

	it('draws each assessor’s level where they have not agreed', () => {
		const figures = acceptabilityOf([only({}, [1, 1, -1]), zero], { kind: 'short' })
		expectNear(figures.pairwise['A']?.['0'], 2 / 3)
	})

	it('takes the agreed level where they have', () => {
		const figures = acceptabilityOf([only({ flexibility: { level: 1 } }, [1, -1]), zero], { kind: 'short' })
		expect(figures.pairwise['A']?.['0']).toBe(1)
	})

	it('counts an effect that does not apply to one of them as 0', () => {
		const figures = acceptabilityOf(
			[shortAlternative('A', 1, 'notApplicable', 1, 1), shortAlternative('B', 1, 1, 1, 1)],
			{ kind: 'short' },
		)
		expect(figures.pairwise['B']?.['A']).toBe(1)
	})
})

describe('ties', () => {
	it('are split evenly, also in the weights', () => {
		const levels = [1, 0, -1, 2] as const
		const figures = acceptabilityOf(
			[shortAlternative('A', ...levels), shortAlternative('B', ...levels), shortAlternative('C', ...levels)],
			{ kind: 'short' },
		)
		for (const id of ['A', 'B', 'C']) {
			expect(figures.rankAcceptability[id]).toEqual([1 / 3, 1 / 3, 1 / 3])
			expect(figures.confidence[id]).toBe(1 / 3)
			expect(figures.centralWeights[id]).toEqual(figures.centralWeights['A'])
		}
		expect(figures.pairwise['A']).toEqual({ B: 1 / 2, C: 1 / 2 })
	})

	it('are ties though the means have no exact double: 1/3 is 1/3', () => {
		const third = (id: string, ...levels: readonly (0 | 1)[]): ComparedAlternative => ({
			id,
			answers: Object.fromEntries(
				effects.flatMap((effect): [string, { level: AnswerValue }][] => [
					[`${effect}.sense`, { level: levels[0] ?? 0 }],
					[`${effect}.seize`, { level: levels[1] ?? 0 }],
					[`${effect}.scale`, { level: levels[2] ?? 0 }],
					[`${effect}.sustain`, { level: 'notApplicable' }],
				]),
			),
		})
		const figures = acceptabilityOf([third('A', 1, 0, 0), third('B', 0, 0, 1)], { kind: 'full' })
		expect(figures.pairwise['A']?.['B']).toBe(1 / 2)
	})
})

function expectNear(found: number | undefined, share: number): void {
	expect(Math.abs((found ?? NaN) - share)).toBeLessThanOrEqual(fourStandardErrors(share, defaultDraws))
}

/** One weight of the simplex has a standard deviation of at most 0.2, whole or cut by an order or by who is first. */
function expectNearWeight(found: number | undefined, exact: number, draws: number): void {
	expect(Math.abs((found ?? NaN) - exact)).toBeLessThanOrEqual((4 * 0.2) / Math.sqrt(draws))
}
