import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Database } from './database.ts'
import { differencesOf } from './dialect/dialect.ts'
import { migrations } from './migrations/index.ts'

/**
 * Brings the schema up to date and returns the names of the migrations that were applied, in order; none when it
 * was up to date. Full text and protections are made anew.
 *
 * @throws what the failing migration threw; migrations before it in the same call may remain on SQLite
 */
export async function migrate(db: Database): Promise<string[]> {
	const { beforeMigrations, afterMigrations } = differencesOf(db)
	await runAll(db, beforeMigrations)
	const provider = { getMigrations: () => Promise.resolve({ ...migrations }) }
	const { error, results = [] } = await new Migrator({ db, provider }).migrateToLatest()
	if (error !== undefined)
		throw error instanceof Error ? error : new Error('Migration failed', { cause: error })
	await runAll(db, afterMigrations)
	return results.map(({ migrationName }) => migrationName)
}

/** The migrations that are not applied yet. */
export async function pendingMigrations(db: Database): Promise<string[]> {
	const provider = { getMigrations: () => Promise.resolve({ ...migrations }) }
	const all = await new Migrator({ db, provider }).getMigrations()
	return all.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name)
}

async function runAll(db: Database, statements: readonly string[]): Promise<void> {
	await db.transaction().execute(async (transaction) => {
		for (const statement of statements) await sql.raw(statement).execute(transaction)
	})
}
