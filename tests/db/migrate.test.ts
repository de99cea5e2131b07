import { expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '#db/database.ts'
import { migrate, pendingMigrations } from '#db/migrate.ts'
import { describeDatabases } from '#tests/support/databases.ts'

describeDatabases('migrate', ({ create }) => {
	test('brings an empty database up to date and then has nothing left to do', async () => {
		const db = await openDatabase(await create({ isEmpty: true }))
		const pending = await pendingMigrations(db)
		expect(await migrate(db)).toEqual(pending)
		expect(pending.length).toBeGreaterThan(0)
		expect(await pendingMigrations(db)).toEqual([])
		expect(await migrate(db)).toEqual([])
		await closeDatabase(db)
	})
})
