import { databaseText } from '#app/text/cli-database.ts'
import { restore } from '#db/restore.ts'
import type { Restoring } from '#db/restore.ts'
import { refreshAll } from '#app/use-cases/refresh-portfolio.ts'
import { exitCode } from './command.ts'
import type { CommandIo } from './command.ts'
import { openOrExplain } from './open-or-explain.ts'
import { readLines } from './read-lines.ts'
import { refuse, withDatabase, wrongUsage } from './with-database.ts'

export const help = databaseText.restoreHelp

/** `vagskal restore IN`: all of it into an empty database, or nothing. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
	const [file, ...rest] = args
	if (file === undefined || file.startsWith('-') || rest.length > 0) return wrongUsage(io, help)
	const handle = await openOrExplain(file, io)
	if (!handle) return exitCode.refused
	try {
		return await withDatabase(io, async (db) => {
			const lines = readLines(handle.createReadStream({ autoClose: false }) as AsyncIterable<Uint8Array>)
			const result = await restore(db, lines)
			if (result.kind === 'restored') await refreshAll(db)
			return report(result, file, io)
		})
	} finally {
		await handle.close()
	}
}

function report(result: Restoring, file: string, io: CommandIo): number {
	switch (result.kind) {
		case 'restored':
			io.stdout.write(`${databaseText.restored(result.rows)}\n`)
			return exitCode.done
		case 'notEmpty':
			return refuse(io, databaseText.notEmpty)
		case 'notABackup':
			return refuse(io, databaseText.notABackup(file))
		case 'newer':
			return refuse(io, databaseText.newerBackup(file, result.migration))
		case 'damaged':
			return refuse(io, databaseText.damagedBackup(file, result.line))
	}
}
