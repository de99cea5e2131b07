import { sql } from 'kysely'
import { backupTables } from '#db/backup-tables.ts'
import type { Database } from '#db/database.ts'

/** Where something of a person stands, in one column of one table. */
export interface Trace {
	readonly table: string
	readonly column: string
	readonly rows: number
}

/** Where her id stands: what she has done. */
export async function listReferences(
	db: Database,
	query: { readonly municipalityId: string; readonly personId: string },
): Promise<Trace[]> {
	const traces = await tracesWhere(db, query.municipalityId, (column) => sql`${column} = ${query.personId}`)
	return traces.filter(({ table }) => table !== 'person')
}

/** Where her name or address stands in a text that somebody wrote; established annexes are among them. */
export async function listMentions(
	db: Database,
	query: { readonly municipalityId: string; readonly words: readonly string[] },
): Promise<Trace[]> {
	if (query.words.length === 0) return []
	const patterns = query.words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
	const traces = await tracesWhere(db, query.municipalityId, (column) => {
		const likes = patterns.map((pattern) => sql`${column} like ${pattern} escape '\\'`)
		return sql`(${sql.join(likes, sql` or `)})`
	})
	return traces.filter(({ table }) => table !== 'person')
}

/** Over every column of text of every table that has a municipality, also those that are added later. */
async function tracesWhere(
	db: Database,
	municipalityId: string,
	condition: (column: ReturnType<typeof sql.ref>) => ReturnType<typeof sql>,
): Promise<Trace[]> {
	const traces: Trace[] = []
	for (const { name, columns } of await textColumns(db)) {
		const counts = columns.map(
			(column) => sql`sum(case when ${condition(sql.ref(column))} then 1 else 0 end) as ${sql.ref(column)}`,
		)
		const { rows } = await sql<Readonly<Record<string, number | null>>>`
			select ${sql.join(counts)} from ${sql.table(name)} where municipality_id = ${municipalityId}`.execute(db)
		for (const [column, count] of Object.entries(rows[0] ?? {}))
			if ((count ?? 0) > 0) traces.push({ table: name, column, rows: Number(count) })
	}
	return traces
}

async function textColumns(db: Database) {
	const kept = new Set<string>(backupTables.map(({ name }) => name))
	const tables = await db.introspection.getTables()
	return tables
		.filter(({ name, columns }) => kept.has(name) && columns.some((one) => one.name === 'municipality_id'))
		.map(({ name, columns }) => ({
			name,
			columns: columns
				.filter((one) => one.dataType.toLowerCase() === 'text' && one.name !== 'municipality_id')
				.map((one) => one.name),
		}))
		.filter(({ columns }) => columns.length > 0)
		.sort((one, other) => (one.name < other.name ? -1 : 1))
}
