import { TextRun } from 'docx'
import type { IContext, IXmlableObject, XmlComponent } from 'docx'
import { element } from './elements.ts'

/**
 * Names that case systems look for in a document (Public 360° fills and reads them), with the id that each control
 * keeps from one document to the next.
 */
const controlIds = { Diarienummer: 360001, Datum: 360002, Handläggare: 360003, Ärendemening: 360004 } as const

export type ControlName = keyof typeof controlIds

/**
 * A content control for plain text inside a paragraph (ECMA-376 part 1, 17.5.2), with its name as title and tag.
 * A run to docx, so that a paragraph takes it, but written as the control around the run.
 */
export class ContentControl extends TextRun {
	readonly #control: XmlComponent

	constructor(name: ControlName, content: TextRun) {
		super({})
		this.#control = element('w:sdt', {}, [
			element('w:sdtPr', {}, [
				element('w:alias', { 'w:val': name }),
				element('w:tag', { 'w:val': name }),
				element('w:id', { 'w:val': controlIds[name] }),
				element('w:text'),
			]),
			element('w:sdtContent', {}, [content]),
		])
	}

	override prepForXml(context: IContext): IXmlableObject | undefined {
		return this.#control.prepForXml(context)
	}
}
