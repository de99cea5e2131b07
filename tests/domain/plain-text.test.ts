import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseText } from '#app/domain/plain-text.ts'

describe('plain text', () => {
	it.each([
		['a\r\nb\rc\nd', 'a\nb\nc\nd', 'every line end becomes LF'],
		['a\tb', 'a\tb', 'a tab stays'],
		['a\u0007b\u007Fc\u0085d\u009Be', 'abcde', 'control characters of C0 and C1 and DEL go'],
		['\uFEFFa\uFEFF', 'a', 'U+FEFF goes'],
		['a\uFFFEb\u{1FFFF}c\uFDD0', 'abc', 'noncharacters go'],
		['A\u030A', 'Å', 'A with a ring of its own becomes one character'],
		['  a  ', '  a  ', 'white space stays as typed'],
		['👩‍👩‍👧 ‏עברית', '👩‍👩‍👧 ‏עברית', 'joiners and direction marks stay'],
		['', '', 'nothing stays nothing'],
	])('%j is kept as %j: %s', (typed, text) => {
		expect(normaliseText(typed)).toEqual({ kind: 'ok', text })
	})

	it('refuses NUL and half a character', () => {
		expect(normaliseText('a\0b')).toEqual({ kind: 'refused', problem: 'nul' })
		expect(normaliseText('a\uD83D')).toEqual({ kind: 'refused', problem: 'lone_surrogate' })
		expect(normaliseText('\uDE00a')).toEqual({ kind: 'refused', problem: 'lone_surrogate' })
	})

	it('is not changed by being normalised again', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (typed) => {
				const once = normaliseText(typed)
				if (once.kind === 'ok') expect(normaliseText(once.text)).toEqual(once)
			}),
			{ numRuns: 1000 },
		)
	})
})
