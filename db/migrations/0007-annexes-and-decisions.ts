import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table annex (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			public_id text collate "binary" not null,
			proposal_id text collate "binary" not null references proposal (id),
			assessment_id text collate "binary" references assessment (id),
			version integer not null check (version > 0),
			kind text collate "binary" not null check (kind in ('full', 'short', 'none')),
			state text collate "binary" not null
				check (state in ('established', 'transferred', 'superseded', 'disposed')),
			model text collate "binary",
			model_sha256 text collate "binary" not null,
			pdf bytea,
			pdf_sha256 text collate "binary" not null,
			renderer_version text collate "binary" not null,
			sequence integer not null check (sequence > 0),
			previous_hash text collate "binary" not null,
			hash text collate "binary" not null,
			established_at text collate "binary" not null,
			established_by text collate "binary" references person (id),
			transferred_at text collate "binary",
			transferred_by text collate "binary" references person (id),
			superseded_at text collate "binary",
			disposed_at text collate "binary",
			disposed_by text collate "binary" references person (id),
			disposal_decision text collate "binary",
			secrecy_reviewed_by text collate "binary",
			secrecy_reviewed_on text collate "binary",
			published_at text collate "binary",
			published_by text collate "binary" references person (id),
			unique (municipality_id, public_id),
			unique (municipality_id, sequence),
			unique (proposal_id, version),
			check (published_at is null or secrecy_reviewed_on is not null)
		)`.execute(db)
	await sql`create index annex_published on annex (municipality_id, published_at)`.execute(db)
	await sql`create index annex_assessment on annex (assessment_id)`.execute(db)
	await sql`
		create table compared_annex (
			assessment_id text collate "binary" primary key references assessment (id),
			municipality_id text collate "binary" not null references municipality (id),
			annex_id text collate "binary" not null references annex (id)
		)`.execute(db)
	await sql`create index compared_annex_annex on compared_annex (annex_id)`.execute(db)
	await sql`
		create table decision (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			proposal_id text collate "binary" not null references proposal (id),
			annex_id text collate "binary" references annex (id),
			committee_id text collate "binary" references committee (id),
			meeting_id text collate "binary" references meeting (id),
			decided_on text collate "binary" not null,
			outcome text collate "binary" not null check (outcome in
				('approved', 'approved_with_conditions', 'rejected', 'referred_back', 'tabled', 'answered')),
			alternative_key text collate "binary",
			reason text collate "binary",
			created_at text collate "binary" not null,
			created_by text collate "binary" references person (id)
		)`.execute(db)
	await sql`create index decision_proposal on decision (proposal_id, decided_on)`.execute(db)
	await sql`
		create table adopted_condition (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			decision_id text collate "binary" not null references decision (id),
			text text collate "binary" not null,
			responsible text collate "binary",
			follow_up text collate "binary",
			criteria text collate "binary" not null default '[]',
			position integer not null,
			done_at text collate "binary",
			done_by text collate "binary" references person (id)
		)`.execute(db)
	await sql`create index adopted_condition_decision on adopted_condition (decision_id, position)`.execute(db)
	await sql`create index adopted_condition_due on adopted_condition (municipality_id, follow_up)`.execute(db)
}
