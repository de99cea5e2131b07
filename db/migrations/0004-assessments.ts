import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table assessment (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			proposal_id text collate "binary" not null,
			kind text collate "binary" not null check (kind in ('full', 'short', 'follow_up')),
			instrument text collate "binary" not null,
			weight_set_id text collate "binary" references weight_set (id),
			state text collate "binary" not null
				check (state in ('draft', 'submitted', 'in_review', 'approved', 'closed')),
			summary text collate "binary",
			screening_outcome text collate "binary" check (screening_outcome in ('full', 'short', 'none')),
			screening_reason text collate "binary",
			opened_from text collate "binary" references assessment (id) deferrable initially deferred,
			created_at text collate "binary" not null,
			created_by text collate "binary" references person (id),
			updated_at text collate "binary" not null,
			updated_by text collate "binary" references person (id),
			foreign key (municipality_id, proposal_id) references proposal (municipality_id, id)
		)`.execute(db)
	await sql`create index assessment_proposal on assessment (proposal_id, created_at, id)`.execute(db)
	await sql`create index assessment_state on assessment (municipality_id, state)`.execute(db)
	await sql`
		create table invitation (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			assessment_id text collate "binary" not null references assessment (id),
			token_hash text collate "binary" not null unique,
			role text collate "binary" not null,
			name text collate "binary",
			expires_at text collate "binary" not null,
			used_at text collate "binary",
			revoked_at text collate "binary",
			created_at text collate "binary" not null,
			created_by text collate "binary" references person (id)
		)`.execute(db)
	await sql`create index invitation_assessment on invitation (assessment_id)`.execute(db)
	await sql`
		create table respondent (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			assessment_id text collate "binary" not null references assessment (id),
			person_id text collate "binary" references person (id),
			invitation_id text collate "binary" references invitation (id),
			role text collate "binary" not null,
			position integer not null,
			submitted_at text collate "binary",
			created_at text collate "binary" not null,
			unique (assessment_id, person_id),
			unique (assessment_id, invitation_id),
			unique (assessment_id, position)
		)`.execute(db)
	await sql`create index respondent_person on respondent (person_id)`.execute(db)
	await sql`
		create table state_change (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			proposal_id text collate "binary" not null references proposal (id),
			assessment_id text collate "binary" references assessment (id),
			respondent_id text collate "binary" references respondent (id),
			annex_id text collate "binary",
			from_state text collate "binary" not null,
			to_state text collate "binary" not null,
			reason text collate "binary",
			at text collate "binary" not null,
			person_id text collate "binary" references person (id)
		)`.execute(db)
	await sql`create index state_change_proposal on state_change (proposal_id, at)`.execute(db)
	await sql`
		create table comment (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			assessment_id text collate "binary" not null references assessment (id),
			alternative_id text collate "binary" references alternative (id) on delete cascade,
			field text collate "binary" not null,
			parent_id text collate "binary" references comment (id) on delete cascade deferrable initially deferred,
			text text collate "binary" not null,
			person_id text collate "binary" references person (id),
			respondent_id text collate "binary" references respondent (id),
			created_at text collate "binary" not null,
			resolved_at text collate "binary",
			resolved_by text collate "binary" references person (id)
		)`.execute(db)
	await sql`create index comment_assessment on comment (assessment_id, created_at)`.execute(db)
	await sql`create index comment_alternative on comment (alternative_id)`.execute(db)
	await sql`create index comment_parent on comment (parent_id)`.execute(db)
}
