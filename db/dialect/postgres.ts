import { sql } from 'kysely'
import type { Differences } from './differences.ts'
import { contentColumns, disposalColumns, disposedWhole, frozenAnnexColumns } from './frozen-annex.ts'
import { postgresMarks } from './portfolio-marks.ts'

export const postgres: Differences = {
	name: 'postgres',
	beforeMigrations: [`create collation if not exists "binary" (provider = libc, locale = 'C')`],
	fullText: fullText(),
	protections: [...protections(), ...postgresMarks()],
	forUpdate: sql`for no key update`,
	matches: (municipalityId, { terms }) => {
		const query = terms.map(({ word, isPrefix }) => `'${word}'${isPrefix ? ':*' : ''}`).join(' & ')
		return sql`proposal.municipality_id = ${municipalityId} and proposal_search_vector(proposal.search_words) @@ ${query}::tsquery`
	},
	isRetryable: (error) =>
		error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01'),
	// The server checks its pages itself where its administrator has switched checksums on.
	checkFile: () => Promise.resolve([]),
}

/**
 * The words are folded, stemmed and cut already (db/search-words.ts), so the parsers and dictionaries of
 * PostgreSQL are left out: a word is what stands between two spaces.
 */
function fullText(): string[] {
	return [
		`create or replace function proposal_search_vector(words text) returns tsvector
			language sql immutable strict parallel safe
			return array_to_tsvector(array_remove(string_to_array(words, ' '), ''))`,
		'create index if not exists proposal_search on proposal using gin (proposal_search_vector(search_words))',
	]
}

function protections(): string[] {
	return [
		`create or replace function refuse_change() returns trigger language plpgsql as
			$$ begin raise exception '%', tg_argv[0]; end $$`,
		trigger('annex_frozen', 'before update on annex for each row', 'an established annex cannot be changed', [
			differ(frozenAnnexColumns),
			`or (${differ(contentColumns)}`,
			`and not (old.state <> 'disposed' and new.state = 'disposed'))`,
			`or (new.state = 'disposed' and not (${disposedWhole}))`,
			`or (old.state = 'disposed' and ${differ(disposalColumns)})`,
		]),
		trigger('annex_kept', 'before delete on annex for each row', 'an established annex cannot be deleted'),
		trigger('annex_emptied', 'before truncate on annex', 'an established annex cannot be deleted'),
		trigger(
			'audit_entry_frozen',
			'before update or delete on audit_entry for each row',
			'the audit log cannot be changed',
		),
		trigger('audit_entry_emptied', 'before truncate on audit_entry', 'the audit log cannot be changed'),
	]
}

function differ(columns: readonly string[]): string {
	const of = (row: 'new' | 'old') => columns.map((column) => `${row}.${column}`).join(', ')
	return `(${of('new')}) is distinct from (${of('old')})`
}

function trigger(name: string, occasion: string, refusal: string, condition: readonly string[] = []): string {
	const when = condition.length > 0 ? `when (${condition.join(' ')})` : ''
	return `create or replace trigger ${name} ${occasion} ${when} execute function refuse_change('${refusal}')`
}
