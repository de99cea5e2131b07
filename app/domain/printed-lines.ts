/** How much of the annex's first pages a text may take; charactersPerLine is measured on the printed page. */
export interface TextBudget {
	readonly lines: number
	readonly charactersPerLine: number
}

/**
 * Lines the text takes when words are set one after another and a word longer than a line is broken. An estimate
 * for the counter beside a field: the page itself is measured when the document is compiled. Empty text takes none.
 */
export function printedLines(text: string, charactersPerLine: number): number {
	let lines = 0
	let room = 0
	for (const word of wordsOf(text)) {
		const width = printedWidth(word)
		if (lines > 0 && width + 1 <= room) {
			room -= width + 1
			continue
		}
		const taken = Math.max(1, Math.ceil(width / charactersPerLine))
		lines += taken
		room = taken * charactersPerLine - width
	}
	return lines
}

/** In ordinary small letters, which a budget counts: a capital takes more room, and what no font has is a code. */
export function printedWidth(word: string): number {
	if (/^[a-zåäö.,:;–-]*$/u.test(word)) return word.length
	return Array.from(word).reduce((sum, character) => sum + characterWidth(character), 0)
}

function characterWidth(character: string): number {
	const kind = characterKinds.find(({ pattern }) => pattern.test(character))
	return kind?.width ?? codeWidth
}

/** The first that the character is of; `⟨U+1234⟩` is eight or nine characters wide. */
const characterKinds = [
	{ pattern: /[a-zåäöéü0-9.,:;–-]/u, width: 1 },
	{ pattern: /\p{Default_Ignorable_Code_Point}/u, width: 0 },
	{ pattern: /[MWmw@%&—…ŒÆœæ]/u, width: 1.7 },
	{ pattern: /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u, width: 1.35 },
	{ pattern: /[\p{Script=Arabic}\p{Script=Hebrew}]/u, width: 1.2 },
	{ pattern: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]/u, width: 2.2 },
	{ pattern: /[\p{ASCII}\p{Pd}\p{Pi}\p{Pf}§°±·×÷€£«»¿¡]/u, width: 1.3 },
] as const
const codeWidth = 9

export function wordsOf(text: string): string[] {
	return text.split(/\s+/u).filter((word) => word !== '')
}
