import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'

export interface SignOnAttempt {
	readonly stateHash: string
	readonly municipalityId: string
	readonly browserHash: string
	readonly nonce: string
	readonly codeVerifier: string
	readonly returnTo: string
	readonly expiresAt: Timestamp
}

/** Those that have expired go at the same time: somebody who never came back leaves nothing behind for long. */
export async function insertSignOnAttempt(
	db: Database,
	attempt: SignOnAttempt,
	now: Timestamp,
): Promise<void> {
	await db.deleteFrom('sign_on_attempt').where('expires_at', '<=', now).execute()
	await db
		.insertInto('sign_on_attempt')
		.values({
			state_hash: attempt.stateHash,
			municipality_id: attempt.municipalityId,
			browser_hash: attempt.browserHash,
			nonce: attempt.nonce,
			code_verifier: attempt.codeVerifier,
			return_to: attempt.returnTo,
			expires_at: attempt.expiresAt,
		})
		.execute()
}

/** Takes it away, so that it is answered once. Null where it is not there, has expired, or is another browser's. */
export async function takeSignOnAttempt(
	db: Database,
	query: {
		readonly municipalityId: string
		readonly stateHash: string
		readonly browserHash: string
		readonly now: Timestamp
	},
): Promise<Pick<SignOnAttempt, 'nonce' | 'codeVerifier' | 'returnTo'> | null> {
	const attempt = await db
		.deleteFrom('sign_on_attempt')
		.where('municipality_id', '=', query.municipalityId)
		.where('state_hash', '=', query.stateHash)
		.where('browser_hash', '=', query.browserHash)
		.where('expires_at', '>', query.now)
		.returning(['nonce', 'code_verifier as codeVerifier', 'return_to as returnTo'])
		.executeTakeFirst()
	return attempt ?? null
}
