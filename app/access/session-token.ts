import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits; only its hash is stored, so that the database gives nobody a session. */
export function newSessionToken(): string {
	return randomBytes(32).toString('base64url')
}

export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('hex')
}
