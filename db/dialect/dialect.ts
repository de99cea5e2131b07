import { PostgresAdapter } from 'kysely'
import type { DialectAdapter } from 'kysely'
import type { Differences } from './differences.ts'
import { postgres } from './postgres.ts'
import { sqlite } from './sqlite.ts'

/** Takes a Kysely instance or a transaction. */
export function differencesOf(db: { getExecutor(): { readonly adapter: DialectAdapter } }): Differences {
	return db.getExecutor().adapter instanceof PostgresAdapter ? postgres : sqlite
}
