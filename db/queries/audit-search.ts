import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'

export interface AuditSearch {
	readonly municipalityId: string
	/** A person's id; null for what no person did; absent for all. */
	readonly personId?: string | null
	readonly action?: string
	readonly subjectType?: string
	/** The id of what was changed, or of an ärende: its row's or its address's. */
	readonly subject?: string
	/** From this instant, and before that one. */
	readonly from?: Timestamp
	readonly before?: Timestamp
	/** Only entries below this number: where the page before ended. */
	readonly below?: number
	readonly limit: number
}

export interface FoundEntry {
	readonly sequence: number
	readonly at: Timestamp
	readonly personId: string | null
	readonly personName: string | null
	readonly action: string
	readonly subjectType: string
	readonly subjectId: string
	/** The ärende's, in its address. */
	readonly proposalPublicId: string | null
	readonly paths: readonly string[]
	readonly hash: string
}

/** Latest first. */
export async function searchAudit(db: Database, search: AuditSearch): Promise<FoundEntry[]> {
	let query = db
		.selectFrom('audit_entry')
		.leftJoin('person', 'person.id', 'audit_entry.person_id')
		.leftJoin('proposal', 'proposal.id', 'audit_entry.proposal_id')
		.select([
			'sequence',
			'at',
			'audit_entry.person_id as personId',
			'person.name as personName',
			'action',
			'subject_type as subjectType',
			'subject_id as subjectId',
			'proposal.public_id as proposalPublicId',
			'paths',
			'hash',
		])
		.where('audit_entry.municipality_id', '=', search.municipalityId)
		.orderBy('sequence', 'desc')
		.limit(search.limit)
	const { personId, action, subjectType, subject, from, before, below } = search
	if (personId !== undefined)
		query = query.where('audit_entry.person_id', personId === null ? 'is' : '=', personId)
	if (action !== undefined) query = query.where('action', '=', action)
	if (subjectType !== undefined) query = query.where('subject_type', '=', subjectType)
	if (subject !== undefined)
		query = query.where((is) =>
			is.or([
				is('subject_id', '=', subject),
				is('audit_entry.proposal_id', '=', subject),
				is('proposal.public_id', '=', subject),
			]),
		)
	if (from !== undefined) query = query.where('at', '>=', from)
	if (before !== undefined) query = query.where('at', '<', before)
	if (below !== undefined) query = query.where('sequence', '<', below)
	const rows = await query.execute()
	return rows.map((row) => ({ ...row, paths: JSON.parse(row.paths) as string[] }))
}
