import { defaultDatabaseUrl } from '#app/runtime-config.ts'
import { databaseText } from '#app/text/cli-database.ts'
import { closeDatabase, openDatabase } from '#db/database.ts'
import type { Database } from '#db/database.ts'
import { exitCode } from './command.ts'
import type { CommandIo } from './command.ts'

/** Runs a command on the database of DATABASE_URL. Refused, with the reason, when it cannot be opened. */
export async function withDatabase(io: CommandIo, use: (db: Database) => Promise<number>): Promise<number> {
	const db = await openOrExplain(io)
	if (!db) return exitCode.refused
	try {
		return await use(db)
	} finally {
		await closeDatabase(db)
	}
}

async function openOrExplain(io: CommandIo): Promise<Database | null> {
	const url = io.env['DATABASE_URL']
	try {
		return await openDatabase(url === undefined || url === '' ? defaultDatabaseUrl : url)
	} catch (error) {
		return refuse(io, databaseText.cannotOpen(error instanceof Error ? error.message : String(error)), null)
	}
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
