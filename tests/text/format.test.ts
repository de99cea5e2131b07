import { expect, test } from 'vitest'
import {
	capitalised,
	decimal,
	kronor,
	ofHundred,
	percent,
	sentenceList,
	signedDecimal,
	signedLevel,
	uncapitalised,
} from '#app/text/format.ts'

test.each([
	[0.35416, '0,35'],
	[-1.25, '\u22121,25'],
	[0, '0,00'],
	[-0.001, '0,00'],
])('the number %d is written %s', (value, written) => {
	expect(decimal(value)).toBe(written)
})

test.each([
	[0.35416, '+0,35'],
	[-1.25, '\u22121,25'],
	[0, '0,00'],
	[0.004, '0,00'],
])('with its sign %d is written %s', (value, written) => {
	expect(signedDecimal(value)).toBe(written)
})

test.each([
	[2, '+2'],
	[0, '0'],
	[-1, '\u22121'],
	[0.5, '+0,5'],
])('the level %d is written %s', (level, written) => {
	expect(signedLevel(level)).toBe(written)
})

test('kronor and per cent are held together by no-break spaces', () => {
	expect(kronor(1_250_000)).toBe('1\u00a0250\u00a0000\u00a0kr')
	expect(kronor(-300_000)).toBe('\u2212300\u00a0000\u00a0kr')
	expect(percent(20)).toBe('20\u00a0%')
})

test.each([
	[0.2784, '28'],
	[0.001, 'mindre än 1'],
	[0.999, 'mer än 99'],
	[0, '0'],
	[1, '100'],
])('the share %d is said as %s of a hundred', (share, said) => {
	expect(ofHundred(share)).toBe(said)
})

test('lists and first letters are Swedish', () => {
	expect(sentenceList(['a', 'b', 'c'])).toBe('a, b och c')
	expect(sentenceList(['a'])).toBe('a')
	expect(capitalised('åtgärd')).toBe('Åtgärd')
	expect(uncapitalised('Ändra')).toBe('ändra')
	expect(uncapitalised('LOV införs')).toBe('LOV införs')
})
