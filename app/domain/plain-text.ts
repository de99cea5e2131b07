/** Text as it is stored, or why it cannot be. */
export type NormalisedText =
	{ readonly kind: 'ok'; readonly text: string } | { readonly kind: 'refused'; readonly problem: TextProblem }

/** `nul`: the character U+0000. `lone_surrogate`: half of a character, which no encoding can carry. */
export type TextProblem = 'nul' | 'lone_surrogate'

/**
 * Plain text as every text field keeps it (annex.md «Forms»): NFC, lines end in LF; control characters except tab and
 * newline, U+FEFF and noncharacters are removed. NUL and a lone surrogate are refused rather than removed: they mean
 * that the sender is broken. Applied twice it changes nothing more.
 */
export function normaliseText(text: string): NormalisedText {
	if (text.includes('\0')) return { kind: 'refused', problem: 'nul' }
	if (loneSurrogate.test(text)) return { kind: 'refused', problem: 'lone_surrogate' }
	return { kind: 'ok', text: text.replace(lineEnds, '\n').replace(unprintable, '').normalize('NFC') }
}

const loneSurrogate = /\p{Surrogate}/u
const lineEnds = /\r\n?/g
/** Cc is C0, DEL and C1. */
const unprintable = /(?![\t\n])\p{Cc}|\uFEFF|\p{Noncharacter_Code_Point}/gu
