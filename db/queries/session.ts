import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'

/** Only the hash of a session's id is stored: who reads the database cannot take over a session. */
export interface NewSession {
	readonly idHash: string
	readonly municipalityId: string
	readonly personId: string
	readonly at: Timestamp
	readonly expiresAt: Timestamp
	/** Of a login at the provider. */
	readonly idToken?: string | null
}

export interface Session {
	readonly personId: string
	readonly municipalityId: string
	readonly personName: string
	readonly personNumber: number
	readonly email: string | null
	readonly createdAt: Timestamp
	readonly lastSeenAt: Timestamp
	readonly expiresAt: Timestamp
}

export async function insertSession(db: Database, session: NewSession): Promise<void> {
	await db
		.insertInto('session')
		.values({
			id_hash: session.idHash,
			municipality_id: session.municipalityId,
			person_id: session.personId,
			created_at: session.at,
			last_seen_at: session.at,
			expires_at: session.expiresAt,
			id_token: session.idToken ?? null,
		})
		.execute()
}

/** Null when it does not exist, has expired, is another municipality's, or its person is disabled. */
export async function findSession(
	db: Database,
	query: { readonly municipalityId: string; readonly idHash: string; readonly now: Timestamp },
): Promise<Session | null> {
	const session = await db
		.selectFrom('session')
		.innerJoin('person', 'person.id', 'session.person_id')
		.select([
			'person.id as personId',
			'session.municipality_id as municipalityId',
			'person.name as personName',
			'person.number as personNumber',
			'person.email',
			'session.created_at as createdAt',
			'session.last_seen_at as lastSeenAt',
			'session.expires_at as expiresAt',
		])
		.where('session.id_hash', '=', query.idHash)
		.where('session.municipality_id', '=', query.municipalityId)
		.where('session.expires_at', '>', query.now)
		.where('person.disabled_at', 'is', null)
		.executeTakeFirst()
	return session ?? null
}

export async function touchSession(
	db: Database,
	session: { readonly idHash: string; readonly lastSeenAt: Timestamp; readonly expiresAt: Timestamp },
): Promise<void> {
	await db
		.updateTable('session')
		.set({ last_seen_at: session.lastSeenAt, expires_at: session.expiresAt })
		.where('id_hash', '=', session.idHash)
		.execute()
}

/** Ends it, and gives what the provider is then shown; null for a login by password, or where there was none. */
export async function deleteSession(db: Database, idHash: string): Promise<string | null> {
	const ended = await db
		.deleteFrom('session')
		.where('id_hash', '=', idHash)
		.returning('id_token as idToken')
		.executeTakeFirst()
	return ended?.idToken ?? null
}

/** All of the person's sessions, as when the password changes; `exceptIdHash` may stay. */
export async function deleteSessionsOfPerson(
	db: Database,
	{ personId, exceptIdHash = '' }: { readonly personId: string; readonly exceptIdHash?: string },
): Promise<void> {
	await db
		.deleteFrom('session')
		.where('person_id', '=', personId)
		.where('id_hash', '<>', exceptIdHash)
		.execute()
}

export async function deleteExpiredSessions(db: Database, now: Timestamp): Promise<void> {
	await db.deleteFrom('session').where('expires_at', '<=', now).execute()
}
