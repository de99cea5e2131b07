import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table unit (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			name text collate "binary" not null,
			name_sort_key text collate "binary" not null,
			kind text collate "binary" not null check (kind in ('administration', 'company')),
			ended_at text collate "binary",
			unique (municipality_id, id),
			unique (municipality_id, name, kind)
		)`.execute(db)
	await sql`
		create table committee (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			name text collate "binary" not null,
			name_sort_key text collate "binary" not null,
			notice_days_before integer not null default 7 check (notice_days_before between 0 and 60),
			notice_moves_off_holidays integer not null default 1 check (notice_moves_off_holidays in (0, 1)),
			ended_at text collate "binary",
			unique (municipality_id, id),
			unique (municipality_id, name)
		)`.execute(db)
	await sql`
		create table role_assignment (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			person_id text collate "binary" not null,
			role text collate "binary" not null check (role in
				('sekreterare', 'bedomare', 'granskare', 'tjansteperson', 'politiker', 'administrator')),
			committee_id text collate "binary",
			valid_from text collate "binary" not null,
			valid_to text collate "binary",
			check (valid_to is null or valid_to >= valid_from),
			foreign key (municipality_id, person_id) references person (municipality_id, id),
			foreign key (municipality_id, committee_id) references committee (municipality_id, id)
		)`.execute(db)
	await sql`create index role_assignment_person on role_assignment (person_id)`.execute(db)
	await sql`create index role_assignment_municipality on role_assignment (municipality_id, role)`.execute(db)
	await sql`
		create table meeting (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			committee_id text collate "binary" not null,
			date text collate "binary" not null,
			notice_date text collate "binary",
			unique (municipality_id, id),
			unique (committee_id, date),
			foreign key (municipality_id, committee_id) references committee (municipality_id, id)
		)`.execute(db)
	await sql`create index meeting_date on meeting (municipality_id, date)`.execute(db)
	await sql`
		create table weight_set (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			name text collate "binary",
			date text collate "binary",
			decided_by text collate "binary",
			flexibility_thousandths integer check (flexibility_thousandths between 0 and 100000),
			bureaucracy_thousandths integer check (bureaucracy_thousandths between 0 and 100000),
			renewal_thousandths integer check (renewal_thousandths between 0 and 100000),
			innovation_thousandths integer check (innovation_thousandths between 0 and 100000),
			created_at text collate "binary" not null,
			check ((flexibility_thousandths is null) = (bureaucracy_thousandths is null)
				and (flexibility_thousandths is null) = (renewal_thousandths is null)
				and (flexibility_thousandths is null) = (innovation_thousandths is null)),
			check (flexibility_thousandths is null or
				flexibility_thousandths + bureaucracy_thousandths + renewal_thousandths + innovation_thousandths > 0)
		)`.execute(db)
	await sql`create index weight_set_municipality on weight_set (municipality_id, date)`.execute(db)
	await sql`
		create table target_balance (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			maintain integer not null check (maintain between 0 and 100),
			exploit integer not null check (exploit between 0 and 100),
			explore integer not null check (explore between 0 and 100),
			decided_by text collate "binary",
			valid_from text collate "binary" not null,
			check (maintain + exploit + explore = 100),
			unique (municipality_id, valid_from)
		)`.execute(db)
}
