/**
 * A key whose order by code point is the Swedish order of the text: case and accents make no difference, å ä ö come
 * after z, ü sorts as y, æ and ę as ä, ø, ô, ő and œ as ö, ß as ss, þ as th; marks come before digits and digits before
 * letters; a run of digits counts as one number, so that «§ 9» comes before «§ 10». The same order as
 * `Intl.Collator('sv', { numeric: true, sensitivity: 'base' })` for texts in Latin letters and the usual marks. Letters
 * of other scripts come last, by code point.
 *
 * At most 200 characters, so that an index can hold it; longer texts that begin alike have the same key.
 */
export function sortKey(text: string): string {
	const letters = text.normalize('NFC').toLowerCase().replace(swedish, sortedAs).normalize('NFD')
	return letters
		.replace(accents, '')
		.replace(/[0-9]+|[^a-z0-9\uE07B-\uE07D]/gu, codeOf)
		.replace(setAside, (mark) => String.fromCharCode(mark.charCodeAt(0) - setAsideBy))
		.slice(0, 200)
}

/** å, ä and ö are carried through the folding as private characters that end as «{», «|» and «}», after «z». */
const setAsideBy = 0xe000
const [aRing, aUmlaut, oUmlaut] = ['\uE07B', '\uE07C', '\uE07D']
const setAside = /[\uE07B-\uE07D]/gu
const accents = /\p{Mn}/gu

const lettersAs: Readonly<Record<string, string>> = {
	å: aRing,
	ä: aUmlaut,
	æ: aUmlaut,
	ę: aUmlaut,
	ǟ: aUmlaut,
	ö: oUmlaut,
	ø: oUmlaut,
	ô: oUmlaut,
	œ: oUmlaut,
	ő: oUmlaut,
	ü: 'y',
	ű: 'y',
	đ: 'd',
	ð: 'd',
	ł: 'l',
	ß: 'ss',
	þ: 'th',
}
const swedish = new RegExp(`[${Object.keys(lettersAs).join('')}]`, 'gu')

function sortedAs(letter: string): string {
	return lettersAs[letter] ?? letter
}

/** In their order; some that count as the same stand in `sameMark`. */
const marks = ' _-–—,;:!?.·\'"«»()[]{}§¶@*/\\&#%`´^°+±<=>|~$£€'
const sameMark: Readonly<Record<string, string>> = { '’': "'", '”': '"', '\n': ' ', '\t': ' ', '\u00A0': ' ' }
const firstMark = 0x20
const otherMark = 'O'
const firstDigit = 0x50

function codeOf(part: string): string {
	if (/^[0-9]/u.test(part)) return numberCode(part)
	const rank = marks.indexOf(sameMark[part] ?? part)
	if (rank >= 0) return String.fromCharCode(firstMark + rank)
	return /^[\p{P}\p{S}\p{Z}]/u.test(part) ? otherMark + part : part
}

/** The number of digits comes first, so that a shorter number is a smaller one. */
function numberCode(digits: string): string {
	const number = digits.replace(/^0+(?=.)/u, '').slice(0, 99)
	return Array.from(String(number.length).padStart(2, '0') + number)
		.map((digit) => String.fromCharCode(firstDigit + Number(digit)))
		.join('')
}
