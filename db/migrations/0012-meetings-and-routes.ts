import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/**
 * An ärende is on the meeting of its own nämnd that is held on its meeting date; `proposal.meeting_id` is not used. The
 * route's other nämnder stand in `proposal_stop`: positions below zero come before the ärende's own nämnd, above zero
 * after it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`update proposal set meeting_id = null where meeting_id is not null`.execute(db)
	await sql`alter table proposal add column raised_on text collate "binary"`.execute(db)
	await sql`
		alter table proposal add column is_exercise integer not null default 0 check (is_exercise in (0, 1))`.execute(
		db,
	)
	await sql`alter table assessment add column screening_answers text collate "binary"`.execute(db)
	await sql`
		alter table role_assignment add column granted_by text collate "binary" references person (id)`.execute(db)
	await sql`create index role_assignment_granted_by on role_assignment (granted_by)`.execute(db)
	await sql`
		create table proposal_stop (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			proposal_id text collate "binary" not null,
			position integer not null check (position <> 0),
			committee_id text collate "binary" not null,
			meeting_date text collate "binary",
			state text collate "binary" not null check (state in ('planned', 'handled')),
			unique (proposal_id, position),
			foreign key (municipality_id, proposal_id) references proposal (municipality_id, id),
			foreign key (municipality_id, committee_id) references committee (municipality_id, id)
		)`.execute(db)
	await sql`create index proposal_stop_committee on proposal_stop (committee_id, meeting_date)`.execute(db)
	await sql`
		create table calendar_feed (
			person_id text collate "binary" primary key references person (id),
			municipality_id text collate "binary" not null references municipality (id),
			token_hash text collate "binary" not null unique,
			created_at text collate "binary" not null
		)`.execute(db)
}
