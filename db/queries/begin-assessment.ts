import type { Database } from '#db/database.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { lockAlternatives } from './alternative.ts'
import { findCurrentAssessment, insertAssessment } from './assessment.ts'
import type { Assessment } from './assessment.ts'

/** The ärende's current assessment, begun in full with the instrument when there is none; never two at once. */
export async function ensureAssessment(
	db: Database,
	actor: Actor,
	{
		proposalId,
		instrument,
		weightSetId = null,
	}: {
		readonly proposalId: string
		readonly instrument: string
		/** null: equal weights. */
		readonly weightSetId?: string | null
	},
): Promise<Assessment> {
	const place = { municipalityId: actor.municipalityId, proposalId }
	const known = await findCurrentAssessment(db, place)
	if (known) return known
	return writeTransaction(db, async (transaction) => {
		await lockAlternatives(transaction, actor, proposalId)
		const meanwhile = await findCurrentAssessment(transaction, place)
		if (meanwhile) return meanwhile
		await insertAssessment(transaction, actor, { proposalId, kind: 'full', instrument, weightSetId })
		const begun = await findCurrentAssessment(transaction, place)
		if (!begun) throw new Error(`The assessment of ${proposalId} was not stored`)
		return begun
	})
}
