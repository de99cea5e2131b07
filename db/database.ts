import { Kysely } from 'kysely'
import type { Transaction as KyselyTransaction } from 'kysely'
import { isPostgresUrl, postgresDialect } from '#db/dialect/postgres-connection.ts'
import { sqliteDialect } from '#db/dialect/sqlite-connection.ts'
import type { Schema } from './schema.ts'

export type Database = Kysely<Schema>
export type Transaction = KyselyTransaction<Schema>

/**
 * PostgreSQL for `postgres://…` and `postgresql://…`; anything else is the path of an SQLite file, with or without
 * `file:` before it, made when it does not exist. The schema is not touched: see `migrate`.
 *
 * @throws what the driver throws when the database cannot be reached or opened
 */
export async function openDatabase(url: string): Promise<Database> {
	const db = new Kysely<Schema>({
		dialect: isPostgresUrl(url) ? postgresDialect(url) : sqliteDialect(url),
	})
	try {
		await db.connection().execute(() => Promise.resolve())
	} catch (error) {
		await db.destroy()
		throw error
	}
	return db
}

export async function closeDatabase(db: Database): Promise<void> {
	await db.destroy()
}
