import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/**
 * Decisions are numbered within their ärende and can be taken back; adopted conditions have a person, a day when they
 * were done and a log; a follow-up assessment knows its decision and the alternative that it is about.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table decision add column number integer not null default 1 check (number > 0)`.execute(db)
	await sql`alter table decision add column paragraph text collate "binary"`.execute(db)
	await sql`alter table decision add column alternative_title text collate "binary"`.execute(db)
	await sql`alter table decision add column follow_up_on text collate "binary"`.execute(db)
	await sql`alter table decision add column withdrawn_at text collate "binary"`.execute(db)
	await sql`
		alter table decision add column withdrawn_by text collate "binary" references person (id)`.execute(db)
	await sql`alter table decision add column withdrawn_reason text collate "binary"`.execute(db)
	await sql`create unique index decision_number on decision (proposal_id, number)`.execute(db)
	await sql`create index decision_municipality on decision (municipality_id, follow_up_on)`.execute(db)
	await sql`alter table adopted_condition add column annex_number integer`.execute(db)
	await sql`
		alter table adopted_condition add column responsible_person_id text collate "binary"
		references person (id)`.execute(db)
	await sql`alter table adopted_condition add column done_on text collate "binary"`.execute(db)
	await sql`create index adopted_condition_person on adopted_condition (responsible_person_id)`.execute(db)
	await sql`
		create table condition_event (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			condition_id text collate "binary" not null references adopted_condition (id),
			kind text collate "binary" not null check (kind in ('done', 'reopened', 'changed')),
			note text collate "binary",
			done_on text collate "binary",
			responsible_before text collate "binary",
			responsible_person_before text collate "binary" references person (id),
			follow_up_before text collate "binary",
			at text collate "binary" not null,
			person_id text collate "binary" references person (id)
		)`.execute(db)
	await sql`create index condition_event_condition on condition_event (condition_id, at)`.execute(db)
	await sql`
		alter table compared_annex add column number integer not null default 1 check (number > 0)`.execute(db)
	await sql`
		alter table compared_annex add column decision_id text collate "binary"
		references decision (id) deferrable initially deferred`.execute(db)
	await sql`
		alter table compared_annex add column alternative_id text collate "binary"
		references alternative (id)`.execute(db)
	await sql`create index compared_annex_decision on compared_annex (decision_id)`.execute(db)
	await sql`create index compared_annex_alternative on compared_annex (alternative_id)`.execute(db)
}
