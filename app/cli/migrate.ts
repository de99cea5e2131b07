import { databaseText } from '#app/text/cli-database.ts'
import { migrate } from '#db/migrate.ts'
import { exitCode } from './command.ts'
import type { CommandIo } from './command.ts'
import { withDatabase, wrongUsage } from './with-database.ts'

export const help = databaseText.migrateHelp

/** `vagskal migrate`: makes the tables or brings them up to date. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
	if (args.length > 0) return wrongUsage(io, help)
	return withDatabase(io, async (db) => {
		io.stdout.write(`${databaseText.migrated(await migrate(db))}\n`)
		return exitCode.done
	})
}
