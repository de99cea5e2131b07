import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'

interface PersonPlace {
	readonly municipalityId: string
	readonly personId: string
}

export interface RecordedSession {
	readonly createdAt: Timestamp
	readonly lastSeenAt: Timestamp
}

export async function listSessions(db: Database, place: PersonPlace): Promise<RecordedSession[]> {
	return db
		.selectFrom('session')
		.select(['created_at as createdAt', 'last_seen_at as lastSeenAt'])
		.where('municipality_id', '=', place.municipalityId)
		.where('person_id', '=', place.personId)
		.orderBy('created_at')
		.execute()
}

export async function listIdentities(
	db: Database,
	place: PersonPlace,
): Promise<{ readonly issuer: string; readonly subject: string; readonly createdAt: Timestamp }[]> {
	return db
		.selectFrom('person_identity')
		.select(['issuer', 'subject', 'created_at as createdAt'])
		.where('municipality_id', '=', place.municipalityId)
		.where('person_id', '=', place.personId)
		.orderBy('issuer')
		.execute()
}

export interface RecordedAssessment {
	readonly publicId: string
	readonly title: string
	readonly role: string
	readonly submittedAt: Timestamp | null
}

/** The ärenden whose assessments the person has answered in, oldest first. */
export async function listAssessmentsOf(db: Database, place: PersonPlace): Promise<RecordedAssessment[]> {
	return db
		.selectFrom('respondent')
		.innerJoin('assessment', 'assessment.id', 'respondent.assessment_id')
		.innerJoin('proposal', 'proposal.id', 'assessment.proposal_id')
		.select(['public_id as publicId', 'title', 'respondent.role', 'submitted_at as submittedAt'])
		.where('respondent.municipality_id', '=', place.municipalityId)
		.where('person_id', '=', place.personId)
		.orderBy('respondent.created_at')
		.orderBy('respondent.id')
		.execute()
}

/** How often the log tells of the person doing something, by what it was. */
export async function countEvents(
	db: Database,
	place: PersonPlace,
): Promise<{ readonly action: string; readonly subjectType: string; readonly times: number }[]> {
	return db
		.selectFrom('audit_entry')
		.select(({ fn }) => ['action', 'subject_type as subjectType', fn.countAll<number>().as('times')])
		.where('municipality_id', '=', place.municipalityId)
		.where('person_id', '=', place.personId)
		.groupBy(['action', 'subject_type'])
		.orderBy('action')
		.orderBy('subject_type')
		.execute()
}
