import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table chain_item (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			assessment_id text collate "binary" not null references assessment (id),
			alternative_id text collate "binary" not null references alternative (id) on delete cascade,
			link text collate "binary" not null
				check (link in ('decision', 'requirements', 'delivery', 'followUp')),
			kind text collate "binary" not null check (kind in ('risk', 'opportunity')),
			text text collate "binary" not null,
			likelihood integer check (likelihood between 1 and 4),
			consequence integer check (consequence between 1 and 4),
			position integer not null,
			revision integer not null default 1,
			updated_at text collate "binary" not null,
			updated_by text collate "binary" references person (id),
			check ((kind = 'risk') = (likelihood is not null) and (kind = 'risk') = (consequence is not null))
		)`.execute(db)
	await sql`create index chain_item_place on chain_item (assessment_id, alternative_id, position)`.execute(db)
	await sql`create index chain_item_alternative on chain_item (alternative_id)`.execute(db)
	await sql`
		create table chain_condition (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			chain_item_id text collate "binary" not null references chain_item (id) on delete cascade,
			text text collate "binary" not null,
			responsible text collate "binary",
			follow_up text collate "binary",
			criteria text collate "binary" not null default '[]',
			position integer not null,
			revision integer not null default 1,
			updated_at text collate "binary" not null,
			updated_by text collate "binary" references person (id)
		)`.execute(db)
	await sql`create index chain_condition_item on chain_condition (chain_item_id, position)`.execute(db)
	await sql`
		create table affected (
			id text collate "binary" primary key,
			municipality_id text collate "binary" not null references municipality (id),
			assessment_id text collate "binary" not null references assessment (id),
			alternative_id text collate "binary" not null references alternative (id) on delete cascade,
			who text collate "binary" not null,
			heard text collate "binary" not null check (heard in ('yes', 'partly', 'no', 'unknown', 'notConcerned')),
			how text collate "binary",
			position integer not null,
			revision integer not null default 1,
			updated_at text collate "binary" not null,
			updated_by text collate "binary" references person (id)
		)`.execute(db)
	await sql`create index affected_place on affected (assessment_id, alternative_id, position)`.execute(db)
	await sql`create index affected_alternative on affected (alternative_id)`.execute(db)
}
