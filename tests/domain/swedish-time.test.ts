import { describe, expect, test } from 'vitest'
import { swedishClock, swedishDate, swedishMoment } from '#app/domain/swedish-time.ts'

describe('an instant in Sweden', () => {
	test.each([
		['2026-01-15T13:32:00.000Z', '2026-01-15', '14:32', 'winter is an hour before UTC'],
		['2026-07-15T12:32:59.999Z', '2026-07-15', '14:32', 'summer is two'],
		['2026-11-24T22:59:59.999Z', '2026-11-24', '23:59', 'the last minute of a day'],
		['2026-11-24T23:00:00.000Z', '2026-11-25', '00:00', 'midnight begins the next'],
		['2026-12-31T23:30:00.000Z', '2027-01-01', '00:30', 'and the next year'],
		['2026-03-29T00:59:00.000Z', '2026-03-29', '01:59', 'before summer time'],
		['2026-03-29T01:00:00.000Z', '2026-03-29', '03:00', 'there is no hour from two to three then'],
		['2026-10-25T00:30:00.000Z', '2026-10-25', '02:30', 'and two of them when it ends'],
		['2026-10-25T01:30:00.000Z', '2026-10-25', '02:30', 'the second of them'],
	])('%s is %s %s: %s', (at, date, clock) => {
		expect(swedishDate(at)).toBe(date)
		expect(swedishClock(at)).toBe(clock)
	})

	test('of today is told by its clock, of another day with its date', () => {
		expect(swedishMoment('2026-11-24T07:05:00.000Z', '2026-11-24T15:00:00.000Z')).toBe('08:05')
		expect(swedishMoment('2026-11-23T22:59:00.000Z', '2026-11-24T15:00:00.000Z')).toBe('2026-11-23 23:59')
		expect(swedishMoment('2026-11-23T23:01:00.000Z', '2026-11-24T15:00:00.000Z')).toBe('00:01')
	})
})
