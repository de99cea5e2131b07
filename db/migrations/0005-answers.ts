import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table answer (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			assessment_id text collate "binary" not null references assessment (id),
			alternative_id text collate "binary" not null references alternative (id) on delete cascade,
			respondent_id text collate "binary" references respondent (id),
			criterion text collate "binary" not null,
			level text collate "binary" check (level in ('-2', '-1', '0', '1', '2', 'unknown', 'notApplicable')),
			motivation text collate "binary",
			evidence text collate "binary" check (evidence in ('none', 'experience', 'own_data', 'research')),
			source text collate "binary",
			reason text collate "binary",
			awaiting_confirmation integer not null default 0 check (awaiting_confirmation in (0, 1)),
			revision integer not null default 1,
			updated_at text collate "binary" not null,
			updated_by text collate "binary" references person (id)
		)`.execute(db)
	await sql`
		create unique index answer_place on answer
		(assessment_id, alternative_id, criterion, coalesce(respondent_id, ''))`.execute(db)
	await sql`create index answer_alternative on answer (alternative_id)`.execute(db)
	await sql`create index answer_respondent on answer (respondent_id)`.execute(db)
	await sql`
		create table resources (
			municipality_id text collate "binary" not null references municipality (id),
			assessment_id text collate "binary" not null references assessment (id),
			alternative_id text collate "binary" not null references alternative (id) on delete cascade,
			maintain integer check (maintain between 0 and 100),
			exploit integer check (exploit between 0 and 100),
			explore integer check (explore between 0 and 100),
			orientation_unknown integer not null default 0 check (orientation_unknown in (0, 1)),
			cost_one_off bigint check (cost_one_off between -1000000000000 and 1000000000000),
			cost_yearly bigint check (cost_yearly between -1000000000000 and 1000000000000),
			it_system integer check (it_system in (0, 1)),
			revision integer not null default 1,
			updated_at text collate "binary" not null,
			updated_by text collate "binary" references person (id),
			primary key (assessment_id, alternative_id)
		)`.execute(db)
	await sql`create index resources_alternative on resources (alternative_id)`.execute(db)
	await sql`
		create table lock_in (
			municipality_id text collate "binary" not null references municipality (id),
			assessment_id text collate "binary" not null references assessment (id),
			alternative_id text collate "binary" not null references alternative (id) on delete cascade,
			check_id text collate "binary" not null,
			answer text collate "binary" check (answer in ('yes', 'no', 'unknown', 'notApplicable')),
			note text collate "binary",
			revision integer not null default 1,
			updated_at text collate "binary" not null,
			updated_by text collate "binary" references person (id),
			primary key (assessment_id, alternative_id, check_id)
		)`.execute(db)
	await sql`create index lock_in_alternative on lock_in (alternative_id)`.execute(db)
	await sql`
		create table precondition (
			municipality_id text collate "binary" not null references municipality (id),
			assessment_id text collate "binary" not null references assessment (id),
			alternative_id text collate "binary" not null references alternative (id) on delete cascade,
			principle text collate "binary" not null,
			state text collate "binary" check (state in ('in_place', 'partly', 'missing', 'unknown')),
			note text collate "binary",
			revision integer not null default 1,
			updated_at text collate "binary" not null,
			updated_by text collate "binary" references person (id),
			primary key (assessment_id, alternative_id, principle)
		)`.execute(db)
	await sql`create index precondition_alternative on precondition (alternative_id)`.execute(db)
}
