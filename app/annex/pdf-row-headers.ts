import { objectText, readPdfFile } from './pdf-file.ts'

/**
 * Makes the cells of each table's first column headers of their rows. Typst 0.14 can only tag headers of columns, and
 * refers every cell to these by their names, which would hide the rows' headers from a screen reader: headers of both
 * kinds have their scope here instead, and no cell refers to any. All changes keep their length, so that no object moves.
 */
export function withRowHeaders(bytes: Uint8Array): Uint8Array {
	const file = readPdfFile(bytes)
	const changed = Buffer.from(bytes)
	file.offsets.forEach((offset, number) => {
		if (!file.text.startsWith(cell, offset + `${String(number)} 0 obj\n`.length)) return
		const before = objectText(file, number)
		changed.write(scoped(before), offset + `${String(number)} 0 obj\n`.length, 'latin1')
	})
	return changed
}

const cell = '<<\n  /Type /StructElem\n  /S /TD\n'

function scoped(element: string): string {
	const named = /\/Headers \[\(U\d+x(\d+)y\d+\)\]/.exec(element)
	if (!named) return element
	const isRowHeader = named[1] === '0'
	return element
		.replace(named[0], (isRowHeader ? '/Scope /Row' : '').padEnd(named[0].length))
		.replace('/S /TD', isRowHeader ? '/S /TH' : '/S /TD')
}
