import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/**
 * Single sign-on, links to set a password by, and what administrators decide: where an assignment comes from, and from
 * which day a set of weights is in force. A set without a day came with the ärende that it weighs.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table person_identity (
			municipality_id text collate "binary" not null references municipality (id),
			issuer text collate "binary" not null,
			subject text collate "binary" not null,
			person_id text collate "binary" not null,
			created_at text collate "binary" not null,
			primary key (municipality_id, issuer, subject),
			unique (municipality_id, issuer, person_id),
			foreign key (municipality_id, person_id) references person (municipality_id, id)
		)`.execute(db)
	await sql`
		create table sign_on_attempt (
			state_hash text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			browser_hash text collate "binary" not null,
			nonce text collate "binary" not null,
			code_verifier text collate "binary" not null,
			return_to text collate "binary" not null,
			expires_at text collate "binary" not null
		)`.execute(db)
	await sql`create index sign_on_attempt_expires on sign_on_attempt (expires_at)`.execute(db)
	await sql`
		create table password_link (
			token_hash text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			person_id text collate "binary" not null,
			expires_at text collate "binary" not null,
			created_at text collate "binary" not null,
			created_by text collate "binary" references person (id),
			unique (municipality_id, person_id),
			foreign key (municipality_id, person_id) references person (municipality_id, id)
		)`.execute(db)
	await sql`alter table session add column id_token text collate "binary"`.execute(db)
	await sql`
		alter table person add column is_break_glass integer not null default 0
			check (is_break_glass in (0, 1))`.execute(db)
	await sql`
		alter table role_assignment add column source text collate "binary" not null default 'manual'
			check (source in ('manual', 'claim'))`.execute(db)
	await sql`alter table weight_set add column valid_from text collate "binary"`.execute(db)
	await sql`create index weight_set_in_force on weight_set (municipality_id, valid_from)`.execute(db)
}
