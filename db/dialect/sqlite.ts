import { sql } from 'kysely'
import type { Differences } from './differences.ts'
import { contentColumns, disposalColumns, disposedWhole, frozenAnnexColumns } from './frozen-annex.ts'
import { sqliteMarks } from './portfolio-marks.ts'

/** Transactions take the write lock when they begin, so there is nothing to lock row by row and nothing to retry. */
export const sqlite: Differences = {
	name: 'sqlite',
	beforeMigrations: [],
	fullText: fullText(),
	protections: [...protections(), ...sqliteMarks()],
	forUpdate: sql``,
	matches: (municipalityId, { terms }) => {
		const query = terms.map(({ word, isPrefix }) => `"${word}"${isPrefix ? '*' : ''}`).join(' AND ')
		// The plus keeps the planner from walking the municipality's whole list to find a few.
		return sql`+proposal.municipality_id = ${municipalityId} and proposal.search_key in
			(select rowid from proposal_search where proposal_search match ${query})`
	},
	isRetryable: () => false,
	checkFile: async (db) => {
		const pages = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
		const keys = await sql<{ table: string; rowid: number }>`pragma foreign_key_check`.execute(db)
		const damaged = pages.rows.map((row) => row.integrity_check).filter((report) => report !== 'ok')
		return [...damaged, ...keys.rows.map(({ table, rowid }) => `foreign key: ${table} ${String(rowid)}`)]
	},
}

/**
 * The words are folded, stemmed and cut already (db/search-words.ts). `ascii` leaves every character beyond ASCII
 * alone, so that å, ä and ö stay letters of their own; `contentless_delete` keeps the words once, in the index.
 */
function fullText(): string[] {
	return [
		`create virtual table if not exists proposal_search using fts5
			(words, content='', contentless_delete=1, detail='none', tokenize='ascii')`,
		'drop trigger if exists proposal_search_insert',
		`create trigger proposal_search_insert after insert on proposal begin
			insert into proposal_search (rowid, words) values (new.search_key, new.search_words);
		end`,
		'drop trigger if exists proposal_search_update',
		`create trigger proposal_search_update after update of search_words on proposal
			when new.search_words is not old.search_words begin
			delete from proposal_search where rowid = old.search_key;
			insert into proposal_search (rowid, words) values (new.search_key, new.search_words);
		end`,
		'drop trigger if exists proposal_search_delete',
		`create trigger proposal_search_delete after delete on proposal begin
			delete from proposal_search where rowid = old.search_key;
		end`,
	]
}

function protections(): string[] {
	return [
		'drop trigger if exists annex_frozen',
		`create trigger annex_frozen before update on annex
			when ${differ(frozenAnnexColumns)}
				or ((${differ(contentColumns)})
					and not (old.state <> 'disposed' and new.state = 'disposed'))
				or (new.state = 'disposed' and not (${disposedWhole}))
				or (old.state = 'disposed' and (${differ(disposalColumns)}))
			begin select raise(abort, 'an established annex cannot be changed'); end`,
		'drop trigger if exists annex_kept',
		`create trigger annex_kept before delete on annex
			begin select raise(abort, 'an established annex cannot be deleted'); end`,
		'drop trigger if exists audit_entry_frozen',
		`create trigger audit_entry_frozen before update on audit_entry
			begin select raise(abort, 'the audit log cannot be changed'); end`,
		'drop trigger if exists audit_entry_kept',
		`create trigger audit_entry_kept before delete on audit_entry
			begin select raise(abort, 'the audit log cannot be changed'); end`,
	]
}

function differ(columns: readonly string[]): string {
	return columns.map((column) => `new.${column} is not old.${column}`).join(' or ')
}
