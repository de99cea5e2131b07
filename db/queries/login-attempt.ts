import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { newId } from '#db/new-id.ts'

export interface LoginAttempt {
	readonly municipalityId: string
	/** What was typed as account, in lower case. */
	readonly account: string
	/** The network address it came from. */
	readonly address: string
}

export async function insertFailedLogin(
	db: Database,
	attempt: LoginAttempt & { readonly at: Timestamp },
): Promise<void> {
	await db
		.insertInto('login_attempt')
		.values({
			id: newId(),
			municipality_id: attempt.municipalityId,
			account: attempt.account,
			address: attempt.address,
			at: attempt.at,
		})
		.execute()
}

/** Failed attempts since a time: against the account from anywhere, and from the address against any account. */
export async function countFailedLogins(
	db: Database,
	{ municipalityId, account, address, since }: LoginAttempt & { readonly since: Timestamp },
): Promise<{ readonly byAccount: number; readonly byAddress: number }> {
	const count = db
		.selectFrom('login_attempt')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('at', '>=', since)
	const byAccount = await count
		.where('municipality_id', '=', municipalityId)
		.where('account', '=', account)
		.executeTakeFirstOrThrow()
	const byAddress = await count.where('address', '=', address).executeTakeFirstOrThrow()
	return { byAccount: byAccount.count, byAddress: byAddress.count }
}

/** After a login that succeeded. The address keeps its count: it may be trying other accounts. */
export async function deleteFailedLogins(
	db: Database,
	{ municipalityId, account }: Omit<LoginAttempt, 'address'>,
): Promise<void> {
	await db
		.deleteFrom('login_attempt')
		.where('municipality_id', '=', municipalityId)
		.where('account', '=', account)
		.execute()
}

/** Attempts say who tried from where, so they are kept no longer than the throttle needs them. */
export async function deleteFailedLoginsBefore(db: Database, before: Timestamp): Promise<void> {
	await db.deleteFrom('login_attempt').where('at', '<', before).execute()
}
