import { describe, expect, test } from 'vitest'
import { addDays, addYears, daysBetween, weekdayOf } from '#app/domain/calendar-days.ts'
import { noticeDay } from '#app/domain/notice-day.ts'
import { freeDays } from '#app/free-days.server.ts'

const week = { daysBefore: 7, movesOffHolidays: true } as const

describe('the day of the kallelse', () => {
	test.each([
		['an ordinary Thursday: the Thursday before', '2026-11-26', 7, '2026-11-19'],
		['on the rule’s day where that is a working day, also between free days', '2026-05-07', 7, '2026-04-30'],
		['a Friday eight days after 1 May, which is a Friday', '2026-05-08', 7, '2026-04-30'],
		['the Thursday after Easter: skärtorsdag is a working day', '2026-04-09', 7, '2026-04-02'],
		['the Friday after Easter: långfredag moves to skärtorsdag', '2026-04-10', 7, '2026-04-02'],
		['the Monday a week after annandag påsk: over the whole of Easter', '2026-04-13', 7, '2026-04-02'],
		['a week after julafton: back to the day before it', '2026-12-31', 7, '2026-12-23'],
		['Thursday 7 January: nyårsafton and the days of Christmas', '2027-01-07', 7, '2026-12-30'],
		['Friday 8 January: nyårsdagen and nyårsafton', '2027-01-08', 7, '2026-12-30'],
		['a week after midsommarafton', '2026-06-26', 7, '2026-06-18'],
		['a week after trettondedag jul, a Wednesday', '2027-01-13', 7, '2027-01-05'],
		['a week after Kristi himmelsfärdsdag', '2026-05-21', 7, '2026-05-13'],
		['nationaldagen on a Saturday moves nothing more than the Saturday does', '2026-06-13', 7, '2026-06-05'],
		['ten days before a Tuesday is a Saturday', '2026-11-24', 10, '2026-11-13'],
		['no days before: the day itself', '2026-11-26', 0, '2026-11-26'],
		['sixty days before', '2026-12-10', 60, '2026-10-09'],
	])('%s', async (_when, meeting, daysBefore, expected) => {
		expect(noticeDay(meeting, { ...week, daysBefore }, await freeDays([2025, 2026, 2027]))).toBe(expected)
	})

	test('stays where it is where the nämnd does not move it', async () => {
		const rule = { daysBefore: 7, movesOffHolidays: false }
		expect(noticeDay('2026-04-12', rule, await freeDays([2026]))).toBe('2026-04-05')
	})

	test('is never later than the rule’s day, and a working day', async () => {
		const free = await freeDays([2025, 2026, 2027])
		for (let day = '2026-01-01'; day < '2027-12-31'; day = addDays(day, 1)) {
			const notice = noticeDay(day, week, free)
			expect(daysBetween(notice, day)).toBeGreaterThanOrEqual(7)
			expect(daysBetween(notice, day)).toBeLessThanOrEqual(14)
			expect(weekdayOf(notice)).toBeLessThan(6)
			expect(free.has(notice)).toBe(false)
		}
	})
})

test('free days are the red ones and the three eves, and no other', async () => {
	const days = [...(await freeDays([2026]))].toSorted()
	expect(days).toEqual([
		...['2026-01-01', '2026-01-06', '2026-04-03', '2026-04-05', '2026-04-06', '2026-05-01', '2026-05-14'],
		...['2026-05-24', '2026-06-06', '2026-06-19', '2026-06-20', '2026-10-31'],
		...['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-31'],
	])
})

describe('days', () => {
	test('are counted over months, leap days and changes of the clock', () => {
		expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
		expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
		expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
		expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2)
		expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29')]).toEqual([1, 7])
	})

	test('a year later is the same day, and 28 February for a leap day', () => {
		expect(addYears('2026-03-09', 1)).toBe('2027-03-09')
		expect(addYears('2028-02-29', 1)).toBe('2029-02-28')
		expect(addYears('2028-02-29', 4)).toBe('2032-02-29')
	})
})
