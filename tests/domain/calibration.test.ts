import { describe, expect, test } from 'vitest'
import { accuracyOf, calibrate, outcomesOf } from '#app/domain/calibration.ts'
import type { FollowedUp, Outcome } from '#app/domain/calibration.ts'
import { criterionValues } from '#app/domain/criterion-value.ts'
import { criterionIds } from '#app/domain/instrument.ts'

function outcomes(pairs: readonly (readonly [number | null, number | null])[]): Outcome[] {
	return pairs.map(([predicted, actual], index) => ({
		criterion: criterionIds[index] ?? 'flexibility.sense',
		predicted,
		actual,
	}))
}

describe('the accuracy of an assessment', () => {
	/*
	 * 2→1 right, 1 · 1→−1 wrong, 2 · 0→0 right, 0 · −1→0 wrong, 1 · −2→−2 right, 0 · 0.5→2 right, 1.5
	 * right 4 of 6 = 2/3; errors 1 + 2 + 0 + 1 + 0 + 1.5 = 5.5, over 6 = 11/12
	 */
	test('is the share of right signs and the mean absolute error', () => {
		const pairs = outcomes([
			[2, 1],
			[1, -1],
			[0, 0],
			[-1, 0],
			[-2, -2],
			[0.5, 2],
		])
		expect(accuracyOf(pairs)).toEqual({
			pairs: 6,
			rightSigns: 4,
			shareOfRightSigns: 2 / 3,
			meanAbsoluteError: 11 / 12,
		})
	})

	test('counts only pairs where both are levels', () => {
		expect(
			accuracyOf(
				outcomes([
					[1, null],
					[null, 2],
					[null, null],
					[1, 2],
				]),
			),
		).toEqual({ pairs: 1, rightSigns: 1, shareOfRightSigns: 1, meanAbsoluteError: 1 })
	})

	test('is no figure where there is no pair', () => {
		expect(accuracyOf(outcomes([[1, null]]))).toEqual({
			pairs: 0,
			rightSigns: 0,
			shareOfRightSigns: null,
			meanAbsoluteError: null,
		})
	})

	test('takes a 0 that became a 1 for a wrong sign, and a −1 that became a −2 for a right one', () => {
		expect(accuracyOf(outcomes([[0, 1]])).rightSigns).toBe(0)
		expect(accuracyOf(outcomes([[-1, -2]])).rightSigns).toBe(1)
	})
})

test('outcomes pair the values of the same criterion: Vet ej and ej tillämpligt are no levels', () => {
	const predicted = criterionValues(
		{
			answers: {},
			assessors: [
				{
					role: 'controller',
					answers: { 'flexibility.sense': { level: 1 }, 'renewal.scale': { level: 'unknown' } },
				},
				{ role: 'utredare', answers: { 'flexibility.sense': { level: 2 } } },
			],
		},
		'full',
	)
	const actual = criterionValues(
		{
			answers: {
				'flexibility.sense': { level: -1 },
				'renewal.scale': { level: 1 },
				'innovation.sustain': { level: 'notApplicable' },
			},
		},
		'full',
	)
	const found = outcomesOf(predicted, actual)
	expect(found.map(({ criterion }) => criterion)).toEqual(criterionIds)
	expect(found.filter(({ predicted: level, actual: other }) => level !== null || other !== null)).toEqual([
		{ criterion: 'flexibility.sense', predicted: 1.5, actual: -1 },
		{ criterion: 'renewal.scale', predicted: null, actual: 1 },
	])
})

describe('the calibration of a municipality', () => {
	function followUp(number: number, parts: Partial<FollowedUp> = {}): FollowedUp {
		return {
			proposalId: `p${String(number)}`,
			decisionId: `d${String(number)}`,
			committeeId: 'on',
			committee: 'Omsorgsnämnden',
			on: '2027-05-01',
			outcomes: outcomes([[1, 1]]),
			...parts,
		}
	}

	test('counts a decision by its latest follow-up, in each year by the latest of the year', () => {
		// 2027: the decision's latest is 1→1; 2028: 1→−1. In all only 2028 counts: no right sign, error 2.
		const { all, proposals, years } = calibrate([
			followUp(1, { on: '2027-09-01' }),
			followUp(1, { on: '2027-03-01', outcomes: outcomes([[1, 0]]) }),
			followUp(1, { on: '2028-03-01', outcomes: outcomes([[1, -1]]) }),
		])
		expect(proposals).toBe(1)
		expect(all).toEqual({ pairs: 1, rightSigns: 0, shareOfRightSigns: 0, meanAbsoluteError: 2 })
		expect(years).toEqual([
			{
				year: 2027,
				proposals: 1,
				accuracy: { pairs: 1, rightSigns: 1, shareOfRightSigns: 1, meanAbsoluteError: 0 },
			},
			{
				year: 2028,
				proposals: 1,
				accuracy: { pairs: 1, rightSigns: 0, shareOfRightSigns: 0, meanAbsoluteError: 2 },
			},
		])
	})

	test('shows the nämnder in alphabetical order, and hides figures below five ärenden', () => {
		const care = [1, 2, 3, 4].map((number) => followUp(number))
		// A second decision in an ärende is no fifth ärende.
		const again = followUp(4, { decisionId: 'd9' })
		const schools = [11, 12, 13, 14, 15].map((number) =>
			followUp(number, {
				committeeId: 'bn',
				committee: 'Bildningsnämnden',
				outcomes: outcomes([[number === 11 ? -1 : 1, 1]]),
			}),
		)
		const elders = followUp(21, { committeeId: 'aa', committee: 'Äldrenämnden' })
		expect(calibrate([elders, ...care, again, ...schools]).committees).toEqual([
			{
				id: 'bn',
				name: 'Bildningsnämnden',
				proposals: 5,
				accuracy: { pairs: 5, rightSigns: 4, shareOfRightSigns: 4 / 5, meanAbsoluteError: 2 / 5 },
			},
			{ id: 'on', name: 'Omsorgsnämnden', proposals: 4, accuracy: null },
			{ id: 'aa', name: 'Äldrenämnden', proposals: 1, accuracy: null },
		])
	})

	test('tells of each criterion by itself, in instrument order', () => {
		const { criteria } = calibrate([
			followUp(1, {
				outcomes: outcomes([
					[1, 1],
					[2, -1],
				]),
			}),
			followUp(2, { outcomes: outcomes([[0, 2]]) }),
		])
		expect(criteria.map(({ criterion }) => criterion)).toEqual(criterionIds)
		expect(criteria.map(({ accuracy }) => accuracy.pairs).slice(0, 3)).toEqual([2, 1, 0])
		expect(criteria[0]?.accuracy).toEqual({
			pairs: 2,
			rightSigns: 1,
			shareOfRightSigns: 0.5,
			meanAbsoluteError: 1,
		})
	})

	test('of nothing is nothing', () => {
		expect(calibrate([])).toMatchObject({ proposals: 0, committees: [], years: [], all: { pairs: 0 } })
	})
})
