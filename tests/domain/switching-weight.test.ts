import { describe, expect, it } from 'vitest'
import type { AnswerValue } from '#app/domain/assessment.ts'
import { effects } from '#app/domain/instrument.ts'
import { precedenceOf } from '#app/domain/precedence.ts'
import { effectsTaken, switchingWeights } from '#app/domain/switching-weight.ts'
import { turningUnknowns } from '#app/domain/turning-unknowns.ts'
import { shortAlternative } from './compared-cases.ts'

describe('switching weights', () => {
	it('are where the order turns, the others sharing the rest equally', () => {
		// A leads by 2 in innovation, B by 1 in each of the others: 2t = (1 − t), so t = 1/3.
		expect(switching([0, 0, 0, 2], [1, 1, 1, 0])).toEqual([
			{ effect: 'innovation', weight: { numerator: 36, denominator: 108 }, above: 'first' },
		])
	})

	it('are there for each effect that pulls against the others together', () => {
		// Differences 1, −1, 0, 1: flexibility t = 0 with the rest level; bureaucracy t = (2/3)(1 − t), t = 2/5.
		const found = switching([1, -1, 0, 1], [0, 0, 0, 0]) ?? []
		expect(
			found.map(({ effect, above, weight }) => [effect, above, weight.numerator / weight.denominator]),
		).toEqual([['bureaucracy', 'second', 2 / 5]])
	})

	it('are none where one of them is nowhere behind', () => {
		expect(switching([1, 0, 0, 0], [0, 0, 0, 0])).toEqual([])
	})

	it('leave out an effect that applies to neither', () => {
		const [one, other] = [
			shortAlternative('A', 1, -1, 'notApplicable', 'notApplicable'),
			shortAlternative('B', 0, 0, 'notApplicable', 'notApplicable'),
		]
		const taken = effectsTaken([one, other], 'short')
		const found = switchingWeights(one, other, { kind: 'short', taken }) ?? []
		expect(taken).toEqual(['flexibility', 'bureaucracy'])
		expect(found.map(({ weight }) => weight.numerator / weight.denominator)).toEqual([1 / 2, 1 / 2])
	})

	it('are not given where anything is unknown', () => {
		expect(switching(['unknown', 0, 0, 0], [0, 0, 0, 1])).toBeNull()
	})
})

describe('the Vet ej that can turn an order', () => {
	it('are those that reach past another alternative by themselves', () => {
		const unknowns = turningUnknowns(
			[
				shortAlternative('A', 'unknown', 1, 1, 'unknown'),
				shortAlternative('B', 0, 0, 1, 0),
				shortAlternative('C', -2, -2, -2, 0),
			],
			{ kind: 'short', ranking: null },
		)
		// A stands 1 before B and 8 before C, in sums of four effects; a Vet ej moves it by 2.
		expect(unknowns).toEqual([
			{ id: 'A', criterion: 'flexibility', against: ['B'] },
			{ id: 'A', criterion: 'innovation', against: ['B'] },
		])
	})

	it('are weighed as the reader ranks the effects', () => {
		const alternatives = [
			shortAlternative('A', 'unknown', 1, 1, 'unknown'),
			shortAlternative('B', 0, 0, 1, 0),
		]
		const ranking = ['bureaucracy', 'flexibility', 'renewal', 'innovation'] as const
		// A leads by 25 of 48; flexibilitet moves it by 26, innovation by 6.
		expect(turningUnknowns(alternatives, { kind: 'short', ranking })).toEqual([
			{ id: 'A', criterion: 'flexibility', against: ['B'] },
		])
	})

	it('do not turn what they only reach level with', () => {
		const alternatives = [shortAlternative('A', 2, 0, 0, 0), shortAlternative('B', 'unknown', 0, 0, 0)]
		expect(turningUnknowns(alternatives, { kind: 'short', ranking: null })).toEqual([])
	})
})

it.each([
	[1, 'almostAlways'],
	[0.95, 'almostAlways'],
	[0.9499, 'mostly'],
	[0.75, 'mostly'],
	[0.7499, 'somewhatMoreOften'],
	[0.55, 'somewhatMoreOften'],
	[0.5499, 'noClearDifference'],
	[0.5, 'noClearDifference'],
])('a share of %s is said as %s', (share, precedence) => {
	expect(precedenceOf(share)).toBe(precedence)
})

function switching(first: readonly AnswerValue[], second: readonly AnswerValue[]) {
	const [one, other] = [shortAlternative('A', ...first), shortAlternative('B', ...second)]
	return switchingWeights(one, other, { kind: 'short', taken: effects })
}
