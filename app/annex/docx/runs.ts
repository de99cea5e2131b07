import { TextRun } from 'docx'
import type { IRunPropertiesOptions, XmlComponent } from 'docx'
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

/** Line ends as w:br and tabs as w:tab, which w:t cannot hold. */
function pieces(text: string): XmlComponent[] {
	return text
		.split(/([\n\t])/u)
		.filter((piece) => piece !== '')
		.map((piece) => {
			if (piece === '\n') return element('w:br')
			if (piece === '\t') return element('w:tab')
			return element('w:t', { 'xml:space': 'preserve' }, [piece])
		})
}
