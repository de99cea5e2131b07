/* Another process at work in the same database: appends entries to a log. Arguments: database, municipality, how many. */
import { closeDatabase, openDatabase } from '#db/database.ts'
import { appendAudit } from '#db/queries/audit.ts'
import { writeTransaction } from '#db/write-transaction.ts'

const [url = '', municipalityId = '', count = '0'] = process.argv.slice(2)
const db = await openDatabase(url)
const actor = { municipalityId, personId: null, at: '2026-12-03T12:00:00.000Z' }
for (let index = 0; index < Number(count); index += 1)
	await writeTransaction(db, (transaction) =>
		appendAudit(transaction, actor, { action: 'tried', subjectType: 'test', subjectId: String(index) }),
	)
await closeDatabase(db)
