import {
	BorderStyle,
	Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	WidthType,
} from 'docx'
import type { IBorderOptions, ITableCellOptions, ParagraphChild } from 'docx'
import { paragraphStyle } from './document-styles.ts'
import { hairline } from './palette.ts'

export interface Cell {
	readonly content: readonly Paragraph[]
	/** Rows that the cell reaches over; 1 unless told. */
	readonly rows?: number
	readonly fill?: string
}

export interface TableOptions {
	/** Of the columns, in twips. */
	readonly widths: readonly number[]
	/** Free room at the right of each cell, in twips. */
	readonly gap: number
	/** Of the rule under the head. */
	readonly accent: string
	/** Keeps all rows on one page. */
	readonly together?: boolean
}

/** A data table: its first row is the head, repeated on every page that it reaches, and no row is split. */
export function dataTable(
	head: readonly Cell[],
	rows: readonly (readonly Cell[])[],
	options: TableOptions,
): Table {
	const keepNext = (index: number) => options.together === true && index < rows.length - 1
	return table(
		[
			row(head, options, rule(6, options.accent), { tableHeader: true, keepNext: true }),
			...rows.map((cells, index) => row(cells, options, rule(4, hairline), { keepNext: keepNext(index) })),
		],
		options,
		{ firstRow: true, firstColumn: true },
	)
}

/** What stands side by side without being data: no head, no rules. */
export function sideBySide(
	rows: readonly (readonly Cell[])[],
	options: Omit<TableOptions, 'accent' | 'together'>,
): Table {
	return table(
		rows.map((cells) => row(cells, options, none, {})),
		options,
		{ firstRow: false, firstColumn: true },
	)
}

export function paragraph(
	children: readonly ParagraphChild[],
	style: string = paragraphStyle.tableText,
	more: { readonly right?: boolean } = {},
): Paragraph {
	return new Paragraph({ style, children, ...(more.right === true ? { alignment: 'right' as const } : {}) })
}

function table(
	rows: readonly TableRow[],
	{ widths }: Pick<TableOptions, 'widths'>,
	look: { readonly firstRow: boolean; readonly firstColumn: boolean },
): Table {
	return new Table({
		rows,
		width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
		borders: {
			top: none,
			bottom: none,
			left: none,
			right: none,
			insideHorizontal: none,
			insideVertical: none,
		},
		tableLook: { ...look, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
	})
}

function row(
	cells: readonly Cell[],
	options: Pick<TableOptions, 'widths' | 'gap'>,
	bottom: IBorderOptions,
	more: { readonly tableHeader?: boolean; readonly keepNext?: boolean },
): TableRow {
	const skipped = options.widths.length - cells.length
	return new TableRow({
		cantSplit: true,
		...more,
		children: cells.map(
			(cell, index) => new TableCell(cellOptions(cell, options.widths[index + skipped], options.gap, bottom)),
		),
	})
}

function cellOptions(
	{ content, rows = 1, fill }: Cell,
	width: number | undefined,
	gap: number,
	bottom: IBorderOptions,
): ITableCellOptions {
	return {
		children: content,
		margins: { right: gap, marginUnitType: WidthType.DXA },
		borders: { bottom },
		...(width === undefined ? {} : { width: { size: width, type: WidthType.DXA } }),
		...(rows > 1 ? { rowSpan: rows } : {}),
		...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
	}
}

function rule(size: number, color: string): IBorderOptions {
	return { style: BorderStyle.SINGLE, size, color, space: 0 }
}

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto', space: 0 }
