import { describe, expect, test } from 'vitest'
import { contrastOnWhite, readColour } from '#app/domain/contrast.ts'

describe('a colour', () => {
	test.each([
		['#005963', '#005963'],
		[' 005963 ', '#005963'],
		['#AbC', '#aabbcc'],
		['', null],
		['#12345', null],
		['#gg0000', null],
		['rgb(0,0,0)', null],
		['#000000;background:url(x)', null],
	])('typed as «%s» is %s', (typed, colour) => {
		expect(readColour(typed)).toBe(colour)
	})

	/** The ratios that the WCAG's own definition gives. */
	test.each([
		['#ffffff', 1],
		['#000000', 21],
		['#767676', 4.54],
		['#777777', 4.48],
		['#ff0000', 4],
		['#005963', 8.05],
	])('%s has the contrast %s against white', (colour, contrast) => {
		expect(contrastOnWhite(colour)).toBeCloseTo(contrast, 1)
	})
})
