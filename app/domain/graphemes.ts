/** The characters as a reader counts them: a letter with its marks, or an emoji of several parts, is one. */
export function graphemesOf(text: string): string[] {
	return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

const segmenter = new Intl.Segmenter('sv', { granularity: 'grapheme' })
