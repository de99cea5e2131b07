import type { Timestamp } from '#app/domain/calendar.ts'
import type { Transaction } from '#db/database.ts'
import type { AnnexState } from '#db/schema.ts'
import type { Actor } from './actor.ts'
import { lockMunicipality } from './audit.ts'

export interface LockedAnnex {
	readonly id: string
	readonly proposalId: string
	readonly state: AnnexState
	readonly publishedAt: Timestamp | null
}

/** Under the municipality's lock, as establishing is: what becomes of an annex comes one thing after the other. */
export async function lockAnnex(
	db: Transaction,
	{ municipalityId }: Actor,
	publicId: string,
): Promise<LockedAnnex | null> {
	await lockMunicipality(db, municipalityId)
	const annex = await db
		.selectFrom('annex')
		.select(['id', 'proposal_id as proposalId', 'state', 'published_at as publishedAt'])
		.where('municipality_id', '=', municipalityId)
		.where('public_id', '=', publicId)
		.executeTakeFirst()
	return annex ?? null
}
