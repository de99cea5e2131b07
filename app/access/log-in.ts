import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { lockMunicipality } from '#db/queries/audit.ts'
import {
	countFailedLogins,
	deleteFailedLogins,
	deleteFailedLoginsBefore,
	insertFailedLogin,
} from '#db/queries/login-attempt.ts'
import type { LoginAttempt } from '#db/queries/login-attempt.ts'
import { findMunicipalityByHost } from '#db/queries/municipality.ts'
import { findLogin, savePasswordHash } from '#db/queries/person.ts'
import type { Login } from '#db/queries/person.ts'
import { insertSession } from '#db/queries/session.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import { hashPassword, needsRehash, verifyPassword } from './password.ts'
import { hashToken, newSessionToken, sessionEnd } from './session-token.ts'

export interface LogInAttempt {
	readonly email: string
	readonly password: string
	/** The host name that the browser asked for: it decides the municipality. */
	readonly host: string
	readonly address: string
	readonly at: Timestamp
	/** Where they are switched off, a break-glass account is let in all the same. */
	readonly allowsLocalAccounts: boolean
}

export type LogInOutcome =
	| { readonly kind: 'loggedIn'; readonly token: string }
	| { readonly kind: 'refused' }
	| { readonly kind: 'throttled'; readonly minutes: number }

/** Of an e-mail address (RFC 5321); what is longer is nobody's account. */
const longestAddress = 254

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
		account: attempt.email.trim().toLowerCase().slice(0, longestAddress),
		address: attempt.address,
	}
	if (!(await admit(db, who, attempt.at))) return { kind: 'throttled', minutes: throttle.windowMinutes }
	const login = await findLogin(db, { municipalityId: municipality.id, email: attempt.email })
	const isRight = await verifyPassword(attempt.password, login?.passwordHash ?? null)
	if (!isRight || login === null || login.disabledAt !== null) return { kind: 'refused' }
	if (!attempt.allowsLocalAccounts && !login.isBreakGlass) return { kind: 'refused' }
	await renewHash(db, login, attempt.password)
	await deleteFailedLogins(db, who)
	await deleteFailedLoginsBefore(db, minutesBefore(attempt.at, throttle.windowMinutes))
	return { kind: 'loggedIn', token: await openSession(db, municipality.id, login.id, attempt.at) }
}

/**
 * Counts the attempt as failed before the password is looked at, so that attempts at the same time are counted too;
 * one that succeeds is taken away again. False where there have been too many.
 */
async function admit(db: Database, who: LoginAttempt, at: Timestamp): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		await lockMunicipality(transaction, who.municipalityId)
		const since = minutesBefore(at, throttle.windowMinutes)
		const { byAccount, byAddress } = await countFailedLogins(transaction, { ...who, since })
		if (byAccount >= throttle.perAccount || byAddress >= throttle.perAddress) return false
		await insertFailedLogin(transaction, { ...who, at })
		return true
	})
}

/** A password is hashed anew, with today's parameters, when it is typed. */
async function renewHash(db: Database, { id, passwordHash }: Login, password: string): Promise<void> {
	if (passwordHash === null || !needsRehash(passwordHash)) return
	await savePasswordHash(db, id, await hashPassword(password))
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
