import type { CalendarDate } from '#app/domain/calendar.ts'

const minus = '\u2212'
const noBreakSpace = '\u00a0'

/** Two decimals, decimal comma, U+2212 for minus: `0,35`, `−1,25`. A value that rounds to zero has no sign. */
export function decimal(value: number, decimals = 2): string {
	const digits = Math.abs(value).toFixed(decimals)
	const sign = value < 0 && Number(digits) !== 0 ? minus : ''
	return sign + digits.replace('.', ',')
}

/** As `decimal`, with + before what is above zero: `+0,35`, `−1,25`, `0,00`. */
export function signedDecimal(value: number, decimals = 2): string {
	const text = decimal(value, decimals)
	return value > 0 && Number(value.toFixed(decimals)) !== 0 ? `+${text}` : text
}

/** A level as it is read: `+1`, `0`, `−2`; a half step, the median of two assessors, as `+0,5`. */
export function signedLevel(level: number): string {
	return signedDecimal(level, Number.isInteger(level) ? 0 : 1)
}

/** Groups of three parted by a no-break space: `1 250 000`, `−300 000`. */
export function integer(value: number): string {
	const digits = String(Math.abs(Math.round(value))).replace(/\B(?=(\d{3})+$)/g, noBreakSpace)
	return Math.round(value) < 0 ? minus + digits : digits
}

/** `1 250 000 kr`, held together by no-break spaces. */
export function kronor(amount: number): string {
	return `${integer(amount)}${noBreakSpace}kr`
}

/** `20 %`, held together by a no-break space. */
export function percent(share: number): string {
	return `${integer(share)}${noBreakSpace}%`
}

/** Out of a hundred, and never rounded to «none» or «all» of what is neither: `28`, `mindre än 1`, `mer än 99`. */
export function ofHundred(share: number): string {
	const whole = Math.round(share * 100)
	if (whole === 0 && share > 0) return 'mindre än 1'
	if (whole === 100 && share < 1) return 'mer än 99'
	return integer(whole)
}

/** Dates are written as they are stored, `2026-12-10`, which is the Swedish norm for documents. */
export function date(value: CalendarDate): string {
	return value
}

/** `a`, `a och b`, `a, b och c`. */
export function sentenceList(items: readonly string[], conjunction = 'och'): string {
	if (items.length < 2) return items.join('')
	return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1) ?? ''}`
}

/** `1`, `1, 2`, `1–3, 7`: three or more in a row as from and to. The numbers are whole and rising. */
export function numberRanges(numbers: readonly number[]): string {
	return numbers
		.reduce<number[][]>((runs, number) => {
			const run = runs.at(-1)
			if (run?.at(-1) === number - 1) run.push(number)
			else runs.push([number])
			return runs
		}, [])
		.map((run) => (run.length < 3 ? run.join(', ') : `${String(run[0])}–${String(run.at(-1))}`))
		.join(', ')
}

/** The first letter in upper case, the rest as it stands. */
export function capitalised(text: string): string {
	const [first = '', ...rest] = text
	return first.toLocaleUpperCase('sv') + rest.join('')
}

/** The first letter in lower case, unless the second is upper case too (an abbreviation). */
export function uncapitalised(text: string): string {
	const [first = '', second = '', ...rest] = text
	const abbreviation = second !== second.toLocaleLowerCase('sv')
	return (abbreviation ? first : first.toLocaleLowerCase('sv')) + second + rest.join('')
}
