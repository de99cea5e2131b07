import { expect, test } from 'vitest'
import { readSecrecyNote } from '#app/use-cases/read-secrecy-note.ts'

const today = '2026-12-03'

test('a note of a secrecy review has who and when, as Swedes write a day', () => {
	expect(readSecrecyNote({ by: ' Kim\n Ek ', on: '20261203' }, today)).toEqual({
		kind: 'ok',
		by: 'Kim Ek',
		on: today,
	})
	expect(readSecrecyNote({ by: 'kommunjuristen', on: '1 december 2026' }, today)).toMatchObject({
		on: '2026-12-01',
	})
})

test.each([
	[{ by: ' \u00a0', on: today }, { by: 'byMissing' }],
	[{ by: 'x'.repeat(101), on: today }, { by: 'byTooLong' }],
	[{ by: '\ud800', on: today }, { by: 'brokenCharacter' }],
	[{ by: 'Kim Ek', on: '' }, { on: 'on' }],
	[{ by: 'Kim Ek', on: '2026-12-04' }, { on: 'onLater' }],
	[
		{ by: '', on: 'i går' },
		{ by: 'byMissing', on: 'on' },
	],
])('%j is refused', (typed, problems) => {
	expect(readSecrecyNote(typed, today)).toEqual({ kind: 'refused', problems })
})
