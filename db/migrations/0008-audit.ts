import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** What an entry is about may later be gone: ids without foreign keys, except the person, who is never deleted. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table audit_entry (
			municipality_id text collate "binary" not null references municipality (id),
			sequence integer not null check (sequence > 0),
			at text collate "binary" not null,
			person_id text collate "binary" references person (id),
			action text collate "binary" not null,
			subject_type text collate "binary" not null,
			subject_id text collate "binary" not null,
			proposal_id text collate "binary",
			paths text collate "binary" not null,
			previous_hash text collate "binary" not null,
			hash text collate "binary" not null,
			primary key (municipality_id, sequence)
		)`.execute(db)
	await sql`create index audit_entry_proposal on audit_entry (proposal_id, sequence)`.execute(db)
}
