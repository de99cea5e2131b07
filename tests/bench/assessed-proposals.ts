import { sql } from 'kysely'
import type { Database } from '#db/database.ts'
import { noon } from '#tests/support/proposals.ts'

/**
 * Gives every ärende of a SQLite database an assessment with two alternatives and its stored figures, spread over
 * verdicts, förvaltningar, half-years and orientations; one in three is decided. Figures are put there as they would
 * have been computed: what is measured is reading them.
 */
export async function assessAll(db: Database, units: number): Promise<void> {
	await db.transaction().execute(async (transaction) => {
		for (const statement of statements(units)) await sql.raw(statement).execute(transaction)
	})
	await sql.raw('analyze').execute(db)
}

/** A number that is the same in each statement and differs between ärenden. */
const number = '(search_key % 9973)'
const author = 'p.municipality_id'

function statements(units: number): string[] {
	return [
		`insert into unit (id, municipality_id, name, name_sort_key, kind)
			with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ${String(units)})
			select 'unit' || i, (select id from municipality limit 1), 'Förvaltning ' || i, printf('%05d', i), 'administration' from n`,
		`update proposal set unit_id = 'unit' || (${number} % ${String(units)})`,
		...['0', 'A', 'B'].map(
			(key, position) =>
				`insert into alternative (id, municipality_id, proposal_id, key, title, position, is_zero, updated_at)
				select '${key}' || p.id, ${author}, p.id, '${key}', 'Alternativ ${key}', ${String(position)}, ${key === '0' ? '1' : '0'}, '${noon}' from proposal p`,
		),
		`insert into assessment (id, municipality_id, proposal_id, kind, instrument, state, created_at, updated_at)
			select 'x' || p.id, ${author}, p.id, 'full', '2026-1', 'submitted', '${noon}', '${noon}' from proposal p`,
		...['A', 'B'].map(figures),
		'delete from portfolio_due',
	]
}

function figures(key: string): string {
	const isChosen = key === 'A' ? '1' : '0'
	const verdicts = [
		'increases_clearly',
		'increases_somewhat',
		'no_notable_effect',
		'decreases_somewhat',
		'cannot_be_assessed',
	]
	const verdict = `case ${number} % 5 ${verdicts.map((name, index) => `when ${String(index)} then '${name}'`).join(' ')} end`
	const sums = Array.from({ length: 4 }, () => `${number} % 16, ${number} % 16 - 4, ${number} % 16 + 4`)
	return `insert into portfolio_figure
		select 'x' || p.id, '${key}' || p.id, ${author}, p.id, p.committee_id, p.unit_id, p.meeting_date,
			case when p.meeting_date is null then '' else
				substr(p.meeting_date, 1, 4) || case when substr(p.meeting_date, 6, 2) <= '06' then '-1' else '-2' end end,
			p.type, p.status, 0, ${number} % 3 = 0, ${isChosen}, 0, 'full', '2026-1',
			${verdict}, case ${number} % 5 when 4 then null else case ${number} % 2 when 0 then 'certain' else 'uncertain' end end,
			1, 4, 15, 16, substr('llllllllllllllllu', 1 + ${number} % 2, 16), ${sums.join(', ')},
			1000 * ${number}, ${number} % 60, 30, 70 - ${number} % 60
		from proposal p`
}
