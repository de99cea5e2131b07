import type { MunicipalityHeader } from './export-municipality.ts'
import type { Database } from './database.ts'
import { appliedMigration, isKnownMigration, migrate } from './migrate.ts'
import { listMunicipalities } from '#db/queries/municipality.ts'
import { Damaged, insertAll, parseLine } from './restore.ts'

export type Importing =
	| { readonly kind: 'imported'; readonly rows: number; readonly name: string }
	/** There is a municipality with this short name, or the very same one, already. */
	| { readonly kind: 'exists'; readonly slug: string }
	| { readonly kind: 'notAnExport' }
	/** Made by a program with migrations that this one does not have. */
	| { readonly kind: 'newer'; readonly migration: string }
	/** Made by an earlier version, and this database holds another municipality by a later one. */
	| { readonly kind: 'older'; readonly migration: string }
	/** Cut off, changed, of two municipalities, or in conflict with what is there, at this line (from 1). */
	| { readonly kind: 'damaged'; readonly line: number }

/**
 * Imports an exported municipality beside those that are there. Every checksum is checked, no row of another municipality
 * is taken, and all rows are stored or none. Into an empty database an export of an earlier version may be imported too:
 * its schema is then brought up to date afterwards.
 */
export async function importMunicipality(db: Database, lines: AsyncIterable<string>): Promise<Importing> {
	const reader = lines[Symbol.asyncIterator]()
	const first = await reader.next()
	const header = first.done === true ? null : readHeader(first.value)
	if (!header) return { kind: 'notAnExport' }
	const { migration, municipality } = header
	if (!isKnownMigration(migration)) return { kind: 'newer', migration }
	const applied = await appliedMigration(db)
	const there = applied === null ? [] : await listMunicipalities(db)
	if (there.some(({ id, slug }) => id === municipality.id || slug === municipality.slug))
		return { kind: 'exists', slug: municipality.slug }
	if (applied === null) await migrate(db, migration)
	else if (applied > migration) return { kind: 'older', migration }
	try {
		const rows = await db
			.transaction()
			.execute((transaction) =>
				insertAll(
					transaction,
					header,
					first.value as string,
					{ [Symbol.asyncIterator]: () => reader },
					isHers,
				),
			)
		await migrate(db)
		return { kind: 'imported', rows, name: municipality.name }
	} catch (error) {
		if (error instanceof Damaged) return { kind: 'damaged', line: error.line }
		throw error
	}

	function isHers(table: string, row: Readonly<Record<string, unknown>>): boolean {
		return row[table === 'municipality' ? 'id' : 'municipality_id'] === municipality.id
	}
}

function readHeader(line: string): MunicipalityHeader | null {
	const header = parseLine(line)
	const municipality = header?.['municipality']
	if (header?.['format'] !== 'vagskal/municipality@1' || typeof header['migration'] !== 'string') return null
	if (typeof municipality !== 'object' || municipality === null) return null
	const { id, slug, name } = municipality as Readonly<Record<string, unknown>>
	if (typeof id !== 'string' || typeof slug !== 'string' || typeof name !== 'string') return null
	return {
		format: 'vagskal/municipality@1',
		migration: header['migration'],
		municipality: { id, slug, name },
	}
}
