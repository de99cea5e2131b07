/** A file of rows as a case system exports it, every cell as text. */
export interface ImportTable {
	readonly header: readonly string[]
	readonly rows: readonly ImportRow[]
}

export interface ImportRow {
	/** As the spreadsheet or the text file counts, from 1. */
	readonly number: number
	/** As many as the header has. */
	readonly cells: readonly string[]
}

/** Why a whole file is refused; the sentence is in app/text. Rows and cells are named as the file counts them. */
export type FileProblem =
	| {
			readonly kind:
				'empty' | 'headerOnly' | 'notATable' | 'oldExcel' | 'password' | 'damaged' | 'utf16' | 'tooLarge'
	  }
	| { readonly kind: 'tooManyRows' | 'tooManyColumns'; readonly at: string }
	| { readonly kind: 'inflates' }
	| { readonly kind: 'headerEmpty' | 'headerTwice'; readonly cell: string; readonly heading: string }
	| { readonly kind: 'ragged'; readonly row: number; readonly cells: number; readonly expected: number }
	| { readonly kind: 'nul' | 'quoteNotClosed' | 'quoteMisplaced'; readonly row: number }
	| { readonly kind: 'merged' | 'formula' | 'cellTooLong'; readonly cell: string }

export type ReadTable =
	| { readonly kind: 'ok'; readonly table: ImportTable }
	| { readonly kind: 'refused'; readonly problem: FileProblem }

export const mostRows = 20_000
export const mostColumns = 60
export const longestCell = 20_000
export const mostBytes = 8_000_000

/** «C7» of the column from 0 and the row from 1. */
function cellName(column: number, row: number): string {
	let letters = ''
	for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
	return `${letters}${String(row)}`
}

/**
 * Rows of cells as a table: the first row that has anything is the header; rows without anything are left out. The header
 * names each column once, and every row has as many cells, empty ones at the end aside.
 */
export function asTable(rows: readonly ImportRow[]): ReadTable {
	const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
	const [head, ...rest] = filled
	if (head === undefined) return refused({ kind: 'empty' })
	const header = withoutEmptyEnd(head.cells.map((cell) => cell.replace(/\s+/g, ' ').trim()))
	if (header.length > mostColumns)
		return refused({ kind: 'tooManyColumns', at: cellName(mostColumns, head.number) })
	const problem = headerProblem(header, head.number) ?? bodyProblem(rest, header.length)
	if (problem !== null) return refused(problem)
	if (rest.length === 0) return refused({ kind: 'headerOnly' })
	if (rest.length > mostRows) return refused({ kind: 'tooManyRows', at: String(rest[mostRows]?.number ?? 0) })
	return {
		kind: 'ok',
		table: {
			header,
			rows: rest.map(({ number, cells }) => ({
				number,
				cells: header.map((_, column) => (cells[column] ?? '').trim()),
			})),
		},
	}
}

function headerProblem(header: readonly string[], row: number): FileProblem | null {
	for (const [column, heading] of header.entries()) {
		const cell = cellName(column, row)
		if (heading === '') return { kind: 'headerEmpty', cell, heading }
		const first = header.findIndex((other) => other.toLowerCase() === heading.toLowerCase())
		if (first < column) return { kind: 'headerTwice', cell, heading }
	}
	return null
}

function bodyProblem(rows: readonly ImportRow[], expected: number): FileProblem | null {
	for (const { number, cells } of rows) {
		const { length } = withoutEmptyEnd(cells)
		if (length > expected) return { kind: 'ragged', row: number, cells: length, expected }
		const long = cells.findIndex((cell) => cell.length > longestCell)
		if (long >= 0) return { kind: 'cellTooLong', cell: cellName(long, number) }
		const nul = cells.some((cell) => cell.includes('\0'))
		if (nul) return { kind: 'nul', row: number }
	}
	return null
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
	return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
}

export function refused(problem: FileProblem): ReadTable {
	return { kind: 'refused', problem }
}
