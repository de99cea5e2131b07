import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '#db/database.ts'
import { findBrokenAudit, listAudit } from '#db/queries/audit.ts'
import { insertMunicipality, listMunicipalities } from '#db/queries/municipality.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import { describeDatabases, postgres } from '#tests/support/databases.ts'
import { municipalityWithPerson, noon } from '#tests/support/proposals.ts'

describeDatabases('a write', ({ open, create }) => {
	const municipality = (slug: string) => ({ slug, name: slug, hosts: [], at: noon })

	test('is stored whole or not at all, and joins the write that it is made in', async () => {
		const db = await open()
		const failing = writeTransaction(db, async (transaction) => {
			await insertMunicipality(transaction, municipality('a'))
			await writeTransaction(transaction, (same) => insertMunicipality(same, municipality('b')))
			throw new Error('on purpose')
		})
		await expect(failing).rejects.toThrow('on purpose')
		expect(await listMunicipalities(db)).toEqual([])
	})

	test('of two processes at once waits for the other, and the log stays one chain', async () => {
		const url = await create()
		const db = await openDatabase(url)
		const { municipalityId } = await municipalityWithPerson(db)
		await Promise.all([appendElsewhere(url, municipalityId), appendElsewhere(url, municipalityId)])
		const entries = await listAudit(db, { municipalityId, after: 0, limit: 1000 })
		expect(entries.filter(({ action }) => action === 'tried')).toHaveLength(200)
		expect(await findBrokenAudit(db, municipalityId)).toBeNull()
		await closeDatabase(db)
	})
})

async function appendElsewhere(url: string, municipalityId: string): Promise<void> {
	const script = fileURLToPath(new URL('./append-entries.ts', import.meta.url))
	await promisify(execFile)(process.execPath, [script, url, municipalityId, '100'])
}

test('two writes on PostgreSQL that wait for each other are both done in the end', async () => {
	const db = await postgres.open()
	const ids: string[] = []
	for (const slug of ['a', 'b'])
		ids.push(await insertMunicipality(db, { slug, name: slug, hosts: [], at: noon }))
	const renamed = (order: readonly string[], name: string) =>
		writeTransaction(db, async (transaction) => {
			for (const id of order) {
				await transaction.updateTable('municipality').set({ name }).where('id', '=', id).execute()
				await new Promise((resolve) => setTimeout(resolve, 100))
			}
		})
	await Promise.all([renamed(ids, 'ena'), renamed(ids.toReversed(), 'andra')])
	const names = (await listMunicipalities(db)).map(({ name }) => name)
	expect(new Set(names).size).toBe(1)
})
