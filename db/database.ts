import { Kysely } from 'kysely'
import type { Transaction as KyselyTransaction } from 'kysely'
import { isPostgresUrl, postgresDialect } from '#db/dialect/postgres-connection.ts'
import { DatabaseFileMissing, sqliteDialect } from '#db/dialect/sqlite-connection.ts'
import type { Schema } from './schema.ts'

export { DatabaseFileMissing }
export type Database = Kysely<Schema>
export type Transaction = KyselyTransaction<Schema>

/**
 * PostgreSQL for `postgres://…` and `postgresql://…`; anything else is the path of an SQLite file, with or without
 * `file:` before it, made when it does not exist unless told otherwise. The schema is not touched: see `migrate`.
 *
 * @throws DatabaseFileMissing, or what the driver throws when the database cannot be reached or opened
 */
export async function openDatabase(
	url: string,
	{ mayCreate = true }: { readonly mayCreate?: boolean } = {},
): Promise<Database> {
	const db = new Kysely<Schema>({
		dialect: isPostgresUrl(url) ? postgresDialect(url) : sqliteDialect(url, mayCreate),
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
