import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import type { Actor } from './actor.ts'

/** A link that was made for the person before is void from now on. */
export async function replacePasswordLink(
	db: Database,
	actor: Actor,
	link: { readonly personId: string; readonly tokenHash: string; readonly expiresAt: Timestamp },
): Promise<void> {
	await db
		.deleteFrom('password_link')
		.where('municipality_id', '=', actor.municipalityId)
		.where('person_id', '=', link.personId)
		.execute()
	await db
		.insertInto('password_link')
		.values({
			token_hash: link.tokenHash,
			municipality_id: actor.municipalityId,
			person_id: link.personId,
			expires_at: link.expiresAt,
			created_at: actor.at,
			created_by: actor.personId,
		})
		.execute()
}

interface LinkQuery {
	readonly municipalityId: string
	readonly tokenHash: string
	readonly now: Timestamp
}

/** Whose it is. Null where it does not exist, has expired or been used, or the person is disabled. */
export async function findPasswordLink(
	db: Database,
	{ municipalityId, tokenHash, now }: LinkQuery,
): Promise<{ readonly personId: string; readonly name: string; readonly email: string } | null> {
	const row = await db
		.selectFrom('password_link')
		.innerJoin('person', 'person.id', 'person_id')
		.select(['person.id as personId', 'name', 'email'])
		.where('token_hash', '=', tokenHash)
		.where('password_link.municipality_id', '=', municipalityId)
		.where('expires_at', '>', now)
		.where('disabled_at', 'is', null)
		.executeTakeFirst()
	if (row === undefined || row.email === null) return null
	return { ...row, email: row.email }
}

/** Takes it away, so that it is used once. False where it was not there, also because of a simultaneous request. */
export async function takePasswordLink(
	db: Database,
	{ municipalityId, tokenHash, now }: LinkQuery,
): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('password_link')
		.where('token_hash', '=', tokenHash)
		.where('municipality_id', '=', municipalityId)
		.where('expires_at', '>', now)
		.executeTakeFirst()
	return numDeletedRows === 1n
}
