import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { insertSession } from '#db/queries/session.ts'
import { insertSignOnAttempt, takeSignOnAttempt } from '#db/queries/sign-on-attempt.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import { readIdentity } from './claimed-identity.ts'
import type { IdentityProvider, ProviderFailure } from './identity-provider.ts'
import { hashToken, newSessionToken, sessionEnd } from './session-token.ts'
import { settleAccount } from './settle-account.ts'
import type { AccountRefusal } from './settle-account.ts'
import type { SignOnSettings } from './sign-on-settings.ts'

interface SignOnDeps {
	readonly db: Database
	readonly provider: IdentityProvider
	readonly settings: SignOnSettings
}

interface Beginning {
	readonly municipalityId: string
	/** Of the cookie that the browser keeps until it comes back. */
	readonly browserToken: string
	readonly redirectUri: string
	/** A path of our own. */
	readonly returnTo: string
	readonly at: Timestamp
}

/** A login at the provider must be finished within this time. */
const attemptMinutes = 10

/** Begins a login: the address of the provider to send the browser to. */
export async function beginSignOn(
	{ db, provider }: Pick<SignOnDeps, 'db' | 'provider'>,
	{ municipalityId, browserToken, redirectUri, returnTo, at }: Beginning,
): Promise<{ readonly kind: 'began'; readonly url: string } | ProviderFailure> {
	const began = await provider.begin(redirectUri)
	if (began.kind !== 'began') return began
	const { state, nonce, codeVerifier } = began.checks
	const expiresAt = new Date(Date.parse(at) + attemptMinutes * 60_000).toISOString()
	await insertSignOnAttempt(
		db,
		{
			stateHash: hashToken(state),
			browserHash: hashToken(browserToken),
			municipalityId,
			nonce,
			codeVerifier,
			returnTo,
			expiresAt,
		},
		at,
	)
	return { kind: 'began', url: began.url }
}

interface Return {
	readonly municipalityId: string
	/** null where the browser kept no cookie. */
	readonly browserToken: string | null
	/** The redirect address with what the provider added. */
	readonly url: URL
	readonly at: Timestamp
}

export type SignOnOutcome =
	| {
			readonly kind: 'loggedIn'
			readonly token: string
			readonly returnTo: string
			/** Named by the provider or the settings, and unknown here: whoever runs the program should mend it. */
			readonly unknownCommittees: readonly string[]
	  }
	/** Begun in another browser, too long ago, or finished already. */
	| { readonly kind: 'stale' }
	| { readonly kind: 'account'; readonly refusal: AccountRefusal }
	| ProviderFailure

/**
 * Finishes a login: makes sure that this browser began it, within ten minutes, and that it is finished once; asks the
 * provider who it is; and opens a session for her account, which is made or brought up to date first.
 */
export async function finishSignOn(
	{ db, provider, settings }: SignOnDeps,
	{ municipalityId, browserToken, url, at }: Return,
): Promise<SignOnOutcome> {
	const state = url.searchParams.get('state')
	if (state === null || browserToken === null) return { kind: 'stale' }
	const hashes = { stateHash: hashToken(state), browserHash: hashToken(browserToken) }
	const attempt = await takeSignOnAttempt(db, { municipalityId, ...hashes, now: at })
	if (attempt === null) return { kind: 'stale' }
	const identified = await provider.identify(url, { ...attempt, state })
	if (identified.kind !== 'identified') return identified
	const identity = readIdentity(identified.claims, settings)
	const token = newSessionToken()
	return writeTransaction(db, async (transaction): Promise<SignOnOutcome> => {
		const account = await settleAccount(transaction, { municipalityId, identity, settings, at })
		if (account.kind === 'refused') return { kind: 'account', refusal: account.refusal }
		await insertSession(transaction, {
			idHash: hashToken(token),
			municipalityId,
			personId: account.personId,
			at,
			expiresAt: sessionEnd(at),
			idToken: identified.idToken,
		})
		const { unknownCommittees } = account
		return { kind: 'loggedIn', token, returnTo: attempt.returnTo, unknownCommittees }
	})
}
