import { defaultDatabaseUrl } from '#app/runtime-config.ts'
import { databaseText } from '#app/text/cli-database.ts'
import { DatabaseFileMissing, closeDatabase, openDatabase } from '#db/database.ts'
import type { Database } from '#db/database.ts'
import { pendingMigrations } from '#db/migrate.ts'
import { exitCode } from './command.ts'
import type { CommandIo } from './command.ts'

type Use = (db: Database) => Promise<number>

/** Runs a command on the database of DATABASE_URL. Refused, with the reason, when it cannot be opened. */
export async function withDatabase(
	io: CommandIo,
	use: Use,
	{ mayCreate = true }: { readonly mayCreate?: boolean } = {},
): Promise<number> {
	const db = await openOrExplain(io, mayCreate)
	if (!db) return exitCode.refused
	try {
		return await use(db)
	} finally {
		await closeDatabase(db)
	}
}

/** As `withDatabase`, for a command that needs its tables: refused where they are missing or of an earlier version. */
export async function withTables(io: CommandIo, use: Use): Promise<number> {
	return withDatabase(
		io,
		async (db) => {
			const [pending] = await pendingMigrations(db)
			return pending === undefined ? use(db) : refuse(io, databaseText.pendingMigration(pending))
		},
		{ mayCreate: false },
	)
}

async function openOrExplain(io: CommandIo, mayCreate: boolean): Promise<Database | null> {
	const url = io.env['DATABASE_URL']
	try {
		return await openDatabase(url === undefined || url === '' ? defaultDatabaseUrl : url, { mayCreate })
	} catch (error) {
		return refuse(io, reasonOf(error), null)
	}
}

function reasonOf(error: unknown): string {
	if (error instanceof DatabaseFileMissing) return databaseText.noDatabase(error.message)
	return databaseText.cannotOpen(error instanceof Error ? error.message : String(error))
}

/** Writes a problem on stderr and gives back the outcome, by default that the command is refused. */
export function refuse(io: CommandIo, problem: string): number
export function refuse<Outcome>(io: CommandIo, problem: string, outcome: Outcome): Outcome
export function refuse(io: CommandIo, problem: string, outcome: unknown = exitCode.refused): unknown {
	io.stderr.write(`${problem}\n`)
	return outcome
}

/** For a command that was called wrongly: what is wrong, and its help. */
export function wrongUsage(io: CommandIo, help: string): number {
	io.stderr.write(`${databaseText.wrongUsage}\n\n${help}`)
	return exitCode.wrongUsage
}
