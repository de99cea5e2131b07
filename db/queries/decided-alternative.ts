import type { Database } from '#db/database.ts'
import type { ProposalPlace } from './alternative.ts'

/** The key of the alternative that was last decided; null where none is. */
export async function findDecidedAlternative(db: Database, place: ProposalPlace): Promise<string | null> {
	const decision = await db
		.selectFrom('decision')
		.select('alternative_key')
		.where('municipality_id', '=', place.municipalityId)
		.where('proposal_id', '=', place.proposalId)
		.where('outcome', 'in', ['approved', 'approved_with_conditions'])
		.where('alternative_key', 'is not', null)
		.where('withdrawn_at', 'is', null)
		.orderBy('decided_on', 'desc')
		.orderBy('created_at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst()
	return decision?.alternative_key ?? null
}
