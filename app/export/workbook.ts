import writeExcelFile from 'write-excel-file/node'
import type { ListColumn } from './list-table.ts'

/** More rows than this are for CSV, which is written row by row. */
export const mostWorkbookRows = 50_000

/** A list as a workbook of one sheet. Every text is a text and no formula, whatever it begins with. */
export async function workbookOf<Row>(
	columns: readonly ListColumn<Row>[],
	rows: readonly Row[],
): Promise<Uint8Array<ArrayBuffer>> {
	const head = columns.map(({ heading }) => ({ value: heading, fontWeight: 'bold' as const }))
	const body = rows.map((row) => columns.map(({ value }) => cell(value(row))))
	const widths = columns.map(({ heading }) => ({ width: Math.max(heading.length + 4, 16) }))
	const sheet = writeExcelFile([head, ...body], { columns: widths, stickyRowsCount: 1 })
	return new Uint8Array(await sheet.toBuffer())
}

/** A cell of a workbook holds at most this many characters. */
const longestText = 32_767

function cell(value: string | number | null) {
	if (value === null) return null
	return typeof value === 'number'
		? { value, type: Number }
		: { value: value.slice(0, longestText), type: String }
}
