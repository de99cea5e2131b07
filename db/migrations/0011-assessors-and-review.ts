import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** Assessors who are invited, and their sessions where they have no account; «ingen enighet»; the reviewer's remarks. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table respondent add column invited_at text collate "binary"`.execute(db)
	await sql`alter table respondent add column due_on text collate "binary"`.execute(db)
	await sql`alter table respondent add column left_out_at text collate "binary"`.execute(db)
	await sql`
		alter table answer add column no_agreement integer not null default 0
		check (no_agreement in (0, 1))`.execute(db)
	await sql`
		alter table comment add column kind text collate "binary" not null default 'comment'
		check (kind in ('comment', 'remark'))`.execute(db)
	await sql`
		create table guest_session (
			id_hash text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			invitation_id text collate "binary" not null references invitation (id),
			created_at text collate "binary" not null,
			ended_at text collate "binary"
		)`.execute(db)
	await sql`create index guest_session_invitation on guest_session (invitation_id)`.execute(db)
}
