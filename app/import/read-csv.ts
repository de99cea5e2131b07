import { CsvError, parse } from 'csv-parse/sync'
import { asTable, longestCell, mostRows, refused } from './table.ts'
import type { ImportRow, ReadTable } from './table.ts'

/**
 * Reads CSV with commas, semicolons or tabs, in UTF-8 or Windows-1252, with or without a BOM. The separator is what the
 * first line has most of outside quotes. A text in another encoding than UTF-8 is taken for Windows-1252; UTF-16, which
 * says so itself, is refused.
 */
export function readCsv(bytes: Uint8Array): ReadTable {
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
		return refused({ kind: 'utf16' })
	const text = decoded(bytes)
	const nul = text.indexOf('\0')
	if (nul >= 0) return refused({ kind: 'nul', row: text.slice(0, nul).split('\n').length })
	try {
		const records = parse(text, {
			delimiter: separatorOf(text),
			info: true,
			relax_column_count: true,
			skip_empty_lines: true,
			max_record_size: longestCell * 10,
			to: mostRows + 100,
		}) as unknown as { readonly record: string[]; readonly info: { readonly lines: number } }[]
		const short = records.find(({ record }) => record.length < (records[0]?.record.length ?? 0))
		if (short !== undefined) {
			const expected = records[0]?.record.length ?? 0
			return refused({ kind: 'ragged', row: lineOf(short), cells: short.record.length, expected })
		}
		return asTable(records.map((one): ImportRow => ({ number: lineOf(one), cells: one.record })))
	} catch (error) {
		if (error instanceof CsvError) return refused(problemOf(error))
		throw error
	}
}

/** Where the record begins: csv-parse counts the line where it ends. */
function lineOf({
	record,
	info,
}: {
	readonly record: readonly string[]
	readonly info: { readonly lines: number }
}) {
	return info.lines - record.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
}

function decoded(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch {
		return new TextDecoder('windows-1252').decode(bytes)
	}
}

const separators = [';', ',', '\t'] as const

function separatorOf(text: string): string {
	const [first = ''] = text.replace(/"[^"]*"/g, '').split(/\r\n|\n|\r/, 1)
	const counted = separators.map((separator) => ({ separator, count: first.split(separator).length }))
	return counted.toSorted((a, b) => b.count - a.count)[0]?.separator ?? ';'
}

function problemOf(error: CsvError) {
	const row = typeof error['lines'] === 'number' ? error['lines'] : 1
	if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { kind: 'quoteNotClosed', row } as const
	if (error.code === 'CSV_MAX_RECORD_SIZE') return { kind: 'cellTooLong', cell: `A${String(row)}` } as const
	return { kind: 'quoteMisplaced', row } as const
}
