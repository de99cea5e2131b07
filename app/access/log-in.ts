import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import {
	countFailedLogins,
	deleteFailedLogins,
	deleteFailedLoginsBefore,
	insertFailedLogin,
} from '#db/queries/login-attempt.ts'
import { findMunicipalityByHost } from '#db/queries/municipality.ts'
import { findLogin } from '#db/queries/person.ts'
import { insertSession } from '#db/queries/session.ts'
import { verifyPassword } from './password.ts'
import { hashToken, newSessionToken, sessionEnd } from './session-token.ts'

export interface LogInAttempt {
	readonly email: string
	readonly password: string
	/** The host name that the browser asked for: it decides the municipality. */
	readonly host: string
	readonly address: string
	readonly at: Timestamp
}

export type LogInOutcome =
	| { readonly kind: 'loggedIn'; readonly token: string }
	| { readonly kind: 'refused' }
	| { readonly kind: 'throttled'; readonly minutes: number }

/** Failures within the window after which no password is looked at, per account and per network address. */
const throttle = { windowMinutes: 15, perAccount: 8, perAddress: 60 } as const

/**
 * Checks a password and opens a session. Whether an account exists is told neither by the answer nor by the time
 * it takes: a password is hashed also where there is no account.
 */
export async function logIn(db: Database, attempt: LogInAttempt): Promise<LogInOutcome> {
	const municipality = await findMunicipalityByHost(db, attempt.host)
	if (municipality === null) return { kind: 'refused' }
	const who = {
		municipalityId: municipality.id,
		account: attempt.email.trim().toLowerCase(),
		address: attempt.address,
	}
	const since = minutesBefore(attempt.at, throttle.windowMinutes)
	const { byAccount, byAddress } = await countFailedLogins(db, { ...who, since })
	if (byAccount >= throttle.perAccount || byAddress >= throttle.perAddress) {
		return { kind: 'throttled', minutes: throttle.windowMinutes }
	}
	const login = await findLogin(db, { municipalityId: municipality.id, email: attempt.email })
	const isRight = await verifyPassword(attempt.password, login?.passwordHash ?? null)
	if (!isRight || login === null || login.disabledAt !== null) {
		await insertFailedLogin(db, { ...who, at: attempt.at })
		return { kind: 'refused' }
	}
	await deleteFailedLogins(db, who)
	await deleteFailedLoginsBefore(db, since)
	return { kind: 'loggedIn', token: await openSession(db, municipality.id, login.id, attempt.at) }
}

async function openSession(
	db: Database,
	municipalityId: string,
	personId: string,
	at: Timestamp,
): Promise<string> {
	const token = newSessionToken()
	await insertSession(db, {
		idHash: hashToken(token),
		municipalityId,
		personId,
		at,
		expiresAt: sessionEnd(at),
	})
	return token
}

function minutesBefore(at: Timestamp, minutes: number): Timestamp {
	return new Date(Date.parse(at) - minutes * 60_000).toISOString()
}
