import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { mostBytes, refused } from './table.ts'
import type { ReadTable } from './table.ts'

/** Reads a file by what is in it, whatever its name says: a workbook, or text. */
export async function readTable(bytes: Uint8Array): Promise<ReadTable> {
	if (bytes.length > mostBytes) return refused({ kind: 'tooLarge' })
	if (bytes.length === 0) return refused({ kind: 'empty' })
	if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
		return refused({ kind: isEncrypted(bytes) ? 'password' : 'oldExcel' })
	if (beginsWith(bytes, [0x50, 0x4b])) return readXlsx(bytes)
	if (beginsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return refused({ kind: 'notATable' })
	return readCsv(bytes)
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
	return start.every((byte, index) => bytes[index] === byte)
}

/** A workbook with a password is kept whole in a part of this name, in an old container that .xls files use too. */
function isEncrypted(bytes: Uint8Array): boolean {
	return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}
