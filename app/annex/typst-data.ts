import { graphemesOf } from '#app/domain/graphemes.ts'
import { printedWidth } from '#app/domain/printed-lines.ts'
import { syllables } from './syllables.ts'

/** What the fonts can print: true where one font has all the code points, which stand together. */
export interface Coverage {
	covers(codePoints: readonly number[]): boolean
}

export interface TypstData<Model> {
	readonly data: Model
	/** What no font has, each once, in the order met. */
	readonly missing: readonly string[]
}

/** Where a word may be broken, and in a narrow column only; no such character can come from a text. */
const breakMarks = { gap: '\u001f', narrowGap: '\u001e', hyphen: '\u001d', narrowHyphen: '\u001c' } as const

/**
 * Makes every text of the model safe to print: a character that no font has becomes ⟨U+XXXX⟩, lines are parted by \n
 * alone, and a word of more than 30 characters, or of more than 13 for a narrow column, gets places where it may be
 * broken: with a hyphen in a word, without one in what is none (an address, a number). All else stands as it was typed.
 */
export function typstData<Model>(model: Model, coverage: Coverage): TypstData<Model> {
	const missing = new Set<string>()
	const data = JSON.parse(
		JSON.stringify(model, (_key, value: unknown) =>
			typeof value === 'string' ? breakable(printable(value, coverage, missing)) : value,
		),
	) as Model
	return { data, missing: [...missing] }
}

/** How a character that cannot be printed is written. */
function characterCode(codePoint: number): string {
	return `⟨U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}⟩`
}

function printable(text: string, coverage: Coverage, missing: Set<string>): string {
	if (plain.test(text)) return text
	const lines = text.replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu, '\n').replaceAll('\t', ' ')
	return graphemesOf(lines)
		.map((segment) => cluster(segment, coverage, missing))
		.join('')
}

/** Marks are drawn with the font of what they stand on; where no one font has both, the mark is written as its code. */
function cluster(segment: string, coverage: Coverage, missing: Set<string>): string {
	if (segment === '\n' || segment === ' ') return segment
	const points = Array.from(segment, (character) => character.codePointAt(0) ?? 0)
	const visible = points.filter((point) => !invisible.test(String.fromCodePoint(point)))
	if (visible.every(isPrintable) && coverage.covers(visible)) return segment
	let base: readonly number[] = []
	return points
		.map((point) => {
			if (!visible.includes(point)) return String.fromCodePoint(point)
			if (isPrintable(point) && coverage.covers([...base, point])) {
				base = [...base, point]
				return String.fromCodePoint(point)
			}
			missing.add(characterCode(point))
			return characterCode(point)
		})
		.join('')
}

/** Not a control character, half of a surrogate pair, of private use (no font can be right about it), nor no character. */
function isPrintable(point: number): boolean {
	return !/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u.test(String.fromCodePoint(point))
}

function breakable(text: string): string {
	return text.replace(longWord, (word) => {
		if (isWord.test(word)) return word.replace(letters, hyphenated)
		return joined.test(word) && word.length <= longest.anywhere ? word : parted(word)
	})
}

function hyphenated(word: string): string {
	const width = printedWidth(word)
	if (width <= longest.narrow) return word
	return syllables(word).join(width > longest.anywhere ? breakMarks.hyphen : breakMarks.narrowHyphen)
}

/** What is no word, an address or a number: between every fourth character, every eighth where no line holds it. */
function parted(word: string): string {
	if (printedWidth(word) <= longest.narrow) return word
	const characters = graphemesOf(word)
	const isTooLong = printedWidth(word) > longest.anywhere
	return characters
		.map((character, index) => {
			if (index === 0 || index % 4 !== 0) return character
			return (isTooLong && index % 8 === 0 ? breakMarks.gap : breakMarks.narrowGap) + character
		})
		.join('')
}

const plain = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f–—−‘’“”…·×⟨⟩\n]*$/u
/** In ordinary letters, what has room in a line of any text, and in one of a narrow column. */
const longest = { anywhere: 30, narrow: 13 } as const
const longWord = /\S{8,}/gu
/** Letters, perhaps with hyphens between them and signs around them; not of a script that joins its letters. */
const isWord = /^\P{L}{0,2}(?:(?!\p{Script=Arabic})\p{L}\p{M}*|(?<=\p{L})[-–](?=\p{L}))+\P{L}{0,3}$/u
const letters = /[\p{L}\p{M}]+/gu
const joined = /[\p{Script=Arabic}]/u
/** Shown by what they do to their neighbours, if at all; they need no glyph. */
const invisible = /[\p{Default_Ignorable_Code_Point}]/u
