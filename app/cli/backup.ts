import { open, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { databaseText } from '#app/text/cli-database.ts'
import { backup } from '#db/backup.ts'
import type { Database } from '#db/database.ts'
import { exitCode } from './command.ts'
import type { CommandIo } from './command.ts'
import { errorCode } from './error-code.ts'
import { refuse, withTables, wrongUsage } from './with-database.ts'

export const help = databaseText.backupHelp

/** `vagskal backup OUT`: OUT is there only when it is whole, and only its owner may read it. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
	const [file, ...rest] = args
	if (file === undefined || file.startsWith('-') || rest.length > 0) return wrongUsage(io, help)
	if (existsSync(file)) return refuse(io, databaseText.fileExists(file))
	return withTables(io, async (db) => {
		try {
			io.stdout.write(`${databaseText.backedUp(file, await writeBackup(db, file))}\n`)
			return exitCode.done
		} catch (error) {
			const code = errorCode(error)
			if (code === null) throw error
			return refuse(io, databaseText.cannotWrite(file, code))
		}
	})
}

async function writeBackup(db: Database, file: string): Promise<number> {
	const unfinished = `${file}.part`
	const handle = await open(unfinished, 'wx', 0o600)
	try {
		const rows = await writeLines(db, handle)
		await rename(unfinished, file)
		return rows
	} catch (error) {
		await rm(unfinished, { force: true })
		throw error
	}
}

/** Lines are gathered to blocks: a write for each would take longer than reading it. */
async function writeLines(db: Database, handle: FileHandle): Promise<number> {
	let block = ''
	const flush = async () => {
		await handle.appendFile(block)
		block = ''
	}
	try {
		const rows = await backup(db, async (line) => {
			block += line
			if (block.length > 1 << 20) await flush()
		})
		await flush()
		await handle.sync()
		return rows
	} finally {
		await handle.close()
	}
}
