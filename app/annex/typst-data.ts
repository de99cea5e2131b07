import { graphemesOf } from '#app/domain/graphemes.ts'

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
 * alone, and a word of more than 30 characters, or of more than 12 for a narrow column, gets places where it may be
 * broken: with a hyphen between letters, without one in what is no word (an address, a number). Words that Typst
 * hyphenates by itself are left to it. All else stands as it was typed.
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
	return text.replace(longWord, (word) => (isHyphenated(word) ? word : marked(word)))
}

/** Letters and syllables such as Swedish has, of which Typst's patterns know where to break them. */
function isHyphenated(word: string): boolean {
	return word
		.split(/[-–]/u)
		.every((part) => /^\P{L}{0,2}[a-zåäöéüæøß]+\P{L}{0,2}$/iu.test(part) && !unpronounceable.test(part))
}

/** Between every fourth character, and every eighth where it is too long for any line; joined letters are left joined. */
function marked(word: string): string {
	const characters = graphemesOf(word)
	const isTooLong = characters.length > 30
	if (!isTooLong && joined.test(word)) return word
	const [anywhere, narrow] = isWord.test(word)
		? [breakMarks.hyphen, breakMarks.narrowHyphen]
		: [breakMarks.gap, breakMarks.narrowGap]
	return characters
		.map((character, index) => {
			if (index === 0 || index % 4 !== 0) return character
			return (isTooLong && index % 8 === 0 ? anywhere : narrow) + character
		})
		.join('')
}

const plain = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f–—−‘’“”…·×⟨⟩\n]*$/u
const longWord = /\S{13,}/gu
const isWord = /^\P{L}{0,2}\p{L}[\p{L}\p{M}]*\P{L}{0,2}$/u
const joined = /[\p{Script=Arabic}]/u
const unpronounceable = /[bcdfghjklmnpqrstvwxzß]{7,}|[aeiouyåäöéüæø]{4,}|(.)\1\1/iu
/** Shown by what they do to their neighbours, if at all; they need no glyph. */
const invisible = /[\p{Default_Ignorable_Code_Point}]/u
