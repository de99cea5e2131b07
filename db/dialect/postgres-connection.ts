import { PostgresDialect } from 'kysely'
import type { Dialect } from 'kysely'
import pg from 'pg'

export function isPostgresUrl(url: string): boolean {
	return url.startsWith('postgres://') || url.startsWith('postgresql://')
}

export function postgresDialect(url: string): Dialect {
	const pool = new pg.Pool({
		connectionString: url,
		max: 10,
		allowExitOnIdle: true,
		types: numbersForBigint(),
	})
	// An idle connection that the server closes is replaced at the next query; unheard, the event ends the process.
	pool.on('error', () => undefined)
	return new PostgresDialect({ pool })
}

/** Counts and kronor fit a double exactly; the driver's own reading of bigint is text. */
function numbersForBigint(): pg.TypeOverrides {
	const types = new pg.TypeOverrides()
	types.setTypeParser(pg.types.builtins.INT8, Number)
	return types
}
