import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { municipalityEntry } from '#app/municipality-file.server.ts'
import { databaseText } from '#app/text/cli-database.ts'
import { ZipDamaged, readZipEntry } from '#app/zip-file.server.ts'
import type { Database } from '#db/database.ts'
import { importMunicipality } from '#db/import-municipality.ts'
import type { Importing } from '#db/import-municipality.ts'
import { exitCode } from './command.ts'
import type { CommandIo } from './command.ts'
import { errorCode } from './error-code.ts'
import { readImportArguments } from './import-arguments.ts'
import { importAssessments } from './import-assessments.ts'
import { openOrExplain } from './open-or-explain.ts'
import { readLines } from './read-lines.ts'
import { refuse, withDatabase, wrongUsage } from './with-database.ts'

export const help = databaseText.importHelp

/**
 * `vagskal import IN`: a zip file that `export` made becomes a municipality; files in the exchange format become ärenden of
 * one that is there. Everything, or nothing.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
	const read = readImportArguments(args)
	if (!read) return wrongUsage(io, help)
	const [file = '', ...others] = read.files
	if (!(await isZip(file))) return importAssessments(read, io)
	const isPlain = others.length === 0 && !read.create && read.municipality === null
	return isPlain ? importZip(file, io) : wrongUsage(io, help)
}

/** By its first bytes. What cannot be read is told of by whoever reads it. */
async function isZip(file: string): Promise<boolean> {
	if (file === '-') return false
	try {
		const handle = await open(file)
		try {
			const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
			return buffer.toString('latin1') === 'PK'
		} finally {
			await handle.close()
		}
	} catch (error) {
		if (errorCode(error) === null) throw error
		return false
	}
}

async function importZip(file: string, io: CommandIo): Promise<number> {
	const handle = await openOrExplain(file, io)
	if (!handle) return exitCode.refused
	try {
		return await withDatabase(io, async (db) => report(await importFrom(db, handle), file, io))
	} catch (error) {
		if (error instanceof ZipDamaged) return refuse(io, databaseText.notAnExport(file))
		throw error
	} finally {
		await handle.close()
	}
}

async function importFrom(db: Database, handle: FileHandle): Promise<Importing> {
	const input = handle.createReadStream({ autoClose: false }) as AsyncIterable<Uint8Array>
	return importMunicipality(db, readLines(readZipEntry(input, municipalityEntry)))
}

function report(result: Importing, file: string, io: CommandIo): number {
	switch (result.kind) {
		case 'imported':
			io.stdout.write(`${databaseText.imported(result.name, result.rows)}\n`)
			return exitCode.done
		case 'exists':
			return refuse(io, databaseText.municipalityExists(result.slug))
		case 'notAnExport':
			return refuse(io, databaseText.notAnExport(file))
		case 'newer':
			return refuse(io, databaseText.newerBackup(file, result.migration))
		case 'older':
			return refuse(io, databaseText.olderExport(file, result.migration))
		case 'damaged':
			return refuse(io, databaseText.damagedExport(file, result.line))
	}
}
