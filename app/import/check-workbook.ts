import { Unzip, UnzipInflate, strFromU8 } from 'fflate'
import { mostColumns, mostRows } from './table.ts'
import type { FileProblem } from './table.ts'

/** What a workbook may grow to when it is unpacked, all its parts together, and how many parts it may have. */
const mostInflated = 60_000_000
const mostParts = 500

/**
 * Unpacks a workbook piece by piece and counts what comes out, before anything else reads it: the sizes that a zip tells
 * of itself may be wrong. Then looks through its sheets for what cannot be read as rows: too many rows or columns, merged
 * cells, formulas without a value. Null where it may be read.
 */
export function checkWorkbook(bytes: Uint8Array): FileProblem | null {
	const sheets = unpackedSheets(bytes)
	if (!Array.isArray(sheets)) return sheets
	for (const sheet of sheets) {
		const problem = sheetProblem(sheet)
		if (problem !== null) return problem
	}
	return sheets.length === 0 ? { kind: 'notATable' } : null
}

function unpackedSheets(bytes: Uint8Array): string[] | FileProblem {
	const sheets = new Map<string, Uint8Array[]>()
	const state: { inflated: number; parts: number; failure: FileProblem | null } = {
		inflated: 0,
		parts: 0,
		failure: null,
	}
	const unzip = new Unzip((file) => {
		state.parts += 1
		if (state.parts > mostParts) state.failure ??= { kind: 'inflates' }
		if (state.failure !== null) return
		const pieces: Uint8Array[] = []
		if (/^xl\/worksheets\/[^/]+\.xml$/.test(file.name)) sheets.set(file.name, pieces)
		file.ondata = (error, piece) => {
			if (error !== null) state.failure ??= { kind: 'damaged' }
			state.inflated += piece.length
			if (state.inflated > mostInflated) state.failure ??= { kind: 'inflates' }
			else if (sheets.has(file.name)) pieces.push(piece)
			if (state.failure !== null) file.terminate()
		}
		file.start()
	})
	unzip.register(UnzipInflate)
	try {
		const step = 16_384
		for (let start = 0; start < bytes.length && state.failure === null; start += step)
			unzip.push(bytes.subarray(start, start + step), start + step >= bytes.length)
	} catch {
		state.failure ??= { kind: 'damaged' }
	}
	if (state.failure !== null) return state.failure
	return [...sheets].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pieces]) => strFromU8(joined(pieces)))
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
	let at = 0
	for (const piece of pieces) {
		whole.set(piece, at)
		at += piece.length
	}
	return whole
}

function sheetProblem(xml: string): FileProblem | null {
	if (/<!DOCTYPE/i.test(xml)) return { kind: 'damaged' }
	const merged = /<(?:\w+:)?mergeCell\b[^<>]*\bref="([A-Z]+\d+)/.exec(xml)?.[1]
	if (merged !== undefined) return { kind: 'merged', cell: merged }
	let count = 0
	for (const [, number = '0'] of xml.matchAll(/<(?:\w+:)?row\b[^<>]*\br="(\d+)"/g)) {
		count += 1
		if (Number(number) > mostRows + 1 || count > mostRows + 1) return { kind: 'tooManyRows', at: number }
	}
	return cellProblem(xml)
}

/** Cells hold no cells: what stands between the beginnings of two belongs to the first. Takes one look at each character. */
function cellProblem(xml: string): FileProblem | null {
	let before: RegExpExecArray | null = null
	for (const start of xml.matchAll(/<(?:\w+:)?c\b([^<>]*)>/g)) {
		const problem =
			before === null ? null : oneCellProblem(before[1] ?? '', xml.slice(before.index, start.index))
		if (problem !== null) return problem
		before = start
	}
	return before === null ? null : oneCellProblem(before[1] ?? '', xml.slice(before.index))
}

function oneCellProblem(attributes: string, content: string): FileProblem | null {
	const cell = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? ''
	const { column, row } = placeOf(cell)
	if (row > mostRows + 1) return { kind: 'tooManyRows', at: String(row) }
	if (column >= mostColumns) return { kind: 'tooManyColumns', at: cell }
	const isFormula = /<(?:\w+:)?f\b/.test(content)
	if (isFormula && !/<(?:\w+:)?v>[^<]/.test(content)) return { kind: 'formula', cell }
	return null
}

function placeOf(cell: string): { readonly column: number; readonly row: number } {
	const [, letters = '', digits = '0'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
	const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
	return { column, row: Number(digits) }
}
