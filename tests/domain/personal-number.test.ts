import { describe, expect, it } from 'vitest'
import { findPersonalNumbers, personalNumbersIn } from '#app/domain/personal-number.ts'

const textsOf = (text: string) => findPersonalNumbers(text).map((span) => span.text)

describe('findPersonalNumbers', () => {
	// 811218-987: 8·2=16→7, 1, 1·2=2, 2, 1·2=2, 8, 9·2=18→9, 8, 7·2=14→5; sum 44, check digit 6.
	it.each(['811218-9876', '8112189876', '811218+9876', '811218 9876', '811218–9876', '811218 - 9876'])(
		'finds ten digits written as %s',
		(number) => {
			expect(textsOf(number)).toEqual([number])
		},
	)

	it.each(['19811218-9876', '198112189876', '20811218-9876'])(
		'finds twelve digits written as %s',
		(number) => {
			expect(textsOf(number)).toEqual([number])
		},
	)

	// 701063-239: 14→5, 0, 2, 0, 12→3, 3, 4, 3, 18→9; sum 29, check digit 1. Day 63 is the 3rd.
	it('finds a samordningsnummer, where 60 is added to the day', () => {
		expect(textsOf('Numret är 701063-2391.')).toEqual(['701063-2391'])
	})

	it('says where each number stands', () => {
		const text = 'Anna (811218-9876) och Bo, 701063-2391.'
		expect(findPersonalNumbers(text)).toEqual([
			{ start: 6, end: 17, text: '811218-9876' },
			{ start: 27, end: 38, text: '701063-2391' },
		])
	})

	it('finds a number that follows another group of digits', () => {
		expect(textsOf('perioden 202512 811218-9876')).toEqual(['811218-9876'])
	})

	it('refuses a wrong check digit', () => {
		expect(textsOf('811218-9877')).toEqual([])
	})

	// 811318-987: 7+1+2+3+2+8+9+8+5 = 45, check digit 5; 811200-987: 7+1+2+2+0+0+9+8+5 = 34, check digit 6.
	it.each(['811318-9875', '811200-9876', '811299-9871'])(
		'refuses the date of %s, which does not exist',
		(number) => {
			expect(textsOf(number)).toEqual([])
		},
	)

	// 000229-000: 0+0+0+2+4+9+0+0+0 = 15, check digit 5. 2000 is a leap year, 1900 is not.
	it('takes 29 February in a leap year of any century that fits', () => {
		expect(textsOf('000229-0005')).toEqual(['000229-0005'])
		expect(textsOf('19000229-0005')).toEqual([])
	})

	it('refuses centuries in which nobody living was born', () => {
		expect(textsOf('17811218-9876')).toEqual([])
	})

	it.each([
		['a diarienummer', 'KS 2026-0123, ON 2026/00314-1.3.2'],
		['part of a longer string of digits', '1811218-98760 och 198112189876543'],
		['part of a code with letters', 'A811218-9876 eller 811218-9876B'],
		['a telephone number', '+468112189876, 0520-49 50 00'],
		['amounts and dates', '1 250 000 kr den 2026-12-10'],
		['nothing', ''],
	])('leaves %s alone', (_, text) => {
		expect(textsOf(text)).toEqual([])
	})
})

describe('personalNumbersIn', () => {
	it('finds a number at the beginning of a line, which the JSON of the text would hide', () => {
		const document = { summary: null, alternatives: [{ text: 'Brukaren är\n811218-9876', cost: 5 }] }
		expect(findPersonalNumbers(JSON.stringify(document))).toEqual([])
		expect(personalNumbersIn(document)).toEqual(['811218-9876'])
	})

	it('takes no number from two texts together', () => {
		expect(personalNumbersIn(['811218', '9876', { a: '-9876' }])).toEqual([])
	})
})
