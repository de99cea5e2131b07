import { expect, test } from 'vitest'
import type { Answers, Cost } from '#app/domain/assessment.ts'
import { criterionIds } from '#app/domain/instrument.ts'
import { alternativeFigures, moneyOf } from '#app/domain/portfolio/alternative-figures.ts'
import { chosenAlternative, halfYearOf } from '#app/domain/portfolio/chosen-alternative.ts'
import { rounded } from '#app/domain/portfolio/exact-ratio.ts'
import {
	addMoney,
	balanceOf,
	changeOfDistance,
	distanceToTarget,
	noMoney,
	orientationShare,
	weighedMoney,
} from '#app/domain/portfolio/orientation.ts'
import { leastKnown, pooledStage, unknownByEffect } from '#app/domain/portfolio/profile.ts'

const target = { maintain: 50, exploit: 35, explore: 15 }

/*
 * 100 kr at 40/55/5 and 300 kr at 80/17/3: bevara (4 000 + 24 000)/400 = 70, effektivisera (5 500 + 5 100)/400 = 26,5,
 * utforska (500 + 900)/400 = 3,5. From 50/35/15: (20 + 8,5 + 11,5)/2 = 20.
 */
const decided = addMoney(
	weighedMoney(100, { maintain: 40, exploit: 55, explore: 5 }),
	weighedMoney(300, { maintain: 80, exploit: 17, explore: 3 }),
)

test('orientation is weighted by money', () => {
	const shares = (['maintain', 'exploit', 'explore'] as const).map((key) => {
		const share = orientationShare(decided, key)
		return share && rounded(share, 1)
	})
	expect(shares).toEqual([70, 26.5, 3.5])
	expect(orientationShare(noMoney, 'maintain')).toBeNull()
})

test('the distance to the target is half the sum of the absolute differences, in percentage units', () => {
	const distance = distanceToTarget(decided, target)
	expect(distance && rounded(distance, 10)).toBe(20)
	expect(distanceToTarget(noMoney, target)).toBeNull()
})

/* With 400 kr at 20/45/35: 36 000, 28 600 and 15 400 of 800: 45, 35,75 and 19,25; (5 + 0,75 + 4,25)/2 = 5. */
test('what an ärende would do to the distance is the distance with it less the distance without', () => {
	const added = weighedMoney(400, { maintain: 20, exploit: 45, explore: 35 })
	const change = changeOfDistance(decided, added, target)
	expect(change && rounded(change, 10)).toBe(-15)
	expect(changeOfDistance(noMoney, added, target)).toBeNull()
})

test('5 percentage units are near, 15 are some way, and the bounds are exact', () => {
	const of = (numerator: bigint, denominator: bigint) => balanceOf({ numerator, denominator })
	expect(of(5n, 1n)).toBe('near')
	expect(of(5_000_000_000_000_001n, 1_000_000_000_000_000n)).toBe('some_way')
	expect(of(15n, 1n)).toBe('some_way')
	expect(of(15_000_000_000_000_001n, 1_000_000_000_000_000n)).toBe('far')
})

test('sums beyond what a double holds stay exact', () => {
	const huge = weighedMoney(9_007_199_254_740_991, { maintain: 33, exploit: 33, explore: 34 })
	const sums = Array.from({ length: 1000 }, () => huge).reduce(addMoney, noMoney)
	expect(sums.explore).toBe(9_007_199_254_740_991n * 34n * 1000n)
	expect(distanceToTarget(sums, { maintain: 33, exploit: 33, explore: 34 })?.numerator).toBe(0n)
})

test('is rounded half away from zero, once', () => {
	expect(rounded({ numerator: 1n, denominator: 8n }, 2)).toBe(0.13)
	expect(rounded({ numerator: -1n, denominator: 8n }, 2)).toBe(-0.13)
	expect(Object.is(rounded({ numerator: -1n, denominator: 1000n }, 2), 0)).toBe(true)
	expect(rounded({ numerator: 2n, denominator: 3n }, 1)).toBe(0.7)
})

test.each([
	[{ oneOff: 1_800_000, yearly: 1_400_000 }, 7_400_000],
	[{ oneOff: 900_000, yearly: -1_600_000 }, 5_500_000],
	[{ oneOff: 0, yearly: 0 }, 0],
	[{ oneOff: 8_200_000 }, null],
	[{ yearly: 1 }, null],
	[undefined, null],
] as const)('money of %j is %s: one-off and four years, by its size, never guessed', (cost, money) => {
	expect(moneyOf(cost as Cost | undefined)).toBe(money)
})

test('the alternative decided counts; until then the first that is not the nollalternativ', () => {
	const alternatives = [
		{ key: '0', isZero: true },
		{ key: 'A', isZero: false },
		{ key: 'B', isZero: false },
	]
	const chosen = (outcome: Parameters<typeof chosenAlternative>[1]) =>
		chosenAlternative(alternatives, outcome)
	expect(chosen(null)).toEqual({ isDecided: false, key: 'A' })
	expect(chosen({ outcome: 'referred_back', alternativeKey: 'B' })).toEqual({ isDecided: false, key: 'A' })
	expect(chosen({ outcome: 'tabled', alternativeKey: null })).toEqual({ isDecided: false, key: 'A' })
	expect(chosen({ outcome: 'approved_with_conditions', alternativeKey: 'B' })).toEqual({
		isDecided: true,
		key: 'B',
	})
	expect(chosen({ outcome: 'approved', alternativeKey: null })).toEqual({ isDecided: true, key: 'A' })
	expect(chosen({ outcome: 'rejected', alternativeKey: null })).toEqual({ isDecided: true, key: '0' })
	expect(
		chosenAlternative([{ key: 'A', isZero: false }], { outcome: 'rejected', alternativeKey: null }),
	).toEqual({
		isDecided: true,
		key: null,
	})
})

test('half-years begin in January and July', () => {
	expect(['2026-01-01', '2026-06-30', '2026-07-01', null].map(halfYearOf)).toEqual([
		'2026-1',
		'2026-1',
		'2026-2',
		'',
	])
})

/** The worked example of method.md: rows are effects, columns stages; ? is Vet ej, n ej tillämpligt. */
const workedExample = Object.fromEntries(
	[1, -1, 2, '?', -1, -2, -1, -1, 1, 0, '?', '?', 2, '?', 'n', 1].map((value, index) => [
		criterionIds[index],
		{ level: value === '?' ? 'unknown' : value === 'n' ? 'notApplicable' : value },
	]),
) as Answers

/*
 * Columns: känna av 1 −1 1 2: sum 3 · fånga −1 −2 0 ?: −3, −5 to −1 · skala 2 −1 ? n: 1, −1 to 3 ·
 * förvalta ? −1 ? 1: 0, −4 to 4. In half levels twice that.
 */
test('the figures of an alternative are whole numbers that can be summed', () => {
	const [figures] = alternativeFigures({
		alternatives: [{ id: 'A', title: 'A', answers: workedExample, cost: { oneOff: 1, yearly: 2 } }],
	})
	expect(figures).toMatchObject({
		key: 'A',
		kind: 'full',
		verdict: 'increases_somewhat',
		certainty: 'uncertain',
		known: 11,
		applicable: 15,
		states: 'lllu' + 'llll' + 'lluu' + 'lunl',
		stages: {
			sense: { sum: 6, low: 6, high: 6 },
			seize: { sum: -6, low: -10, high: -2 },
			scale: { sum: 2, low: -2, high: 6 },
			sustain: { sum: 0, low: -8, high: 8 },
		},
		money: 9,
		orientation: null,
	})
})

/* The example, and one with 2 in all of fånga: (−3 + 8)/(3 + 4) = 5/7; (−5 + 8)/8 to (−1 + 8)/8. */
test('the profile pools the answers of all ärenden by the formula of one', () => {
	const counts = criterionIds.map((criterion) => ({
		criterion,
		unknown: criterion === 'innovation.seize' ? 1 : 0,
		applicable: 2,
	}))
	const figure = pooledStage('seize', { sum: 10, low: 6, high: 14 }, counts)
	expect(figure?.point && rounded(figure.point, 4)).toBe(0.7143)
	expect(figure && [rounded(figure.low, 4), rounded(figure.high, 4)]).toEqual([0.375, 0.875])
	expect(figure).toMatchObject({ known: 7, applicable: 8 })
})

test('a stage without anything applicable has no figure, one with Vet ej alone no point', () => {
	const counts = (unknown: number, applicable: number) =>
		criterionIds.map((criterion) => ({ criterion, unknown, applicable }))
	expect(pooledStage('sense', { sum: 0, low: 0, high: 0 }, counts(0, 0))).toBeNull()
	expect(pooledStage('sense', { sum: 0, low: -16, high: 16 }, counts(1, 1))).toMatchObject({
		point: null,
		low: { numerator: -16n, denominator: 8n },
	})
})

test('the least known criterion comes first by share, ties in instrument order', () => {
	const counts = [
		{ criterion: 'flexibility.sense', unknown: 2, applicable: 10 },
		{ criterion: 'renewal.seize', unknown: 1, applicable: 3 },
		{ criterion: 'bureaucracy.scale', unknown: 0, applicable: 10 },
		{ criterion: 'flexibility.seize', unknown: 1, applicable: 5 },
	] as const
	expect(leastKnown(counts).map(({ criterion }) => criterion)).toEqual([
		'renewal.seize',
		'flexibility.sense',
		'flexibility.seize',
	])
	expect(unknownByEffect(counts)[0]).toEqual({ effect: 'flexibility', unknown: 3, applicable: 15 })
})
