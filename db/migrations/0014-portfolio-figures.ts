import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/**
 * The figures that the portfolio is summed from, one row for each alternative that can count in it, and the ärenden
 * whose figures are to be computed anew. Every assessed ärende is due to begin with.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table portfolio_figure (
			assessment_id text collate "binary" not null references assessment (id) on delete cascade,
			alternative_id text collate "binary" not null references alternative (id) on delete cascade,
			municipality_id text collate "binary" not null references municipality (id),
			proposal_id text collate "binary" not null references proposal (id) on delete cascade,
			committee_id text collate "binary" not null references committee (id),
			unit_id text collate "binary" references unit (id),
			meeting_date text collate "binary",
			half_year text collate "binary" not null,
			type text collate "binary" not null,
			status text collate "binary" not null,
			is_established integer not null check (is_established in (0, 1)),
			is_decided integer not null check (is_decided in (0, 1)),
			is_chosen integer not null check (is_chosen in (0, 1)),
			is_zero integer not null check (is_zero in (0, 1)),
			kind text collate "binary" not null check (kind in ('full', 'short')),
			instrument text collate "binary" not null,
			verdict text collate "binary" not null,
			certainty text collate "binary",
			point_numerator bigint,
			point_denominator bigint,
			known integer not null,
			applicable integer not null,
			states text collate "binary" not null,
			sense_sum integer not null,
			sense_low integer not null,
			sense_high integer not null,
			seize_sum integer not null,
			seize_low integer not null,
			seize_high integer not null,
			scale_sum integer not null,
			scale_low integer not null,
			scale_high integer not null,
			sustain_sum integer not null,
			sustain_low integer not null,
			sustain_high integer not null,
			money bigint,
			maintain integer,
			exploit integer,
			explore integer,
			primary key (assessment_id, alternative_id)
		)`.execute(db)
	await sql`create index portfolio_chosen on portfolio_figure (municipality_id, is_chosen, committee_id)`.execute(
		db,
	)
	await sql`create index portfolio_undecided on portfolio_figure (municipality_id, is_decided, meeting_date)`.execute(
		db,
	)
	await sql`create index portfolio_proposal on portfolio_figure (proposal_id)`.execute(db)
	await sql`
		create table portfolio_due (
			proposal_id text collate "binary" primary key references proposal (id) on delete cascade,
			municipality_id text collate "binary" not null references municipality (id),
			marks integer not null
		)`.execute(db)
	await sql`create index portfolio_due_in on portfolio_due (municipality_id, proposal_id)`.execute(db)
	await sql`
		insert into portfolio_due (proposal_id, municipality_id, marks)
		select distinct proposal_id, municipality_id, 1 from assessment where state <> 'draft'`.execute(db)
}
