import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Database } from './database.ts'
import { differencesOf } from '#db/dialect/dialect.ts'
import { migrations } from '#db/migrations/index.ts'

/**
 * Brings the schema up to date, or with `to` to an earlier version on an empty database. Returns the names of the
 * migrations that were applied, in order; none when it was up to date. Full text is made anew, and so are the
 * protections, which an earlier version does not get.
 *
 * @throws what the failing migration threw; migrations before it in the same call may remain on SQLite
 */
export async function migrate(db: Database, to?: string): Promise<string[]> {
	const { beforeMigrations, fullText, protections } = differencesOf(db)
	await runAll(db, beforeMigrations)
	const { error, results = [] } = await (to === undefined
		? migratorOf(db).migrateToLatest()
		: migratorOf(db).migrateTo(to))
	if (error !== undefined)
		throw error instanceof Error ? error : new Error('Migration failed', { cause: error })
	await runAll(db, fullText)
	if (to === undefined) await runAll(db, protections)
	return results.map(({ migrationName }) => migrationName)
}

/** The migrations that are not applied yet. */
export async function pendingMigrations(db: Database): Promise<string[]> {
	const all = await migratorOf(db).getMigrations()
	return all.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name)
}

/** The last migration that is applied; null for a database without a schema. */
export async function appliedMigration(db: Database): Promise<string | null> {
	const all = await migratorOf(db).getMigrations()
	return all.findLast(({ executedAt }) => executedAt !== undefined)?.name ?? null
}

export function isKnownMigration(name: string): boolean {
	return Object.hasOwn(migrations, name)
}

function migratorOf(db: Database): Migrator {
	return new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } })
}

async function runAll(db: Database, statements: readonly string[]): Promise<void> {
	await db.transaction().execute(async (transaction) => {
		for (const statement of statements) await sql.raw(statement).execute(transaction)
	})
}
