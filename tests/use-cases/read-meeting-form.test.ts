import { describe, expect, test } from 'vitest'
import { readMeetingDates, readMeetingDays, readNoticeRule } from '#app/use-cases/read-meeting-form.ts'

const today = '2026-11-24'

describe('pasted days of meetings', () => {
	test('are read one a line or with commas between, each once and in order', () => {
		expect(readMeetingDates('2027-01-21\r\n10/12, 4 mars;10/12\n\n', today)).toEqual({
			kind: 'ok',
			dates: ['2026-12-10', '2027-01-21', '2027-03-04'],
		})
	})

	test.each([
		['', { kind: 'datesMissing' }],
		['10/12\n31/2', { kind: 'date', typed: '31/2' }],
		['2062-12-10', { kind: 'far', typed: '2062-12-10' }],
		[Array.from({ length: 61 }, () => '10/12').join('\n'), { kind: 'tooMany' }],
	])('are refused where one is none: %j', (typed, problem) => {
		expect(readMeetingDates(typed, today)).toEqual({ kind: 'refused', problem })
	})
})

describe('the days of one meeting', () => {
	test('are its date and its kallelse, which may be left to the rule', () => {
		expect(readMeetingDays({ date: '10/12', notice: ' ' }, today)).toEqual({
			kind: 'ok',
			date: '2026-12-10',
			noticeDate: null,
		})
		expect(readMeetingDays({ date: '10/12', notice: '1/12' }, today)).toMatchObject({
			noticeDate: '2026-12-01',
		})
	})

	test.each([
		['', '', { field: 'date', kind: 'dateMissing' }],
		['snart', '', { field: 'date', kind: 'date', typed: 'snart' }],
		['10/12', 'snart', { field: 'notice', kind: 'date', typed: 'snart' }],
		['10/12', '11/12', { field: 'notice', kind: 'noticeAfter' }],
	])('are refused: %j with %j', (date, notice, problem) => {
		expect(readMeetingDays({ date, notice }, today)).toEqual({ kind: 'refused', problem })
	})
})

test('a rule is a whole number of days up to sixty', () => {
	expect(readNoticeRule({ days: ' 10 ', moves: '1' })).toEqual({ daysBefore: 10, movesOffHolidays: true })
	for (const days of ['', '-1', '61', '7,5', 'sju']) expect(readNoticeRule({ days, moves: '' })).toBeNull()
})
