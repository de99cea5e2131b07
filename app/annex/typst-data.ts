/** What the fonts can print: true where one font has all the code points, which stand together. */
export interface Coverage {
	covers(codePoints: readonly number[]): boolean
}

export interface TypstData<Model> {
	readonly data: Model
	/** What no font has, each once, in the order met. */
	readonly missing: readonly string[]
}

/** Where a word that is too long for a line may be broken; no such character can come from a text. */
export const breakMark = '\u001f'

/**
 * Makes every text of the model safe to print: a character that no font has becomes ⟨U+XXXX⟩, lines are parted by \n
 * alone, and a word of more than 30 characters gets places where it may be broken. All else stands as it was typed.
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
	return Array.from(graphemes.segment(lines), ({ segment }) => cluster(segment, coverage, missing)).join('')
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
	return text.replace(longWord, (word) =>
		Array.from(graphemes.segment(word), ({ segment }, index) =>
			index > 0 && index % 8 === 0 ? breakMark + segment : segment,
		).join(''),
	)
}

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' })
const plain = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f–—−‘’“”…·×⟨⟩\n]*$/u
const longWord = /\S{31,}/gu
/** Shown by what they do to their neighbours, if at all; they need no glyph. */
const invisible = /[\p{Default_Ignorable_Code_Point}]/u
