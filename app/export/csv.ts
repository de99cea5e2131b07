import { harmless } from './list-table.ts'
import type { ListColumn } from './list-table.ts'

/**
 * A list as CSV the way that Excel in Swedish opens it: UTF-8 with a BOM, semicolons, decimal commas, lines end in CR LF.
 * Made row by row, so that memory does not grow with the list; no cell can be taken for a formula.
 */
export async function* csvLines<Row>(
	columns: readonly ListColumn<Row>[],
	rows: AsyncIterable<Row>,
): AsyncGenerator<string> {
	yield `\uFEFF${line(columns.map(({ heading }) => heading))}`
	for await (const row of rows) yield line(columns.map(({ value }) => value(row)))
}

function line(values: readonly (string | number | null)[]): string {
	return `${values.map(cell).join(';')}\r\n`
}

function cell(value: string | number | null): string {
	if (value === null) return ''
	if (typeof value === 'number') return String(value).replace('.', ',')
	const text = harmless(value)
	return /[";,\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
