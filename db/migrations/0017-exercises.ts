import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** Exercises of a nämnd, and the answers of those who take part: by a hash, never by a person, and gone with the exercise. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table exercise (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			code text collate "binary" not null unique,
			case_slug text collate "binary" not null,
			instrument text collate "binary" not null,
			started_by text collate "binary" not null,
			started_at text collate "binary" not null,
			expires_at text collate "binary" not null,
			revealed_at text collate "binary",
			check (expires_at > started_at),
			foreign key (municipality_id, started_by) references person (municipality_id, id)
		)`.execute(db)
	await sql`create index exercise_started_by on exercise (started_by)`.execute(db)
	await sql`create index exercise_municipality on exercise (municipality_id)`.execute(db)
	await sql`create index exercise_expires on exercise (expires_at)`.execute(db)
	await sql`
		create table exercise_answer (
			exercise_id text collate "binary" not null references exercise (id) on delete cascade,
			participant_hash text collate "binary" not null,
			flexibility text collate "binary" not null check (flexibility in ('-2', '-1', '0', '1', '2', 'unknown')),
			bureaucracy text collate "binary" not null check (bureaucracy in ('-2', '-1', '0', '1', '2', 'unknown')),
			renewal text collate "binary" not null check (renewal in ('-2', '-1', '0', '1', '2', 'unknown')),
			innovation text collate "binary" not null check (innovation in ('-2', '-1', '0', '1', '2', 'unknown')),
			primary key (exercise_id, participant_hash)
		)`.execute(db)
}
