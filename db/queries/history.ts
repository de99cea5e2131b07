import { sql } from 'kysely'
import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'

export interface HistoryEntry {
	readonly at: Timestamp
	/** Verb of the program: `fields.saved`, `state.withdrawn`. */
	readonly action: string
	readonly subjectType: string
	/** Of the person, or of the assessor without an account, by name or role. */
	readonly personName: string | null
}

/**
 * What has happened to one ärende by its log, latest first, at most `limit`. The same thing done by the same person
 * time after time, such as field after field being saved, is told once, by its last time; a step between states always.
 */
export async function listHistory(
	db: Database,
	query: { readonly municipalityId: string; readonly proposalId: string; readonly limit: number },
): Promise<HistoryEntry[]> {
	const repeated = sql<boolean>`action not like 'state.%'
		and lead(action) over later = action
		and lead(subject_type) over later = subject_type
		and lead(person_id) over later is not distinct from person_id`
	const entries = db
		.selectFrom('audit_entry')
		.select(['sequence', 'at', 'action', 'subject_type', 'subject_id', 'person_id'])
		.select(sql<number>`case when ${repeated} then 1 else 0 end`.as('is_repeated'))
		.where('municipality_id', '=', query.municipalityId)
		.where('proposal_id', '=', query.proposalId)
		.modifyEnd(sql`window later as (order by sequence)`)
	return db
		.selectFrom(entries.as('entry'))
		.leftJoin('person', 'person.id', 'entry.person_id')
		.leftJoin('respondent', (join) =>
			join.onRef('respondent.id', '=', 'entry.subject_id').on('entry.person_id', 'is', null),
		)
		.leftJoin('invitation', 'invitation.id', 'respondent.invitation_id')
		.select(({ fn }) => [
			'entry.at',
			'action',
			'subject_type as subjectType',
			fn.coalesce('person.name', 'invitation.name', 'respondent.role').as('personName'),
		])
		.where('is_repeated', '=', 0)
		.orderBy('sequence', 'desc')
		.limit(query.limit)
		.execute()
}
