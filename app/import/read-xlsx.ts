import { readSheet } from 'read-excel-file/node'
import { checkWorkbook } from './check-workbook.ts'
import { asTable, refused } from './table.ts'
import type { ImportRow, ReadTable } from './table.ts'

/** Reads the first sheet of a workbook; a formula counts as the value that was saved with it. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadTable> {
	const problem = checkWorkbook(bytes)
	if (problem !== null) return refused(problem)
	try {
		const rows = await readSheet(Buffer.from(bytes))
		return asTable(
			rows.map((cells, index): ImportRow => ({
				number: index + 1,
				cells: cells.map((cell) => textOf(cell)),
			})),
		)
	} catch {
		return refused({ kind: 'damaged' })
	}
}

function textOf(cell: unknown): string {
	if (cell === null || cell === undefined) return ''
	if (cell instanceof Date) return cell.toISOString().slice(0, 10)
	return typeof cell === 'string'
		? cell
		: typeof cell === 'number' || typeof cell === 'boolean'
			? String(cell)
			: ''
}
