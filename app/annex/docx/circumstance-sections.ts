import { Paragraph, TabStopType } from 'docx'
import type { FileChild } from 'docx'
import type { AnnexModel, ChainRow } from '#app/annex/model.ts'
import { processParagraphs } from '#app/annex/process-paragraphs.ts'
import { head, rowHead } from './bar-tables.ts'
import type { DocxContext } from './context.ts'
import { millimetres, textWidth } from './context.ts'
import { lines, paragraphStyle } from './document-styles.ts'
import { ink, warning } from './palette.ts'
import { run } from './runs.ts'
import { heading2, small } from './section.ts'
import { dataTable, paragraph, sideBySide } from './tables.ts'
import type { Cell } from './tables.ts'

/** Section 6: a link of the chain stands beside the rows that belong to it. */
export function chainSection({ chain }: AnnexModel, { palette }: DocxContext): FileChild[] {
	const fixed = [31, 15, 19, 16].map(millimetres)
	const [link = 0, ...narrow] = fixed
	const widths = [link, textWidth - fixed.reduce((sum, width) => sum + width, 0), ...narrow]
	return [
		heading2(chain.heading),
		...(chain.links.length === 0
			? []
			: [
					dataTable(
						chain.columns.map(head),
						chain.links.flatMap(({ label, rows }) =>
							rows.map((row, index) => [
								...(index === 0 ? [{ ...rowHead(label), rows: rows.length }] : []),
								...chainCells(row, palette),
							]),
						),
						{ widths, gap: 120, accent: palette.accent },
					),
				]),
		...chain.notes.map(small),
	]
}

function chainCells(row: ChainRow, palette: DocxContext['palette']): Cell[] {
	const colour = palette.tones[row.kind === 'risk' ? 'negative' : 'positive']
	const hang = 200
	return [
		{
			content: [
				new Paragraph({
					style: paragraphStyle.tableText,
					indent: { left: hang, hanging: hang },
					tabStops: [{ type: TabStopType.LEFT, position: hang }],
					children: [run(row.sign, { bold: true, color: colour }), run('\t'), run(row.text)],
				}),
			],
		},
		{ content: [paragraph([run(row.alternatives, { bold: true, color: palette.accent })])] },
		{ content: [paragraph([run(row.risk)])] },
		{ content: [paragraph([run(row.condition)])] },
	]
}

/** Section 8: figures to the right. */
export function moneySection({ money }: AnnexModel, { palette }: DocxContext): FileChild[] {
	const fixed = [18, 24, 20, 29, 28].map(millimetres)
	const widths = [textWidth - fixed.reduce((sum, width) => sum + width, 0), ...fixed]
	return [
		heading2(money.heading),
		dataTable(
			money.columns.map((text, index) => ({
				content: [paragraph([run(text)], paragraphStyle.tableHead, { right: index > 0 })],
			})),
			money.rows.map(({ label, cells }) => [
				rowHead(label),
				...cells.map((text) => ({
					content: [paragraph([run(text)], paragraphStyle.tableText, { right: true })],
				})),
			]),
			{ widths, gap: 0, accent: palette.accent, together: true },
		),
		small(money.note),
	]
}

/** Section 9: a group a row, its name to the left. */
export function circumstancesSection({ circumstances }: AnnexModel, { palette }: DocxContext): FileChild[] {
	if (circumstances.groups.length === 0) return [heading2(circumstances.heading)]
	const left = millimetres(31)
	return [
		heading2(circumstances.heading),
		sideBySide(
			circumstances.groups.map(({ label, warning: isWarning, lines: items }) => {
				const hang = Math.max(0, ...items.map(({ alternatives }) => idWidth(alternatives)))
				return [
					{ content: [paragraph([run(label, { bold: true, color: isWarning ? warning : ink })])] },
					{
						content: items.map(({ alternatives, text }) =>
							alternatives === '' ? paragraph([run(text)]) : lineOf(alternatives, text, hang, palette.accent),
						),
					},
				]
			}),
			{ widths: [left, textWidth - left], gap: 80 },
		),
	]
}

/** Room for «A, B» before the text, in twips, up to 90 points. */
function idWidth(alternatives: string): number {
	return alternatives === '' ? 0 : Math.min(1900, 140 + 100 * Math.max(2, alternatives.length))
}

function lineOf(alternatives: string, text: string, hang: number, accent: string): Paragraph {
	return new Paragraph({
		style: paragraphStyle.tableText,
		indent: { left: hang, hanging: hang },
		tabStops: [{ type: TabStopType.LEFT, position: hang }],
		children: [run(alternatives, { bold: true, color: accent }), run('\t'), run(text)],
	})
}

/** Section 10, together on one page. */
export function processSection(model: AnnexModel): FileChild[] {
	const paragraphs = processParagraphs(model)
	return [
		heading2(model.process.heading),
		...paragraphs.map(
			(text, index) =>
				new Paragraph({
					spacing: lines(10.2, 0, 1.5),
					keepNext: index < paragraphs.length - 1,
					keepLines: true,
					children: [run(text, { size: 15 })],
				}),
		),
	]
}
