import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table import_batch (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			kind text collate "binary" not null,
			file_name text collate "binary" not null,
			row_count integer not null,
			created_at text collate "binary" not null,
			created_by text collate "binary" references person (id),
			undone_at text collate "binary",
			undone_by text collate "binary" references person (id)
		)`.execute(db)
	await sql`create index import_batch_municipality on import_batch (municipality_id, created_at)`.execute(db)
	await sql`
		create table proposal (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			public_id text collate "binary" not null,
			search_key bigint not null unique,
			search_words text collate "binary" not null,
			title text collate "binary" not null,
			title_sort_key text collate "binary" not null,
			diarienummer text collate "binary",
			diarienummer_sort_key text collate "binary" not null,
			committee_id text collate "binary" not null,
			unit_id text collate "binary",
			meeting_id text collate "binary",
			meeting_date text collate "binary",
			type text collate "binary" not null check (type in ('committee', 'motion', 'citizen_proposal',
				'member_initiative', 'referral', 'inquiry', 'procurement', 'policy', 'budget', 'other')),
			description text collate "binary",
			prepared_by_name text collate "binary",
			prepared_by_role text collate "binary",
			prepared_by_unit text collate "binary",
			status text collate "binary" not null check (status in ('open', 'withdrawn', 'archived')),
			is_example integer not null default 0 check (is_example in (0, 1)),
			import_batch_id text collate "binary" references import_batch (id),
			revision integer not null default 1,
			created_at text collate "binary" not null,
			created_by text collate "binary" references person (id),
			updated_at text collate "binary" not null,
			updated_by text collate "binary" references person (id),
			unique (municipality_id, id),
			unique (municipality_id, public_id),
			foreign key (municipality_id, committee_id) references committee (municipality_id, id),
			foreign key (municipality_id, unit_id) references unit (municipality_id, id),
			foreign key (municipality_id, meeting_id) references meeting (municipality_id, id)
		)`.execute(db)
	await sql`create index proposal_title on proposal (municipality_id, title_sort_key, id)`.execute(db)
	await sql`create index proposal_diarienummer on proposal (municipality_id, diarienummer_sort_key, id)`.execute(
		db,
	)
	await sql`create index proposal_meeting_date on proposal (municipality_id, coalesce(meeting_date, ''), id)`.execute(
		db,
	)
	await sql`create index proposal_updated on proposal (municipality_id, updated_at, id)`.execute(db)
	await sql`
		create index proposal_committee on proposal
		(municipality_id, committee_id, coalesce(meeting_date, ''), id)`.execute(db)
	await sql`
		create index proposal_status on proposal
		(municipality_id, status, coalesce(meeting_date, ''), id)`.execute(db)
	await sql`create index proposal_unit on proposal (unit_id)`.execute(db)
	await sql`create index proposal_meeting on proposal (meeting_id)`.execute(db)
	await sql`create index proposal_import_batch on proposal (import_batch_id)`.execute(db)
	await sql`
		create table alternative (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			proposal_id text collate "binary" not null,
			key text collate "binary" not null check (length(key) between 1 and 20),
			title text collate "binary" not null,
			description text collate "binary",
			position integer not null,
			is_zero integer not null check (is_zero in (0, 1)),
			revision integer not null default 1,
			updated_at text collate "binary" not null,
			updated_by text collate "binary" references person (id),
			unique (proposal_id, key),
			foreign key (municipality_id, proposal_id) references proposal (municipality_id, id)
		)`.execute(db)
	await sql`create unique index alternative_zero on alternative (proposal_id) where is_zero = 1`.execute(db)
}
