/**
 * Whatever the figures of the portfolio rest on marks its ärende as due in the same transaction, whoever writes it.
 * A draft has no figures, so answers in one mark nothing.
 */
const pastDraft = `exists (select 1 from assessment where assessment.proposal_id = proposal.id and state <> 'draft')`
const marked: Readonly<Record<string, (row: 'new' | 'old') => string>> = {
	proposal: (row) => ofProposal(`${row}.id`, pastDraft),
	alternative: (row) => ofProposal(`${row}.proposal_id`, pastDraft),
	assessment: (row) => ofProposal(`${row}.proposal_id`, 'true'),
	decision: (row) => ofProposal(`${row}.proposal_id`, 'true'),
	respondent: ofAssessment,
	answer: ofAssessment,
	resources: ofAssessment,
}
const events = { insert: 'new', update: 'new', delete: 'old' } as const

function ofProposal(id: string, condition: string): string {
	return `select proposal.id, proposal.municipality_id, 1 from proposal where proposal.id = ${id} and ${condition}`
}

function ofAssessment(row: 'new' | 'old'): string {
	return `select proposal_id, municipality_id, 1 from assessment
		where assessment.id = ${row}.assessment_id and state <> 'draft'`
}

interface Mark {
	readonly name: string
	readonly occasion: string
	readonly statement: string
}

function marks(): Mark[] {
	return Object.entries(marked).flatMap(([table, rows]) =>
		Object.entries(events).map(([event, row]) => ({
			name: `portfolio_mark_${table}_${event}`,
			occasion: `after ${event} on ${table}`,
			statement: `insert into portfolio_due (proposal_id, municipality_id, marks) ${rows(row)}
				on conflict (proposal_id) do update set marks = portfolio_due.marks + 1;`,
		})),
	)
}

export function sqliteMarks(): string[] {
	return marks().flatMap(({ name, occasion, statement }) => [
		`drop trigger if exists ${name}`,
		`create trigger ${name} ${occasion} begin ${statement} end`,
	])
}

export function postgresMarks(): string[] {
	return marks().flatMap(({ name, occasion, statement }) => [
		`create or replace function ${name}() returns trigger language plpgsql as
			$$ begin ${statement} return null; end $$`,
		`create or replace trigger ${name} ${occasion} for each row execute function ${name}()`,
	])
}
