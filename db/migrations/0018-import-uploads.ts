import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** A file that has been read and waits to be imported: its table, whose it is, and until when it is kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table import_upload (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			person_id text collate "binary" not null references person (id),
			public_id text collate "binary" not null unique,
			file_name text collate "binary" not null,
			content text collate "binary" not null,
			created_at text collate "binary" not null,
			expires_at text collate "binary" not null
		)`.execute(db)
	await sql`create index import_upload_person on import_upload (person_id)`.execute(db)
	await sql`create index import_upload_expires on import_upload (expires_at)`.execute(db)
}
