import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { backupTables } from './backup-tables.ts'
import type { BackupTable } from './backup-tables.ts'
import type { Database, Transaction } from './database.ts'
import { appliedMigration } from './migrate.ts'

/** The first line of a backup. The others: a row of a table as a JSON object; after a table's rows its TableEnd; last BackupEnd. */
export interface BackupHeader {
	readonly format: 'vagskal/backup@1'
	/** The last migration of the schema that the rows follow. */
	readonly migration: string
}

export interface TableEnd {
	readonly table: string
	readonly rows: number
	/** SHA-256 of the table's lines, each with its newline. */
	readonly sha256: string
}

/** Says that the file is whole: SHA-256 of every line before. */
export interface BackupEnd {
	readonly end: true
	readonly sha256: string
}

/** How bytes stand in a row. */
export interface EncodedBytes {
	readonly base64: string
}

/**
 * Writes everything as JSON Lines, from one consistent view of the database while others go on writing. The same on
 * both databases, rows in the order of their keys: equal contents give equal files. Returns the number of rows.
 */
export async function backup(db: Database, write: (line: string) => Promise<void>): Promise<number> {
	const header: BackupHeader = { format: 'vagskal/backup@1', migration: (await appliedMigration(db)) ?? '' }
	return dump(db, { header, where: () => sql`` }, write)
}

interface DumpOptions {
	readonly header: object
	/** Which rows of a table; all where it is empty. */
	readonly where: (table: string) => RawBuilder<unknown>
}

/** Writes the header, the rows of every table that is kept, with checksums, and the end. Returns the number of rows. */
export async function dump(
	db: Database,
	{ header, where }: DumpOptions,
	write: (line: string) => Promise<void>,
): Promise<number> {
	const whole = createHash('sha256')
	const writeLine = async (content: object, ...hashes: Hash[]) => {
		const line = `${JSON.stringify(content)}\n`
		for (const hash of hashes) hash.update(line)
		await write(line)
	}
	const rows = await db
		.transaction()
		.setAccessMode('read only')
		.setIsolationLevel('repeatable read')
		.execute(async (transaction) => {
			let total = 0
			await writeLine(header, whole)
			for (const table of backupTables) {
				const own = createHash('sha256')
				let count = 0
				for await (const row of rowsOf(transaction, table, where(table.name))) {
					await writeLine(encoded(row), whole, own)
					count += 1
				}
				const end: TableEnd = { table: table.name, rows: count, sha256: own.digest('hex') }
				await writeLine(end, whole)
				total += count
			}
			return total
		})
	await writeLine({ end: true, sha256: whole.digest('hex') } satisfies BackupEnd)
	return rows
}

type Row = Readonly<Record<string, unknown>>

/** Page by page along the key, so that memory does not grow with the table. */
async function* rowsOf(
	db: Transaction,
	{ name, key, page }: BackupTable,
	where: RawBuilder<unknown>,
): AsyncGenerator<Row> {
	const columns = sql.join(key.map((column) => sql.ref(column)))
	const chosen = sql`select * from ${sql.table(name)} ${where}`
	let last: Row | undefined
	do {
		const after = last ? sql`where (${columns}) > (${sql.join(key.map((column) => last?.[column]))})` : sql``
		const { rows } = await sql<Row>`
			select * from (${chosen}) as chosen ${after} order by ${columns} limit ${page}`.execute(db)
		yield* rows
		last = rows.length === page ? rows.at(-1) : undefined
	} while (last)
}

function encoded(row: Row): object {
	return Object.fromEntries(
		Object.entries(row).map(([column, value]) => [
			column,
			value instanceof Uint8Array
				? ({ base64: Buffer.from(value).toString('base64') } satisfies EncodedBytes)
				: value,
		]),
	)
}
