import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeMunicipalityFile } from './municipality-file.server.ts'
import { reportError } from './report-error.server.ts'
import { runtime } from './runtime.server.ts'
import type { Timestamp } from './domain/calendar.ts'
import { closeDatabase, openDatabase } from '#db/database.ts'
import type { Municipality } from '#db/queries/municipality.ts'

export type ExportJob =
	| { readonly kind: 'running'; readonly rows: number }
	| { readonly kind: 'done'; readonly rows: number; readonly at: Timestamp; readonly file: string }
	| { readonly kind: 'failed' }

/** One a municipality: its latest. They are gone when the server starts again. */
const jobs = new Map<string, ExportJob>()
const keptMs = 60 * 60_000

export function findExport(municipalityId: string): ExportJob | null {
	return jobs.get(municipalityId) ?? null
}

/** Begins an export that goes on by itself. False where one is under way. */
export function beginExport(municipality: Municipality): boolean {
	if (jobs.get(municipality.id)?.kind === 'running') return false
	jobs.set(municipality.id, { kind: 'running', rows: 0 })
	void run(municipality)
	return true
}

/** On a connection of its own: what it reads is as of one moment, and nobody waits for it. */
async function run(municipality: Municipality): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'vagskal-export-'))
	try {
		const db = await openDatabase(runtime.config.databaseUrl, { mayCreate: false })
		try {
			const file = join(folder, 'kommun.zip')
			const rows = await writeMunicipalityFile(db, municipality, file, (written) => {
				jobs.set(municipality.id, { kind: 'running', rows: written })
			})
			jobs.set(municipality.id, { kind: 'done', rows, at: runtime.deps.now(), file })
		} finally {
			await closeDatabase(db)
		}
		setTimeout(() => void forget(municipality.id, folder), keptMs).unref()
	} catch (error) {
		reportError(error)
		jobs.set(municipality.id, { kind: 'failed' })
		await rm(folder, { recursive: true, force: true })
	}
}

async function forget(municipalityId: string, folder: string): Promise<void> {
	const job = jobs.get(municipalityId)
	if (job?.kind === 'done' && job.file.startsWith(folder)) jobs.delete(municipalityId)
	await rm(folder, { recursive: true, force: true })
}
