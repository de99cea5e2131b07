import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { backupTables, tablesLeftOut } from '#db/backup-tables.ts'
import { closeDatabase, openDatabase } from '#db/database.ts'
import type { Database } from '#db/database.ts'
import { exportMunicipality } from '#db/export-municipality.ts'
import { importMunicipality } from '#db/import-municipality.ts'
import { establishAnnex } from '#db/queries/establish-annex.ts'
import { insertDocument } from '#db/queries/insert-document.ts'
import { loadDocument } from '#db/queries/load-document.ts'
import { findMunicipalityBySlug } from '#db/queries/municipality.ts'
import { verifyDatabase } from '#db/verify.ts'
import { anyDocument } from '#tests/exchange/arbitrary-document.ts'
import { postgres, sqlite } from '#tests/support/databases.ts'
import type { TestDatabases } from '#tests/support/databases.ts'
import { municipalityWithPerson, waitingIn } from '#tests/support/proposals.ts'

/** Two municipalities with ärenden; the first has an established annex with its PDF. */
async function filled(databases: TestDatabases): Promise<Database> {
	const db = await databases.open()
	const ours = await municipalityWithPerson(db, 'alvstad')
	const theirs = await municipalityWithPerson(db, 'granne')
	const [first, ...rest] = fc.sample(anyDocument, { numRuns: 5, seed: 21 }) as AssessmentDocument[]
	if (first === undefined) throw new Error('No document')
	const { assessmentId } = await insertDocument(db, ours, { ...first, kind: 'full' })
	for (const document of rest) await insertDocument(db, ours, document)
	for (const document of rest.slice(0, 2)) await insertDocument(db, theirs, document)
	const document = await loadDocument(db, { ...ours, assessmentId, respondents: 'submitted' })
	if (document === null) throw new Error('Not stored')
	await establishAnnex(db, ours, {
		assessmentId,
		document,
		leftOut: await waitingIn(db, { ...ours, assessmentId }),
		kind: 'full',
		version: 1,
		model: '{"checksum":null}',
		pdf: Uint8Array.from({ length: 3000 }, (_, index) => index % 256),
		rendererVersion: '1',
	})
	return db
}

async function exported(db: Database, slug = 'alvstad'): Promise<string[]> {
	const municipality = await findMunicipalityBySlug(db, slug)
	if (municipality === null) throw new Error(`No ${slug}`)
	const lines: string[] = []
	await exportMunicipality(db, municipality, (line) => Promise.resolve(void lines.push(line)))
	return lines
}

async function* asRead(lines: readonly string[]): AsyncGenerator<string> {
	for (const line of lines) yield await Promise.resolve(line.replace(/\n$/u, ''))
}

async function emptyDatabase(databases: TestDatabases): Promise<Database> {
	const db = await openDatabase(await databases.create({ isEmpty: true }))
	onTestFinished(() => closeDatabase(db))
	return db
}

describe('a municipality', () => {
	test.each([
		[sqlite, postgres],
		[postgres, sqlite],
	])('is the same after export from $name and import into an empty other database', async (from, to) => {
		const lines = await exported(await filled(from))
		const target = await emptyDatabase(to)
		const outcome = await importMunicipality(target, asRead(lines))
		expect(outcome).toMatchObject({ kind: 'imported', name: 'alvstad' })
		expect(await exported(target)).toEqual(lines)
		expect(await verifyDatabase(target)).toEqual([])
	})

	test('is imported beside another, once, and nothing of the other goes with it', async () => {
		const source = await filled(sqlite)
		const target = await sqlite.open()
		const neighbour = await exported(source, 'granne')
		expect((await importMunicipality(target, asRead(neighbour))).kind).toBe('imported')
		expect((await importMunicipality(target, asRead(await exported(source)))).kind).toBe('imported')
		expect(await exported(target, 'granne')).toEqual(neighbour)
		expect(await importMunicipality(target, asRead(neighbour))).toEqual({ kind: 'exists', slug: 'granne' })
		expect(neighbour.join('')).not.toContain('alvstad')
	})

	test('takes every table along that has municipalities in it, but those that are of no use elsewhere', async () => {
		const db = await sqlite.open()
		const tables = await db.introspection.getTables()
		const withMunicipality = tables
			.filter(({ columns }) => columns.some(({ name }) => name === 'municipality_id'))
			.map(({ name }) => name)
		const kept: readonly string[] = backupTables.map(({ name }) => name)
		const leftOut: readonly string[] = tablesLeftOut
		const expected = withMunicipality.filter((name) => !leftOut.includes(name))
		expect(kept.filter((name) => name !== 'municipality').sort()).toEqual(expected.sort())
	})
})

describe('a file that is no whole export', () => {
	const attempt = async (change: (lines: string[]) => string[]) => {
		const target = await sqlite.open()
		const outcome = await importMunicipality(target, asRead(change(await exported(await filled(sqlite)))))
		expect(await target.selectFrom('municipality').selectAll().execute()).toEqual([])
		return outcome
	}

	test('is refused where it is something else, or of a later version, and nothing is stored', async () => {
		expect(await attempt(() => [])).toEqual({ kind: 'notAnExport' })
		expect(await attempt(() => ['root:x:0:0'])).toEqual({ kind: 'notAnExport' })
		expect(
			await attempt(([first = '', ...rest]) => [
				first.replace(/"migration":"[^"]+"/, '"migration":"9999-later"'),
				...rest,
			]),
		).toEqual({ kind: 'newer', migration: '9999-later' })
	})

	test('is refused at the line where it was cut off, changed or mixed, and nothing is stored', async () => {
		expect((await attempt((lines) => lines.slice(0, 30))).kind).toBe('damaged')
		expect((await attempt((lines) => lines.map((line) => line.replace('"role":"', '"role":"x')))).kind).toBe(
			'damaged',
		)
		const db = await filled(sqlite)
		const foreign = (await exported(db, 'granne'))[1] ?? ''
		expect(await attempt(([first = '', ...rest]) => [first, foreign, ...rest])).toEqual({
			kind: 'damaged',
			line: 2,
		})
	})

	test('leaves what stands in the file untouched by its own checks: a chain that is broken stays visible', async () => {
		const db = await filled(sqlite)
		await sql`drop trigger audit_entry_frozen`.execute(db)
		await sql`update audit_entry set action = 'annat' where sequence = 1 and municipality_id in (select id from municipality where slug = 'alvstad')`.execute(
			db,
		)
		const target = await sqlite.open()
		expect((await importMunicipality(target, asRead(await exported(db)))).kind).toBe('imported')
		expect(await verifyDatabase(target)).toMatchObject([{ kind: 'audit', sequence: 1 }])
	})
})
