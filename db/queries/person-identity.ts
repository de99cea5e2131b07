import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'

/** Who a person is to the provider that she logs in by. */
export interface PersonIdentity {
	readonly municipalityId: string
	readonly issuer: string
	readonly subject: string
}

export async function findIdentifiedPerson(
	db: Database,
	{ municipalityId, issuer, subject }: PersonIdentity,
): Promise<string | null> {
	const row = await db
		.selectFrom('person_identity')
		.select('person_id')
		.where('municipality_id', '=', municipalityId)
		.where('issuer', '=', issuer)
		.where('subject', '=', subject)
		.executeTakeFirst()
	return row?.person_id ?? null
}

/** True where the provider knows this person already, as whomever. */
export async function hasIdentity(
	db: Database,
	query: { readonly municipalityId: string; readonly issuer: string; readonly personId: string },
): Promise<boolean> {
	const row = await db
		.selectFrom('person_identity')
		.select('subject')
		.where('municipality_id', '=', query.municipalityId)
		.where('issuer', '=', query.issuer)
		.where('person_id', '=', query.personId)
		.executeTakeFirst()
	return row !== undefined
}

export async function insertIdentity(
	db: Database,
	{ municipalityId, issuer, subject }: PersonIdentity,
	{ personId, at }: { readonly personId: string; readonly at: Timestamp },
): Promise<void> {
	await db
		.insertInto('person_identity')
		.values({ municipality_id: municipalityId, issuer, subject, person_id: personId, created_at: at })
		.execute()
}
