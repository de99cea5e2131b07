import { sql } from 'kysely'
import { dump } from './backup.ts'
import type { Database } from './database.ts'
import { appliedMigration } from './migrate.ts'

/** The first line of an exported municipality. What follows is as in a backup. */
export interface MunicipalityHeader {
	readonly format: 'vagskal/municipality@1'
	readonly migration: string
	readonly municipality: { readonly id: string; readonly slug: string; readonly name: string }
}

/**
 * Writes everything of one municipality as JSON Lines, from one consistent view: every table that a backup keeps, with
 * the rows that are hers. Equal contents give equal files, on both databases. Returns the number of rows.
 */
export async function exportMunicipality(
	db: Database,
	municipality: MunicipalityHeader['municipality'],
	write: (line: string) => Promise<void>,
): Promise<number> {
	const { id, slug, name } = municipality
	const header: MunicipalityHeader = {
		format: 'vagskal/municipality@1',
		migration: (await appliedMigration(db)) ?? '',
		municipality: { id, slug, name },
	}
	const where = (table: string) =>
		table === 'municipality' ? sql`where id = ${id}` : sql`where municipality_id = ${id}`
	return dump(db, { header, where }, write)
}
