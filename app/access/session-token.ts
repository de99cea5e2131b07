import { createHash, randomBytes } from 'node:crypto'
import type { Timestamp } from '#app/domain/calendar.ts'

/** 256 random bits; only its hash is stored, so that the database gives nobody a session. */
export function newSessionToken(): string {
	return randomBytes(32).toString('base64url')
}

export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('hex')
}

const sessionHours = 12

/** A session ends twelve hours after the last visit: a long working day. */
export function sessionEnd(lastSeenAt: Timestamp): Timestamp {
	return new Date(Date.parse(lastSeenAt) + sessionHours * 60 * 60 * 1000).toISOString()
}
