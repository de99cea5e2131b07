import { Document, HeadingLevel, Paragraph } from 'docx'
import type { FileChild } from 'docx'
import { barCell, columns, head, rowHead } from '#app/annex/docx/bar-tables.ts'
import type { DocxContext } from '#app/annex/docx/context.ts'
import { millimetres } from '#app/annex/docx/context.ts'
import { packageDocument } from '#app/annex/docx/document-package.ts'
import { documentStyles, paragraphStyle } from '#app/annex/docx/document-styles.ts'
import { pageFrame } from '#app/annex/docx/page-frame.ts'
import { paletteOf } from '#app/annex/docx/palette.ts'
import { run } from '#app/annex/docx/runs.ts'
import { heading2, heading3, small } from '#app/annex/docx/section.ts'
import { dataTable, paragraph } from '#app/annex/docx/tables.ts'
import type { Cell, TableOptions } from '#app/annex/docx/tables.ts'
import { xmlModel } from '#app/annex/docx/xml-text.ts'
import type { ComparisonModel, MatrixCell, MatrixGroup, MatrixRow, TextTable } from './comparison-model.ts'

/** The comparison as a Word document in the styles of the annex; the same model gives the same bytes. */
export async function renderComparisonDocx(comparison: ComparisonModel): Promise<Uint8Array> {
	const { model } = xmlModel(comparison)
	const context: DocxContext = { palette: paletteOf(model), nextId: counter() }
	const frame = { draftMark: null, checksum: null, process: { checksumLabel: '' }, foot: model.foot }
	const document = new Document({
		styles: documentStyles(context.palette, model.title.length > 90 ? 30 : 36),
		compatabilityModeVersion: 15,
		hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 2, doNotHyphenateCaps: true },
		sections: [
			{
				...pageFrame(frame),
				children: [
					...headSection(model),
					...matrixSection(model, context),
					...robustnessSection(model, context),
					...turningSection(model),
					small(model.method),
				],
			},
		],
	})
	return packageDocument(document, {
		date: model.date,
		documentTitle: model.title,
		diarienummer: null,
		head: { municipality: model.municipality, kicker: model.kicker },
		foot: model.foot,
	})
}

function headSection({ municipality, kicker, title, scope, notices }: ComparisonModel): FileChild[] {
	return [
		paragraph([run(municipality)], paragraphStyle.municipality),
		paragraph([run(kicker)], paragraphStyle.kicker),
		new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(title)] }),
		paragraph([run(scope)], paragraphStyle.scope),
		...notices.map((notice) => new Paragraph({ children: [run(notice, { bold: true })] })),
	]
}

function matrixSection({ matrix, columns: compared }: ComparisonModel, context: DocxContext): FileChild[] {
	const isCrowded = compared.length > 3
	const options = columns(millimetres(isCrowded ? 30 : 42), compared.length, isCrowded ? 100 : 200, context)
	const heads = [head(matrix.corner), ...compared.map((column) => columnHead(column, context))]
	return [
		heading2(matrix.heading),
		small(matrix.lead),
		...matrix.groups.flatMap((group) => groupTable(group, heads, { options, context })),
		small(matrix.axis),
		small(matrix.reading),
	]
}

function columnHead({ id, title, details }: ComparisonModel['columns'][number], context: DocxContext): Cell {
	return {
		content: [
			paragraph(
				[run(id, { bold: true, color: context.palette.accent }), run(` ${title}`, { bold: true })],
				paragraphStyle.tableHead,
			),
			...details.map((detail) => paragraph([run(detail)], paragraphStyle.tableHead)),
		],
	}
}

interface Look {
	readonly options: TableOptions
	readonly context: DocxContext
}

function groupTable({ heading, note, rows }: MatrixGroup, heads: readonly Cell[], look: Look): FileChild[] {
	return [
		heading3(heading),
		...(note === null ? [] : [paragraph([run(note)])]),
		...(rows.length === 0
			? []
			: [
					dataTable(
						heads,
						rows.map((row) => rowCells(row, look)),
						look.options,
					),
				]),
	]
}

function rowCells({ label, differs, cells }: MatrixRow, look: Look): Cell[] {
	const name = paragraph([run(label, { bold: differs !== null })])
	const mark = differs === null ? [] : [paragraph([run(differs)], paragraphStyle.smallTableText)]
	return [{ content: [name, ...mark] }, ...cells.map((cell) => matrixCell(cell, look))]
}

function matrixCell(cell: MatrixCell, { options, context }: Look): Cell {
	return cell.kind === 'bar'
		? barCell(cell.bar, options, context)
		: { content: [paragraph([run(cell.text)])] }
}

/** The picture of the ranks is told by its table. */
function robustnessSection({ robustness, ranking }: ComparisonModel, context: DocxContext): FileChild[] {
	const { heading, sentences, notes, ranks, pairs, weights } = robustness
	return [
		heading2(heading),
		new Paragraph({ children: [run(ranking)] }),
		...sentences.map(bullet),
		...[ranks, pairs, weights].flatMap((table) => (table === null ? [] : figuresTable(table, context))),
		...notes.map(small),
	]
}

function figuresTable({ heading, caption, head: heads, rows }: TextTable, context: DocxContext): FileChild[] {
	return [
		heading3(heading),
		small(caption),
		dataTable(
			heads.map(head),
			rows.map(([label = '', ...cells]) => [
				rowHead(label),
				...cells.map((cell) => ({ content: [paragraph([run(cell)])] })),
			]),
			{ ...columns(millimetres(60), heads.length - 1, 100, context), together: true },
		),
	]
}

function turningSection({ turning }: ComparisonModel): FileChild[] {
	if (turning === null) return []
	const { heading, sentences, lead, notes } = turning
	return [
		heading2(heading),
		...sentences.map(bullet),
		...[lead, ...notes].flatMap((note) => (note === null ? [] : [small(note)])),
	]
}

function bullet(text: string): Paragraph {
	return new Paragraph({ bullet: { level: 0 }, children: [run(text)] })
}

function counter(): () => number {
	let last = 0
	return () => (last += 1)
}
