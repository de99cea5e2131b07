import { describe, expect, test } from 'vitest'
import { readDate, readKronor, readPastDate, readPercent } from '#app/domain/swedish-input.ts'

/** A Tuesday. */
const today = '2026-11-24'

describe('a date', () => {
	test.each([
		['2026-12-10', '2026-12-10'],
		['20261210', '2026-12-10'],
		['10/12 2026', '2026-12-10'],
		['10/12-2026', '2026-12-10'],
		['10/12/2026', '2026-12-10'],
		['1/2 2027', '2027-02-01'],
		['10 december 2026', '2026-12-10'],
		['10 DECEMBER 2026', '2026-12-10'],
		['10 dec 2026', '2026-12-10'],
		['10 dec. 2026', '2026-12-10'],
		['1 sept 2027', '2027-09-01'],
		['31 mars 2027', '2027-03-31'],
		['1 maj 2027', '2027-05-01'],
		['1 jun 2027', '2027-06-01'],
		['1 jul 2027', '2027-07-01'],
		['  10/12  ', '2026-12-10'],
		['10 / 12', '2026-12-10'],
		['24 februari 2028', '2028-02-24'],
		['2019-01-31', '2019-01-31'],
	])('typed as «%s» is %s', (typed, date) => {
		expect(readDate(typed, today)).toBe(date)
	})

	test.each([
		['10/12', '2026-12-10'],
		['10 dec', '2026-12-10'],
		['24/11', '2026-11-24'],
		['23/11', '2027-11-23'],
		['1/1', '2027-01-01'],
	])('without a year, «%s», is the next such day from today on: %s', (typed, date) => {
		expect(readDate(typed, today)).toBe(date)
	})

	test.each([
		['10/12', '2025-12-10'],
		['24/11', '2026-11-24'],
		['25 nov', '2025-11-25'],
		['29/2', '2024-02-29'],
		['2027-01-10', '2027-01-10'],
		['31/2', null],
	])('of what has happened, «%s», is without a year the latest such day: %s', (typed, date) => {
		expect(readPastDate(typed, today)).toBe(date)
	})

	test('on 29 February without a year is in the next leap year, also across 2100', () => {
		expect(readDate('29/2', today)).toBe('2028-02-29')
		expect(readDate('29/2', '2096-03-01')).toBe('2104-02-29')
	})

	test.each([
		...['31/2', '31/2 2027', '29/2 2027', '2027-02-29', '0/12', '10/13', '32/1', '2026-13-01', '2026-1-1'],
		...[
			'',
			'i morgon',
			'10',
			'12-10',
			'10/12 26',
			'10 de',
			'10 december 26',
			'10 smörgås',
			'10 marsipan',
			'2026-12-10T12:00',
		],
		...['10/12 2026 kl. 9', '10//12', '٢٠٢٦-١٢-١٠', '9'.repeat(5000)],
	])('is not what «%s» says', (typed) => {
		expect(readDate(typed, today)).toBeNull()
	})
})

describe('an amount in kronor', () => {
	test.each([
		['1250000', 1_250_000],
		['1 250 000', 1_250_000],
		['1\u00a0250\u202f000', 1_250_000],
		['1.250.000', 1_250_000],
		['1  250 000', 1_250_000],
		['12 500', 12_500],
		['1 250 000 kr', 1_250_000],
		['1 250 000 kronor', 1_250_000],
		['1 250 000:-', 1_250_000],
		['1 250 000,-', 1_250_000],
		['1 250 000,00', 1_250_000],
		['1,5 mnkr', 1_500_000],
		['1,5 MNKR', 1_500_000],
		['1,5 mkr', 1_500_000],
		['1,5 milj', 1_500_000],
		['1,5 miljoner', 1_500_000],
		['1 miljon kronor', 1_000_000],
		['2 milj. kr', 2_000_000],
		['1,234567 mnkr', 1_234_567],
		['250 tkr', 250_000],
		['0,5 tkr', 500],
		['250 tusen kronor', 250_000],
		['-300 000', -300_000],
		['−300 000 kr', -300_000],
		['–300 000 kr', -300_000],
		['- 300 000 kr', -300_000],
		['+300 000', 300_000],
		['−0,5 mnkr', -500_000],
		['0', 0],
		['000', 0],
		['1 000 000 000 000', 1e12],
	])('typed as «%s» is %i', (typed, kronor) => {
		expect(readKronor(typed)).toBe(kronor)
	})

	test('of minus nothing is nothing', () => {
		expect(Object.is(readKronor('-0'), 0)).toBe(true)
	})

	test.each([
		...[
			'',
			'kr',
			'mnkr',
			'ungefär 500',
			'500–600',
			'500 eller 600',
			'12,50',
			'12,5 kr',
			'1,2345 tkr',
			'1.5 mnkr',
		],
		...[
			'1.25.000',
			'1 250 00',
			'12 50 000',
			'1 2',
			'1250 000',
			'1 250.000',
			'1,5 0 mnkr',
			'1,234,567',
			'--5',
			'5-',
			'1e6',
			'0x10',
			'Infinity',
			'٣',
			'1 000 000 000 001',
			'9'.repeat(400),
		],
		...['1,2345678 mnkr', '5 %', '5 euro', ',5 mnkr'],
	])('is not what «%s» says', (typed) => {
		expect(readKronor(typed)).toBeNull()
	})
})

describe('a share in per cent', () => {
	test.each([
		['0', 0],
		['60', 60],
		['60%', 60],
		['60 %', 60],
		['60\u00a0%', 60],
		['60 procent', 60],
		['60,0', 60],
		[' 100 ', 100],
	])('typed as «%s» is %i', (typed, share) => {
		expect(readPercent(typed)).toBe(share)
	})

	test.each(['', '%', '101', '1000', '-1', '−1', '33,3', '33.3', '1/3', 'hälften', '60 %%', '٦٠', '6 0'])(
		'is not what «%s» says',
		(typed) => {
			expect(readPercent(typed)).toBeNull()
		},
	)
})
