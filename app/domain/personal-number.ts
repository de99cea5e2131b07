import { isCalendarDate } from './calendar.ts'

export interface TextSpan {
	/** In UTF-16 units, end not included: text.slice(start, end) is the span. */
	readonly start: number
	readonly end: number
	readonly text: string
}

/**
 * Finds what reads as a personnummer or samordningsnummer (day + 60) in free text: 10 or 12 digits, with or without
 * hyphen, plus, dash or space before the last four. It must name a date that exists and pass the Luhn check on its
 * last ten digits. Part of a longer string of digits or letters is not one, nor is a diarienummer such as 2026-0123.
 * It warns and never blocks: about one in ten other numbers of this shape passes the check.
 */
export function findPersonalNumbers(text: string): TextSpan[] {
	const pattern = /(\d{6}|\d{8})([ \u00a0]?[-+\u2010-\u2013\u2212]?[ \u00a0]?)(\d{4})(?!\d)/g
	const found: TextSpan[] = []
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		const [whole, date = '', , last = ''] = match
		const span = { start: match.index, end: match.index + whole.length, text: whole }
		if (standsAlone(text, span) && isPersonalNumber(date, last)) found.push(span)
		else pattern.lastIndex = match.index + 1
	}
	return found
}

/** All that stand in the texts of a document, each text by itself: in its JSON a line's first would touch the «n» of \n. */
export function personalNumbersIn(value: unknown): string[] {
	if (typeof value === 'string') return findPersonalNumbers(value).map((found) => found.text)
	if (typeof value !== 'object' || value === null) return []
	return Object.values(value).flatMap(personalNumbersIn)
}

function standsAlone(text: string, { start, end }: TextSpan): boolean {
	return (
		!/([\p{L}\p{N}+]|\p{N}[-./])$/u.test(text.slice(0, start)) &&
		!/^(\p{L}|[-+/]\p{N})/u.test(text.slice(end))
	)
}

function isPersonalNumber(date: string, last: string): boolean {
	const [month, day] = [date.slice(-4, -2), Number(date.slice(-2))]
	const born = String(day > 60 ? day - 60 : day).padStart(2, '0')
	const years =
		date.length === 8 ? [date.slice(0, 4)] : centuries.map((century) => century + date.slice(0, 2))
	return (
		years.some(
			(year) => centuries.includes(year.slice(0, 2)) && isCalendarDate(`${year}-${month}-${born}`),
		) && passesLuhn(date.slice(-6) + last)
	)
}

const centuries: readonly string[] = ['18', '19', '20']

/** ISO/IEC 7812-1: every second digit from the right end is doubled, the sum of all digits is a multiple of ten. */
function passesLuhn(digits: string): boolean {
	const sum = Array.from(digits).reduce((total, digit, index) => {
		const value = Number(digit) * ((digits.length - index) % 2 === 0 ? 2 : 1)
		return total + (value > 9 ? value - 9 : value)
	}, 0)
	return sum % 10 === 0
}
