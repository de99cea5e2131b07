import { createHash } from 'node:crypto'
import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database, Transaction } from '#db/database.ts'
import { differencesOf } from '#db/dialect/dialect.ts'
import type { Actor } from './actor.ts'

export interface AuditEvent {
	/** Verb of the program: `fields.saved`, `proposal.withdrawn`. */
	readonly action: string
	readonly subjectType: string
	readonly subjectId: string
	readonly proposalId?: string | null
	/** Field paths and ids, never texts. */
	readonly paths?: readonly string[]
}

export interface AuditEntry extends Required<AuditEvent> {
	readonly municipalityId: string
	readonly sequence: number
	readonly at: Timestamp
	readonly personId: string | null
	readonly previousHash: string
	readonly hash: string
}

/**
 * Appends to the municipality's log as part of a write. The last thing a transaction does: it holds the
 * municipality's lock from here to the end, so that entries form one chain.
 */
export async function appendAudit(db: Transaction, actor: Actor, event: AuditEvent): Promise<void> {
	await lockMunicipality(db, actor.municipalityId)
	const last = await db
		.selectFrom('audit_entry')
		.select(['sequence', 'hash'])
		.where('municipality_id', '=', actor.municipalityId)
		.orderBy('sequence', 'desc')
		.limit(1)
		.executeTakeFirst()
	const entry = {
		municipalityId: actor.municipalityId,
		sequence: (last?.sequence ?? 0) + 1,
		at: actor.at,
		personId: actor.personId,
		action: event.action,
		subjectType: event.subjectType,
		subjectId: event.subjectId,
		proposalId: event.proposalId ?? null,
		paths: event.paths ?? [],
		previousHash: last?.hash ?? '',
	}
	await insertEntry(db, { ...entry, hash: hashOf(entry) })
}

/** Holds the municipality's row until the transaction ends: its chains grow by one at a time. */
export async function lockMunicipality(db: Transaction, municipalityId: string): Promise<void> {
	await db
		.selectFrom('municipality')
		.select('id')
		.where('id', '=', municipalityId)
		.modifyEnd(differencesOf(db).forUpdate)
		.executeTakeFirstOrThrow()
}

async function insertEntry(db: Transaction, entry: AuditEntry): Promise<void> {
	await db
		.insertInto('audit_entry')
		.values({
			municipality_id: entry.municipalityId,
			sequence: entry.sequence,
			at: entry.at,
			person_id: entry.personId,
			action: entry.action,
			subject_type: entry.subjectType,
			subject_id: entry.subjectId,
			proposal_id: entry.proposalId,
			paths: JSON.stringify(entry.paths),
			previous_hash: entry.previousHash,
			hash: entry.hash,
		})
		.execute()
}

/** SHA-256 over everything in the entry, the hash before it included. */
function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
	const parts = [
		entry.previousHash,
		entry.municipalityId,
		entry.sequence,
		entry.at,
		entry.personId,
		entry.action,
		entry.subjectType,
		entry.subjectId,
		entry.proposalId,
		entry.paths,
	]
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** Entries after a sequence number, oldest first; `limit` of them. */
export async function listAudit(
	db: Database,
	query: { readonly municipalityId: string; readonly after: number; readonly limit: number },
): Promise<AuditEntry[]> {
	const rows = await entries(db, query.municipalityId)
		.where('sequence', '>', query.after)
		.limit(query.limit)
		.execute()
	return rows.map(asEntry)
}

/** The sequence number of the first entry that does not fit the chain; null when all do. */
export async function findBrokenAudit(db: Database, municipalityId: string): Promise<number | null> {
	let previous = { sequence: 0, hash: '' }
	for (;;) {
		const page = await listAudit(db, { municipalityId, after: previous.sequence, limit: 1000 })
		for (const entry of page) {
			const follows = entry.sequence === previous.sequence + 1 && entry.previousHash === previous.hash
			if (!follows || hashOf(entry) !== entry.hash) return previous.sequence + 1
			previous = entry
		}
		if (page.length < 1000) return null
	}
}

export interface CheckedAudit {
	/** The first and the last entry that were looked at; 0 where there is none. */
	readonly from: number
	readonly to: number
	/** The first that does not fit the chain; null when all do. */
	readonly broken: number | null
}

/** Checks the latest `count` entries and how they are tied to the one before: bounded work, however long the log is. */
export async function checkLatestAudit(
	db: Database,
	municipalityId: string,
	count: number,
): Promise<CheckedAudit> {
	const last = await db
		.selectFrom('audit_entry')
		.select(({ fn }) => fn.max('sequence').as('sequence'))
		.where('municipality_id', '=', municipalityId)
		.executeTakeFirstOrThrow()
	const to = (last.sequence as number | null) ?? 0
	const from = Math.max(1, to - count + 1)
	const all = await listAudit(db, { municipalityId, after: Math.max(0, from - 2), limit: count + 1 })
	let previous: Pick<AuditEntry, 'sequence' | 'hash'> = { sequence: from - 1, hash: '' }
	if (from > 1) previous = all.shift() ?? previous
	for (const entry of all) {
		const follows = entry.sequence === previous.sequence + 1 && entry.previousHash === previous.hash
		if (!follows || hashOf(entry) !== entry.hash) return { from, to, broken: previous.sequence + 1 }
		previous = entry
	}
	return { from: to === 0 ? 0 : from, to, broken: previous.sequence === to ? null : previous.sequence + 1 }
}

function entries(db: Database, municipalityId: string) {
	return db
		.selectFrom('audit_entry')
		.select([
			'municipality_id as municipalityId',
			'sequence',
			'at',
			'person_id as personId',
			'action',
			'subject_type as subjectType',
			'subject_id as subjectId',
			'proposal_id as proposalId',
			'paths',
			'previous_hash as previousHash',
			'hash',
		])
		.where('municipality_id', '=', municipalityId)
		.orderBy('sequence')
}

function asEntry(row: Omit<AuditEntry, 'paths'> & { readonly paths: string }): AuditEntry {
	return { ...row, paths: JSON.parse(row.paths) as string[] }
}
