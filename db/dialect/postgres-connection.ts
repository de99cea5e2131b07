import { PostgresDialect } from 'kysely'
import type { Dialect } from 'kysely'
import pg from 'pg'

export function isPostgresUrl(url: string): boolean {
	return url.startsWith('postgres://') || url.startsWith('postgresql://')
}

export function postgresDialect(url: string): Dialect {
	const pool = new pg.Pool({ connectionString: url, max: 10, types: { getTypeParser } })
	// An idle connection that the server closes is replaced at the next query; unheard, the event ends the process.
	pool.on('error', () => undefined)
	return new PostgresDialect({ pool })
}

/** Counts and kronor fit a double exactly; the driver's own reading of bigint is text. */
const getTypeParser: typeof pg.types.getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
	oid === (pg.types.builtins.INT8 as number)
		? Number
		: pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser
