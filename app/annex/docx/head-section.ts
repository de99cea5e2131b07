import { HeadingLevel, Paragraph, TabStopType } from 'docx'
import type { FileChild, ParagraphChild } from 'docx'
import { annexText } from '#app/text/annex.ts'
import { addressLine } from '#app/annex/annex-address.ts'
import type { AnnexModel, Labelled } from '#app/annex/model.ts'
import { ContentControl } from './content-control.ts'
import type { ControlName } from './content-control.ts'
import { textWidth } from './context.ts'
import type { DocxContext } from './context.ts'
import { paragraphStyle } from './document-styles.ts'
import { afterLogo, logoImage } from './logo-image.ts'
import { subtle } from './palette.ts'
import { run } from './runs.ts'
import { paragraph, sideBySide } from './tables.ts'
import type { Cell } from './tables.ts'

/** Section 1: whose paper it is, its title and facts, and what an assessment says. */
export function headSection(model: AnnexModel, context: DocxContext): FileChild[] {
	const { head } = model
	return [
		municipality(model, context),
		paragraph([run(head.kicker)], paragraphStyle.kicker),
		new Paragraph({
			heading: HeadingLevel.HEADING_1,
			children: [new ContentControl('Ärendemening', run(head.title))],
		}),
		sideBySide(rowsOfThree(head.facts.map((fact) => factCell(fact, model))), { widths, gap: 240 }),
		paragraph([run(head.scope)], paragraphStyle.scope),
		...head.notices.map((notice) => new Paragraph({ children: [run(notice, { bold: true })] })),
	]
}

/** The logo before the name, and the address of the reader's page to the right. */
function municipality({ head, address }: AnnexModel, { nextId }: DocxContext): Paragraph {
	const { logo, municipality: name } = head
	return new Paragraph({
		style: paragraphStyle.municipality,
		tabStops: [
			...(logo === undefined ? [] : [{ type: TabStopType.LEFT, position: afterLogo(logo) }]),
			...(address === undefined ? [] : [{ type: TabStopType.RIGHT, position: textWidth }]),
		],
		children: [
			...(logo === undefined ? [] : [logoImage(logo, name, nextId()), run('\t')]),
			run(name),
			...(address === undefined
				? []
				: [run('\t'), run(addressLine(address), { bold: false, size: 15, color: subtle })]),
		],
	})
}

const widths = [0.27, 0.46, 0.27].map((share) => Math.round(share * textWidth))

function factCell(fact: Labelled, model: AnnexModel): Cell {
	return {
		content: [
			paragraph([run(fact.label)], paragraphStyle.factLabel),
			paragraph(controlled(fact, model), paragraphStyle.tableText),
		],
	}
}

/** The facts that a case system knows are in a control of its name; of the version that is its date. */
function controlled({ label, text }: Labelled, { date }: AnnexModel): ParagraphChild[] {
	const name = controlNames.get(label)
	if (name === undefined) return [run(text)]
	const start = name === 'Datum' ? text.indexOf(date) : 0
	if (start < 0) return [run(text)]
	const end = name === 'Datum' ? start + date.length : text.length
	return [
		...(start > 0 ? [run(text.slice(0, start))] : []),
		new ContentControl(name, run(text.slice(start, end))),
		...(end < text.length ? [run(text.slice(end))] : []),
	]
}

const controlNames: ReadonlyMap<string, ControlName> = new Map([
	[annexText.facts.diarienummer, 'Diarienummer'],
	[annexText.facts.preparedBy, 'Handläggare'],
	[annexText.facts.version, 'Datum'],
])

function rowsOfThree(cells: readonly Cell[]): Cell[][] {
	return Array.from({ length: Math.ceil(cells.length / 3) }, (_, index) => {
		const row = cells.slice(index * 3, index * 3 + 3)
		return [...row, ...Array.from({ length: 3 - row.length }, () => ({ content: [paragraph([])] }))]
	})
}
