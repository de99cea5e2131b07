import { isCalendarDate } from './calendar.ts'
import type { CalendarDate } from './calendar.ts'

/**
 * Reads a date as Swedes type it: `2026-12-10`, `20261210`, `10/12 2026`, `10/12-2026`, `10/12`, `10 december 2026`,
 * `10 dec`. Without a year it is the next such day from today on. Returns null for what is no date or does not exist.
 */
export function readDate(text: string, today: CalendarDate): CalendarDate | null {
	return readDay(text, (month, day) => nextFrom(today, month, day))
}

/** As `readDate`, for what has happened: without a year it is the latest such day up to today. */
export function readPastDate(text: string, today: CalendarDate): CalendarDate | null {
	return readDay(text, (month, day) => latestUntil(today, month, day))
}

function readDay(
	text: string,
	withoutYear: (month: string, day: string) => CalendarDate | null,
): CalendarDate | null {
	const typed = text.trim().toLowerCase()
	const iso = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(typed)
	if (iso) return existing(iso[1], iso[2], iso[3])
	const [, day, month, year] =
		/^(\d{1,2})(?:\s*\/\s*|\s+)(\d{1,2}|[a-zåäö]+)\.?(?:[\s/-]+(\d{4}))?$/.exec(typed) ?? []
	if (day === undefined || month === undefined) return null
	const monthNumber = monthOf(month)
	if (monthNumber === null) return null
	return year === undefined ? withoutYear(monthNumber, day) : existing(year, monthNumber, day)
}

/**
 * Reads whole kronor as Swedes type them: `1 250 000`, `1.250.000`, `-300 000 kr`, `1,5 mnkr`, `2 miljoner`, `250 tkr`.
 * The decimal sign is a comma. Groups are of three digits: `1 250 00` is a slip of the finger, not 125 000. Returns null
 * for what is no amount, is not whole kronor or exceeds 10¹² either way.
 */
export function readKronor(text: string): number | null {
	const typed = text.trim().toLowerCase().replace(/[−–]/g, '-')
	const [, sign, digits = '', decimals = '', unit = ''] = amountPattern.exec(typed) ?? []
	if (digits === '') return null
	const exponent = unit.startsWith('t') ? 3 : unit.startsWith('m') ? 6 : 0
	const fraction = decimals.replace('-', '').replace(/0+$/, '')
	if (fraction.length > exponent) return null
	const amount = Number(digits.replace(/[.\s]/g, '') + fraction.padEnd(exponent, '0'))
	if (amount > 1e12) return null
	return sign === '-' && amount !== 0 ? -amount : amount
}

const amountPattern =
	/^([+-]?)\s*(\d+|\d{1,3}(?:\s+\d{3})+|\d{1,3}(?:\.\d{3})+)(?:,(\d+|-))?\s*(kr|kronor|:-|tkr|mnkr|mkr|(?:tusen|milj\.?|miljon|miljoner)\s*(?:kr|kronor)?)?$/

/** Reads a whole share, 0–100, with or without «%». Returns null for anything else. */
export function readPercent(text: string): number | null {
	const [, digits] = /^(\d{1,3})(?:,0+)?\s*(?:%|procent)?$/.exec(text.trim()) ?? []
	const share = Number(digits ?? Number.NaN)
	return share <= 100 ? share : null
}

const months = [
	...['januari', 'februari', 'mars', 'april', 'maj', 'juni'],
	...['juli', 'augusti', 'september', 'oktober', 'november', 'december'],
]

/** A number, or a month's name of which at least three letters are written. */
function monthOf(text: string): string | null {
	if (/^\d/.test(text)) return text
	const index = text.length < 3 ? -1 : months.findIndex((month) => month.startsWith(text))
	return index < 0 ? null : String(index + 1)
}

function existing(year = '', month = '', day = ''): CalendarDate | null {
	const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
	return isCalendarDate(date) ? date : null
}

/** 29 February may be up to eight years away. */
function nextFrom(today: CalendarDate, month: string, day: string): CalendarDate | null {
	const thisYear = Number(today.slice(0, 4))
	for (let year = thisYear; year <= thisYear + 8; year += 1) {
		const date = existing(String(year), month, day)
		if (date !== null && date >= today) return date
	}
	return null
}

function latestUntil(today: CalendarDate, month: string, day: string): CalendarDate | null {
	const thisYear = Number(today.slice(0, 4))
	for (let year = thisYear; year >= thisYear - 8; year -= 1) {
		const date = existing(String(year), month, day)
		if (date !== null && date <= today) return date
	}
	return null
}
