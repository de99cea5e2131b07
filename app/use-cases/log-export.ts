import type { Actor } from '#db/queries/actor.ts'
import { appendAudit } from '#db/queries/audit.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Deps } from './deps.ts'

/** Writes in the log that the municipality's content, or its log, was taken out of the program. */
export async function logExport(
	{ db }: Pick<Deps, 'db'>,
	actor: Actor,
	action: 'municipality.exported' | 'municipality.imported' | 'log.exported',
): Promise<void> {
	const { municipalityId } = actor
	await writeTransaction(db, (transaction) =>
		appendAudit(transaction, actor, { action, subjectType: 'municipality', subjectId: municipalityId }),
	)
}
