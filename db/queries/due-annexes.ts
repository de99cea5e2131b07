import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import type { AnnexState } from '#db/schema.ts'

export interface DueAnnex {
	readonly publicId: string
	readonly proposalPublicId: string
	readonly title: string
	readonly committeeName: string
	readonly version: number
	readonly state: AnnexState
	readonly establishedAt: Timestamp
}

/** Annexes with content that were established before the day, oldest first, at most `limit`. */
export async function listDueAnnexes(
	db: Database,
	query: { readonly municipalityId: string; readonly before: CalendarDate; readonly limit: number },
): Promise<DueAnnex[]> {
	return db
		.selectFrom('annex')
		.innerJoin('proposal', 'proposal.id', 'annex.proposal_id')
		.innerJoin('committee', 'committee.id', 'proposal.committee_id')
		.select([
			'annex.public_id as publicId',
			'proposal.public_id as proposalPublicId',
			'proposal.title',
			'committee.name as committeeName',
			'version',
			'state',
			'established_at as establishedAt',
		])
		.where('annex.municipality_id', '=', query.municipalityId)
		.where('established_at', '<', query.before)
		.where('state', '<>', 'disposed')
		.orderBy('established_at')
		.orderBy('annex.id')
		.limit(query.limit)
		.execute()
}
