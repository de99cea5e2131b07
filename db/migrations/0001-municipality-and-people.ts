import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/**
 * `collate "binary"`: text compares by code point on both databases. SQLite has that collation; PostgreSQL gets
 * one of the same name before the first migration.
 *
 * A foreign key with municipality_id in it: the database itself refuses a reference to another municipality's row.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table municipality (
			id text collate "binary" primary key,
			slug text collate "binary" not null unique,
			name text collate "binary" not null,
			settings text collate "binary" not null default '{}',
			created_at text collate "binary" not null
		)`.execute(db)
	await sql`
		create table municipality_host (
			host text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id)
		)`.execute(db)
	await sql`create index municipality_host_municipality on municipality_host (municipality_id)`.execute(db)
	await sql`
		create table person (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			number integer not null check (number > 0),
			email text collate "binary",
			name text collate "binary" not null,
			password_hash text collate "binary",
			created_at text collate "binary" not null,
			disabled_at text collate "binary",
			removed_at text collate "binary",
			unique (municipality_id, id),
			unique (municipality_id, email),
			unique (municipality_id, number)
		)`.execute(db)
	await sql`
		create table session (
			id_hash text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			person_id text collate "binary" not null,
			created_at text collate "binary" not null,
			last_seen_at text collate "binary" not null,
			expires_at text collate "binary" not null,
			foreign key (municipality_id, person_id) references person (municipality_id, id)
		)`.execute(db)
	await sql`create index session_person on session (person_id)`.execute(db)
	await sql`create index session_expires on session (expires_at)`.execute(db)
	await sql`
		create table login_attempt (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			account text collate "binary" not null,
			address text collate "binary" not null,
			at text collate "binary" not null
		)`.execute(db)
	await sql`create index login_attempt_account on login_attempt (municipality_id, account, at)`.execute(db)
	await sql`create index login_attempt_address on login_attempt (address, at)`.execute(db)
	await sql`create index login_attempt_at on login_attempt (at)`.execute(db)
}
