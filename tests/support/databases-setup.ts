import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { closeDatabase, openDatabase } from '#db/database.ts'
import { migrate } from '#db/migrate.ts'
import { startPostgres } from './postgres-server.ts'

declare module 'vitest' {
	interface ProvidedContext {
		/** A migrated SQLite file to copy, and a PostgreSQL with a migrated database called `template`. */
		databases: { readonly sqliteTemplate: string; readonly postgresUrl: string }
	}
}

/** Before the database tests: one migrated database of each kind, which the tests copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const server = await startPostgres()
	const sqliteTemplate = join(server.folder, 'template.db')
	await server.run('create database template')
	for (const url of [sqliteTemplate, server.url('template')]) {
		const db = await openDatabase(url)
		await migrate(db)
		await closeDatabase(db)
	}
	project.provide('databases', { sqliteTemplate, postgresUrl: server.url('postgres') })
	return () => server.stop()
}
