import type { Database, Transaction } from './database.ts'
import { differencesOf } from '#db/dialect/dialect.ts'

const attempts = 5

/**
 * Runs `write` in one transaction: all of it is stored or nothing. Inside another write it joins that one. On
 * PostgreSQL it is run again, at most five times, where the database asks for it, so `write` touches nothing but
 * the database.
 */
export async function writeTransaction<Result>(
	db: Database,
	write: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
	if (isTransaction(db)) return write(db)
	const { isRetryable } = differencesOf(db)
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await db.transaction().execute(write)
		} catch (error) {
			if (attempt === attempts || !isRetryable(error)) throw error
		}
	}
}

function isTransaction(db: Database): db is Transaction {
	return db.isTransaction
}
