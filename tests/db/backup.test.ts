import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { backup } from '#db/backup.ts'
import { backupTables, tablesLeftOut } from '#db/backup-tables.ts'
import { closeDatabase, openDatabase } from '#db/database.ts'
import type { Database } from '#db/database.ts'
import { migrate } from '#db/migrate.ts'
import { annexHash } from '#db/queries/annex-chain.ts'
import { establishAnnex } from '#db/queries/establish-annex.ts'
import { insertAssessment } from '#db/queries/assessment.ts'
import { insertDocument } from '#db/queries/insert-document.ts'
import { loadDocument } from '#db/queries/load-document.ts'
import { listProposals } from '#db/queries/proposal-list.ts'
import { insertSession } from '#db/queries/session.ts'
import { restore } from '#db/restore.ts'
import type { AnnexTable } from '#db/tables/annexes.ts'
import { verifyDatabase } from '#db/verify.ts'
import { anyDocument } from '#tests/exchange/arbitrary-document.ts'
import { describeDatabases, postgres, sqlite } from '#tests/support/databases.ts'
import type { TestDatabases } from '#tests/support/databases.ts'
import { municipalityWithPerson, noon, waitingIn } from '#tests/support/proposals.ts'

async function filled(databases: TestDatabases) {
	const db = await databases.open()
	const actor = await municipalityWithPerson(db)
	for (const document of fc.sample(anyDocument, { numRuns: 8, seed: 11 }) as AssessmentDocument[])
		await insertDocument(db, actor, document)
	const document = fc.sample(anyDocument, { numRuns: 1, seed: 12 })[0] as AssessmentDocument
	const { assessmentId, proposalId } = await insertDocument(db, actor, { ...document, kind: 'full' })
	const stored = await loadDocument(db, { ...actor, assessmentId, respondents: 'submitted' })
	if (!stored) throw new Error('not stored')
	await establishAnnex(db, actor, {
		assessmentId,
		document: stored,
		leftOut: await waitingIn(db, { ...actor, assessmentId }),
		kind: 'full',
		version: 1,
		model: '{"checksum":null}',
		pdf: Uint8Array.from({ length: 3000 }, (_, index) => index % 256),
		rendererVersion: '1',
	})
	await insertAssessment(db, actor, {
		proposalId,
		kind: 'full',
		instrument: '2026-1',
		openedFrom: assessmentId,
	})
	await insertSession(db, { ...actor, idHash: 'hash', expiresAt: noon })
	return { db, actor }
}

async function linesOf(db: Database): Promise<string[]> {
	const lines: string[] = []
	await backup(db, (line) => Promise.resolve(void lines.push(line)))
	return lines
}

async function emptyDatabase(databases: TestDatabases): Promise<Database> {
	const db = await openDatabase(await databases.create({ isEmpty: true }))
	onTestFinished(() => closeDatabase(db))
	return db
}

async function* asRead(lines: readonly string[]): AsyncGenerator<string> {
	for (const line of lines) yield await Promise.resolve(line.replace(/\n$/u, ''))
}

for (const [from, to] of [
	[sqlite, postgres],
	[postgres, sqlite],
	[sqlite, sqlite],
] as const)
	describe(`a backup of ${from.name} restored into ${to.name}`, () => {
		test('holds everything but sessions, and gives the same backup again', async () => {
			const { db, actor } = await filled(from)
			const lines = await linesOf(db)
			const target = await emptyDatabase(to)
			const result = await restore(target, asRead(lines))
			expect(result.kind).toBe('restored')
			expect(await linesOf(target)).toEqual(lines)
			expect(await target.selectFrom('session').selectAll().execute()).toEqual([])
			expect(await verifyDatabase(target)).toEqual([])
			const filter = { municipalityId: actor.municipalityId, committees: 'all' } as const
			const page = { sort: 'title', direction: 'asc', limit: 100, offset: 0 } as const
			expect(await listProposals(target, filter, page)).toEqual(await listProposals(db, filter, page))
		})
	})

describeDatabases('restore', (databases) => {
	test('refuses a database that is not empty, and leaves it as it was', async () => {
		const { db } = await filled(databases)
		const lines = await linesOf(db)
		expect(await restore(db, asRead(lines))).toEqual({ kind: 'notEmpty' })
		expect(await linesOf(db)).toEqual(lines)
	})

	test('refuses a file that is cut off, changed or somebody else’s, and stores nothing of it', async () => {
		const { db } = await filled(databases)
		const lines = await linesOf(db)
		const person = lines.findIndex((line) => line.includes('"sekreterare@example.se"'))
		const changed = lines.with(person, lines[person]?.replace('sekreterare', 'någon annan') ?? '')
		const target = await emptyDatabase(databases)
		const damaged = [
			lines.slice(0, -1),
			lines.slice(0, 20),
			lines.toSpliced(person, 1),
			lines.toSpliced(5, 0, 'x'),
			changed,
			[...lines, ''],
			[...lines, 'x'],
			[...lines, lines.at(-1) ?? ''],
			[...lines, ...lines],
		]
		for (const [index, broken] of damaged.entries()) {
			expect((await restore(target, asRead(broken))).kind, String(index)).toBe('damaged')
			expect(await target.selectFrom('municipality').selectAll().execute()).toEqual([])
		}
		expect(await restore(target, asRead(['{"a":1}']))).toEqual({ kind: 'notABackup' })
		expect(await restore(target, asRead([]))).toEqual({ kind: 'notABackup' })
		const newer = { format: 'vagskal/backup@1', migration: '9999-later' }
		expect(await restore(target, asRead([JSON.stringify(newer)]))).toMatchObject({ kind: 'newer' })
		expect((await restore(target, asRead(lines))).kind).toBe('restored')
	})

	test('takes an empty database of an earlier version, such as a refused backup leaves behind', async () => {
		const { db } = await filled(databases)
		const target = await emptyDatabase(databases)
		await migrate(target, '0007-annexes-and-decisions')
		expect((await restore(target, asRead(await linesOf(db)))).kind).toBe('restored')
		expect(await verifyDatabase(target)).toEqual([])
	})

	test('takes a backup of the version before, whose annexes came without their assessments', async () => {
		const { db } = await filled(databases)
		const target = await emptyDatabase(databases)
		expect((await restore(target, asRead(await ofVersion0008(databases, await linesOf(db))))).kind).toBe(
			'restored',
		)
		const annexes = await target.selectFrom('annex').select(['document', 'document_sha256']).execute()
		expect(annexes).toEqual([{ document: null, document_sha256: null }])
		expect(await verifyDatabase(target)).toEqual([])
	})

	test('knows every table of the schema', async () => {
		const db = await databases.open()
		const tables = await db.introspection.getTables()
		const known = [...backupTables.map(({ name }) => name), ...tablesLeftOut]
		const found = tables.map(({ name }) => name).filter((name) => !name.startsWith('proposal_search'))
		expect(new Set(found)).toEqual(new Set(known))
	})

	test('verify says what was changed past the program', async () => {
		const { db } = await filled(databases)
		expect(await verifyDatabase(db)).toEqual([])
		const on = databases.name === 'SQLite' ? '' : ' on annex'
		await sql.raw(`drop trigger annex_frozen${on}`).execute(db)
		await sql`update annex set pdf = null`.execute(db)
		expect(await verifyDatabase(db)).toMatchObject([{ kind: 'annex', part: 'pdf', version: 1 }])
	})
})

/** The backup as the program wrote it before annexes kept their assessments: with the tables, columns and hashes of then. */
async function ofVersion0008(databases: TestDatabases, lines: readonly string[]): Promise<string[]> {
	const then = await emptyDatabase(databases)
	await migrate(then, '0008-audit')
	const columns = new Map(
		(await then.introspection.getTables()).map((table) => [
			table.name,
			new Set(table.columns.map(({ name }) => name)),
		]),
	)
	const whole = createHash('sha256')
	const written: string[] = []
	const write = (row: object) => {
		written.push(`${JSON.stringify(row)}\n`)
		whole.update(written.at(-1) ?? '')
	}
	let rows: Record<string, unknown>[] = []
	for (const line of lines) {
		const row = JSON.parse(line) as Record<string, unknown>
		if ('migration' in row) write({ ...row, migration: '0008-audit' })
		else if ('end' in row) written.push(`${JSON.stringify({ ...row, sha256: whole.digest('hex') })}\n`)
		else if (!('table' in row)) rows.push(row)
		else {
			const known = columns.get(String(row['table']))
			const own = createHash('sha256')
			if (known !== undefined) {
				for (const stored of rows) {
					write(asOf0008(stored, known))
					own.update(written.at(-1) ?? '')
				}
				write({ ...row, sha256: own.digest('hex') })
			}
			rows = []
		}
	}
	return written
}

function asOf0008(row: Record<string, unknown>, known: ReadonlySet<string>): Record<string, unknown> {
	const hash =
		'document_sha256' in row
			? { hash: annexHash({ ...(row as unknown as Selectable<AnnexTable>), document_sha256: null }) }
			: {}
	return Object.fromEntries(Object.entries({ ...row, ...hash }).filter(([column]) => known.has(column)))
}
