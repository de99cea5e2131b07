import { Document } from 'docx'
import type { FileChild } from 'docx'
import type { AnnexModel } from '#app/annex/model.ts'
import { effectsSection, stagesSection } from './bar-tables.ts'
import { chainSection, circumstancesSection, moneySection, processSection } from './circumstance-sections.ts'
import type { DocxContext } from './context.ts'
import { packageDocument } from './document-package.ts'
import { documentStyles } from './document-styles.ts'
import { headSection } from './head-section.ts'
import { pageFrame } from './page-frame.ts'
import { paletteOf } from './palette.ts'
import { recordSection } from './record-section.ts'
import { conclusionSection, conditionsSection, unknownsSection } from './result-sections.ts'
import { xmlModel } from './xml-text.ts'

export interface RenderedDocx {
	readonly bytes: Uint8Array<ArrayBuffer>
	/** Characters that an XML document may not hold, as ⟨U+XXXX⟩, which is how they are written in it. */
	readonly replacedCharacters: readonly string[]
}

/**
 * The annex as a Word document (ECMA-376 / ISO 29500 transitional) that can be worked on: styles, tables, content
 * controls and drawings of Word's own. Says what every other form says, in the same order. The same model gives the
 * same bytes on every machine.
 */
export async function renderDocx(annex: AnnexModel): Promise<RenderedDocx> {
	const { model, replaced } = xmlModel(annex)
	const context: DocxContext = { palette: paletteOf(model), nextId: counter() }
	const document = new Document({
		styles: documentStyles(context.palette, model.head.title.length > 90 ? 30 : 36),
		compatabilityModeVersion: 15,
		hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 2, doNotHyphenateCaps: true },
		sections: [
			{
				...pageFrame(model),
				children: [
					...headSection(model, context),
					...conclusionSection(model, context),
					...(model.kind === 'none' ? [] : assessedSections(model, context)),
					...processSection(model),
					...recordSection(model),
				],
			},
		],
	})
	return { bytes: await packageDocument(document, model), replacedCharacters: replaced }
}

/** Sections 3–9. */
function assessedSections(model: AnnexModel, context: DocxContext): FileChild[] {
	return [
		...effectsSection(model, context),
		...unknownsSection(model, context),
		...conditionsSection(model, context),
		...chainSection(model, context),
		...stagesSection(model, context),
		...moneySection(model, context),
		...circumstancesSection(model, context),
	]
}

function counter(): () => number {
	let last = 0
	return () => (last += 1)
}
