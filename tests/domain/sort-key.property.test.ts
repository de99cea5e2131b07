import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortKey } from '#app/domain/sort-key.ts'

const letters =
	'abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖéèêëęáàâãőűíìñóòôõúùûüýÿçæøœßþÞðđłÉÜÆØ'
const marks = ' _-–—,;:!?.\'"«»()[]{}§@*/\\&#%+<=>|~$€'
const text = fc.string({
	unit: fc.constantFrom(...Array.from(`${letters}${marks}0123456789`)),
	maxLength: 12,
})
const collator = new Intl.Collator('sv', { numeric: true, sensitivity: 'base' })

test('keys are in the order of a Swedish collator', () => {
	fc.assert(
		fc.property(text, text, (a, b) => {
			const [keyA, keyB] = [sortKey(a), sortKey(b)]
			const order = keyA < keyB ? -1 : keyA > keyB ? 1 : 0
			expect(order).toBe(collator.compare(a, b))
		}),
		{ numRuns: 5000 },
	)
})

test('numbers are in order of size, whatever zeros stand before them', () => {
	expect(sortKey('§ 9') < sortKey('§ 10')).toBe(true)
	expect(sortKey('KS 2018/56') < sortKey('KS 2018/123')).toBe(true)
	expect(sortKey('007')).toBe(sortKey('7'))
	expect(sortKey('0') < sortKey('1')).toBe(true)
})

test('å, ä and ö come after z, also before anything that other alphabets put last', () => {
	const words = ['öga', 'äga', 'åka', 'zon', 'yta', 'Ωmega']
	const key = (word: string) => sortKey(word)
	expect(words.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual([
		'yta',
		'zon',
		'åka',
		'äga',
		'öga',
		'Ωmega',
	])
})

test('a key is short enough for an index, for any text', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (any) => {
			expect(sortKey(any).length).toBeLessThanOrEqual(200)
		}),
	)
})
