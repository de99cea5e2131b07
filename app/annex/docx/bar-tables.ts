import type { FileChild, Paragraph } from 'docx'
import type { AnnexModel, BarCell } from '#app/annex/model.ts'
import { barDrawing } from './bar-drawing.ts'
import type { DocxContext } from './context.ts'
import { millimetres, textWidth } from './context.ts'
import { paragraphStyle } from './document-styles.ts'
import { ink, subtle, wash } from './palette.ts'
import { run } from './runs.ts'
import { heading2, small } from './section.ts'
import { dataTable, paragraph } from './tables.ts'
import type { Cell, TableOptions } from './tables.ts'

/** Section 3: a column per alternative, in each cell the bar above its figures. */
export function effectsSection({ effects }: AnnexModel, context: DocxContext): FileChild[] {
	const crowded = effects.columns.length > 3
	const options = columns(
		millimetres(crowded ? 24 : 31),
		effects.columns.length,
		crowded ? 120 : 280,
		context,
	)
	const { accent } = context.palette
	return [
		heading2(effects.heading),
		dataTable(
			[
				head(effects.corner),
				...effects.columns.map(({ id, title }) => ({
					content: [
						paragraph(
							[run(id, { bold: true, color: accent, size: 17 }), run(` ${title}`, { color: ink, size: 17 })],
							paragraphStyle.tableHead,
						),
					],
				})),
			],
			[
				...effects.rows.map(({ key, label, cells }) =>
					[rowHead(label), ...cells.map((cell) => barCell(cell, options, context))].map((cell) =>
						key === 'overall' ? { ...cell, fill: wash } : cell,
					),
				),
				...effects.textRows.map(({ label, cells }) =>
					[label, ...cells].map((text) => ({
						content: [paragraph([run(text)], paragraphStyle.smallTableText)],
					})),
				),
			],
			{ ...options, together: true },
		),
		...[effects.axis, effects.reading, ...effects.notes].map(small),
	]
}

/** Section 7: the same per stage. */
export function stagesSection({ stages }: AnnexModel, context: DocxContext): FileChild[] {
	if (!stages) return []
	const options = columns(millimetres(33), stages.columns.length, 200, context)
	return [
		heading2(stages.heading),
		dataTable(
			[head(stages.corner), ...stages.columns.map(({ label }) => head(label))],
			stages.rows.map(({ label, cells }) => [
				rowHead(label),
				...cells.map((cell) => barCell(cell, options, context)),
			]),
			{ ...options, together: true },
		),
	]
}

/** The first column, and the others alike. */
export function columns(first: number, count: number, gap: number, { palette }: DocxContext): TableOptions {
	const other = Math.floor((textWidth - first) / Math.max(count, 1))
	return {
		widths: [textWidth - other * count, ...Array.from({ length: count }, () => other)],
		gap,
		accent: palette.accent,
	}
}

export function head(text: string): Cell {
	return { content: [paragraph([run(text)], paragraphStyle.tableHead)] }
}

export function rowHead(text: string): Cell {
	return { content: [paragraph([run(text, { bold: true })])] }
}

export function barCell(
	cell: BarCell,
	{ widths, gap }: TableOptions,
	{ palette, nextId }: DocxContext,
): Cell {
	const colour = palette.tones[cell.tone]
	const bar = barDrawing(cell, { width: (widths[1] ?? 0) - gap, colour, nextId })
	return {
		content: [
			...(bar ? [paragraph([bar], paragraphStyle.bar)] : []),
			figures(cell),
			...(cell.word === '' ? [] : [paragraph([run(cell.word, { bold: true, color: colour })])]),
		],
	}
}

/** `+0,67 0,00 till +1,00`: in words for whoever does not see the bar. */
function figures({ point, range, figure }: BarCell): Paragraph {
	return paragraph([
		run(point, { bold: true, color: figure ? ink : subtle }),
		...(range === '' ? [] : [run(` ${range}`, { size: 15, color: subtle })]),
	])
}
