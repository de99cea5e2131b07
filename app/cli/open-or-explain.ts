import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { databaseText } from '#app/text/cli-database.ts'
import type { CommandIo } from './command.ts'
import { errorCode } from './error-code.ts'
import { refuse } from './with-database.ts'

/** The file to read; null where it cannot be, which has then been said. */
export async function openOrExplain(file: string, io: CommandIo): Promise<FileHandle | null> {
	try {
		return await open(file)
	} catch (error) {
		const code = errorCode(error)
		if (code === null) throw error
		return refuse(io, databaseText.cannotRead(file, code), null)
	}
}
