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
	return quoted(harmless(value))
}

/**
 * A table of words and figures as they stand on a page, in the same form: figures lose their hard spaces and get an
 * ordinary minus, so that a spreadsheet reads them as numbers; every other text is made harmless.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
	return `\uFEFF${rows.map((row) => `${row.map(shownCell).join(';')}\r\n`).join('')}`
}

function shownCell(text: string): string {
	if (isFigure(text)) return text.replaceAll('\u00a0', '').replaceAll('\u2212', '-')
	return quoted(harmless(text.replaceAll('\u00a0', ' ').replaceAll('\u2212', '-')))
}

/** `1 250 000`, `−0,5`, `+12,3`, `38,2 %`. */
function isFigure(text: string): boolean {
	return /^[+\u2212-]?\d[\d\u00a0]*(,\d+)?(\u00a0%)?$/.test(text)
}

function quoted(text: string): string {
	return /[";,\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
