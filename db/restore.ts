import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { BackupEnd, BackupHeader, TableEnd } from './backup.ts'
import { backupTables } from './backup-tables.ts'
import type { Database, Transaction } from './database.ts'
import { appliedMigration, isKnownMigration, migrate } from './migrate.ts'
import { markAllDue } from './queries/portfolio-due.ts'

export type Restoring =
	| { readonly kind: 'restored'; readonly rows: number }
	/** The target already has a table with something in it, or a schema of a later version than the backup's. */
	| { readonly kind: 'notEmpty' }
	/** The first line is not a backup's. */
	| { readonly kind: 'notABackup' }
	/** It was made by a program with migrations that this one does not have. */
	| { readonly kind: 'newer'; readonly migration: string }
	/** Cut off, changed, unreadable or followed by something else, at this line (from 1). */
	| { readonly kind: 'damaged'; readonly line: number }

/**
 * Restores a backup, made on either database, into an empty one, and brings its schema up to date. Every checksum is
 * checked, and all rows are stored or none. Figures are not in a backup: every assessed ärende is due for its own.
 */
export async function restore(db: Database, lines: AsyncIterable<string>): Promise<Restoring> {
	const reader = lines[Symbol.asyncIterator]()
	const first = await reader.next()
	const header = first.done === true ? null : readHeader(first.value)
	if (!header) return { kind: 'notABackup' }
	if (!isKnownMigration(header.migration)) return { kind: 'newer', migration: header.migration }
	const applied = await appliedMigration(db)
	const isOlder = applied === null || applied < header.migration
	if (applied !== null && (applied > header.migration || (await hasContent(db)))) return { kind: 'notEmpty' }
	if (isOlder) await migrate(db, header.migration)
	try {
		const rows = await db
			.transaction()
			.execute((transaction) =>
				insertAll(transaction, header, first.value as string, { [Symbol.asyncIterator]: () => reader }),
			)
		await migrate(db)
		await db.transaction().execute(markAllDue)
		return { kind: 'restored', rows }
	} catch (error) {
		if (error instanceof Damaged) return { kind: 'damaged', line: error.line }
		throw error
	}
}

/** What is read is not what was written, at this line (from 1). */
export class Damaged extends Error {
	override name = 'Damaged'
	readonly line: number

	constructor(line: number, cause?: unknown) {
		super(`The backup is damaged at line ${String(line)}`, { cause })
		this.line = line
	}
}

function readHeader(line: string): BackupHeader | null {
	const header = parseLine(line)
	return header?.['format'] === 'vagskal/backup@1' && typeof header['migration'] === 'string'
		? { format: 'vagskal/backup@1', migration: header['migration'] }
		: null
}

async function hasContent(db: Database): Promise<boolean> {
	const any = await db.selectFrom('municipality').select('id').limit(1).executeTakeFirst()
	return any !== undefined
}

/**
 * Stores the rows of every table of that version. Returns how many.
 *
 * @throws Damaged also at a row that `isWelcome` refuses
 */
export async function insertAll(
	db: Transaction,
	{ migration }: Pick<BackupHeader, 'migration'>,
	firstLine: string,
	lines: AsyncIterable<string>,
	isWelcome: (table: string, row: Row) => boolean = () => true,
): Promise<number> {
	const whole = createHash('sha256').update(`${firstLine}\n`)
	const expected = backupTables.filter(({ since = '' }) => since <= migration).values()
	let table = expected.next().value
	let own = createHash('sha256')
	let waiting: Row[] = []
	let [number, inTable, total] = [1, 0, 0]
	let isWhole = false
	for await (const line of lines) {
		number += 1
		const content = parseLine(line)
		if (!content || isWhole) throw new Damaged(number)
		if (isEnd(content)) {
			isWhole = table === undefined && content.sha256 === whole.digest('hex')
			if (!isWhole) throw new Damaged(number)
			continue
		}
		whole.update(`${line}\n`)
		if (table === undefined) throw new Damaged(number)
		if (isTableEnd(content)) {
			await insertRows(db, table.name, waiting, number)
			const matches = content.table === table.name && content.rows === inTable
			if (!matches || content.sha256 !== own.digest('hex')) throw new Damaged(number)
			total += inTable
			;[table, own, waiting, inTable] = [expected.next().value, createHash('sha256'), [], 0]
			continue
		}
		if (!isWelcome(table.name, content)) throw new Damaged(number)
		own.update(`${line}\n`)
		waiting.push(content)
		inTable += 1
		if (waiting.length < table.page) continue
		await insertRows(db, table.name, waiting, number)
		waiting = []
	}
	if (!isWhole) throw new Damaged(number + 1)
	return total
}

type Row = Readonly<Record<string, unknown>>

/** A JSON object; null for anything else. */
export function parseLine(line: string): Row | null {
	try {
		const value: unknown = JSON.parse(line)
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
	} catch {
		return null
	}
}

function isEnd(row: Row): row is Row & BackupEnd {
	return row['end'] === true && typeof row['sha256'] === 'string'
}

function isTableEnd(row: Row): row is Row & TableEnd {
	return (
		typeof row['table'] === 'string' && typeof row['rows'] === 'number' && typeof row['sha256'] === 'string'
	)
}

/** A row that the schema refuses was not written by `backup`. */
async function insertRows(db: Transaction, table: string, rows: readonly Row[], line: number): Promise<void> {
	const columns = Object.keys(rows[0] ?? {})
	if (columns.length === 0) return
	const values = rows.map((row) => sql`(${sql.join(columns.map((column) => decoded(row[column])))})`)
	try {
		await sql`
			insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
			values ${sql.join(values)}`.execute(db)
	} catch (error) {
		throw new Damaged(line, error)
	}
}

function decoded(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || !('base64' in value)) return value ?? null
	return Buffer.from(String(value.base64), 'base64')
}
