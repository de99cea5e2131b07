import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** What stands in the head of the annexes that are made from now on; an established annex carries its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table municipality_logo (
			municipality_id text collate "binary" primary key references municipality (id),
			svg text collate "binary",
			png text collate "binary" not null,
			width integer not null check (width > 0),
			height integer not null check (height > 0),
			sha256 text collate "binary" not null,
			updated_at text collate "binary" not null,
			updated_by text collate "binary" references person (id)
		)`.execute(db)
}
