import { TextRun } from 'docx'
import type { IRunPropertiesOptions, XmlComponent } from 'docx'
import { syllables } from '#app/annex/syllables.ts'
import { element } from './elements.ts'

/** The language that every run carries, so that it is checked and read aloud as Swedish wherever it is pasted. */
export const language = { value: 'sv-SE', eastAsia: 'sv-SE', bidirectional: 'ar-SA' } as const

/**
 * One run with this text, exactly as typed. The markup is written here, since the strings that docx takes can mean
 * something else there: «CURRENT» would become a page number.
 */
export function run(text: string, format: IRunPropertiesOptions = {}): TextRun {
	return new TextRun({ language, ...format, children: pieces(text) })
}

/** Line ends as w:br and tabs as w:tab, which w:t cannot hold; soft hyphens in words that no line may hold. */
function pieces(text: string): XmlComponent[] {
	return text
		.replace(/[\p{L}\p{M}]{31,}/gu, (word) => syllables(word).join(mayBreak))
		.split(/([\n\t\u001f])/u)
		.filter((piece) => piece !== '')
		.map((piece) => {
			if (piece === '\n') return element('w:br')
			if (piece === '\t') return element('w:tab')
			if (piece === mayBreak) return element('w:softHyphen')
			return element('w:t', { 'xml:space': 'preserve' }, [piece])
		})
}

/** No text has it: xml-text.ts. */
const mayBreak = '\u001f'
