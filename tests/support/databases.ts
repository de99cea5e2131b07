import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { describe, inject, onTestFinished } from 'vitest'
import { closeDatabase, openDatabase } from '#db/database.ts'
import type { Database } from '#db/database.ts'

export interface TestDatabases {
	readonly name: 'SQLite' | 'PostgreSQL'
	/** A migrated database of this test's own, gone when the test is. */
	readonly open: () => Promise<Database>
	/** The address of one, to be opened more than once; `isEmpty` leaves the migrations out. */
	readonly create: (options?: { readonly isEmpty?: boolean }) => Promise<string>
}

/** The same tests on SQLite and on a real PostgreSQL. For the test project `database`, which starts the latter. */
export function describeDatabases(name: string, tests: (databases: TestDatabases) => void): void {
	for (const databases of [sqlite, postgres])
		describe(`${name} (${databases.name})`, () => {
			tests(databases)
		})
}

export const sqlite: TestDatabases = {
	name: 'SQLite',
	open: () => openUntilFinished(sqlite),
	create: ({ isEmpty = false } = {}) => {
		const folder = mkdtempSync(join(tmpdir(), 'vagskal-test-'))
		onTestFinished(() => {
			rmSync(folder, { recursive: true, force: true })
		})
		const file = join(folder, 'test.db')
		if (!isEmpty) copyFileSync(inject('databases').sqliteTemplate, file)
		return Promise.resolve(file)
	},
}

export const postgres: TestDatabases = {
	name: 'PostgreSQL',
	open: () => openUntilFinished(postgres),
	create: async ({ isEmpty = false } = {}) => {
		const name = `test_${randomUUID().replaceAll('-', '')}`
		await runOnServer(`create database ${name} template ${isEmpty ? 'template0' : 'template'}`)
		onTestFinished(() => runOnServer(`drop database ${name} with (force)`))
		return inject('databases').postgresUrl.replace(/postgres$/u, name)
	},
}

async function openUntilFinished(databases: TestDatabases): Promise<Database> {
	const db = await openDatabase(await databases.create())
	onTestFinished(() => closeDatabase(db))
	return db
}

async function runOnServer(statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: inject('databases').postgresUrl })
	await client.connect()
	try {
		await client.query(statement)
	} finally {
		await client.end()
	}
}
