import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** Comparisons that somebody has given a name: what was chosen, never the answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table saved_comparison (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			public_id text collate "binary" not null,
			name text collate "binary" not null,
			choices text collate "binary" not null,
			ranking text collate "binary",
			created_at text collate "binary" not null,
			created_by text collate "binary" not null references person (id),
			unique (municipality_id, public_id)
		)`.execute(db)
	await sql`create index saved_comparison_created on saved_comparison (municipality_id, created_at)`.execute(
		db,
	)
}
