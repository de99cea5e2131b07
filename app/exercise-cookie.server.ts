import { createHash, randomBytes } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import { runtime } from './runtime.server.ts'

const { secureCookies, sessionSecret } = runtime.config

const oneDay = 24 * 60 * 60

/** A random number, for changing one's answers. Sent to the exercise pages only, and gone within a day. */
const cookie = createCookie(secureCookies ? '__Secure-vagskal-ovning' : 'vagskal-ovning', {
	httpOnly: true,
	sameSite: 'lax',
	path: '/ovning',
	secure: secureCookies,
	secrets: [sessionSecret],
	maxAge: oneDay,
})

/** Null where there is none, or one that this installation has not signed. */
export async function readParticipant(request: Request): Promise<string | null> {
	const participant: unknown = await cookie.parse(request.headers.get('Cookie'))
	return typeof participant === 'string' ? participant : null
}

export function newParticipant(): string {
	return randomBytes(16).toString('base64url')
}

export function participantCookie(participant: string): Promise<string> {
	return cookie.serialize(participant)
}

/** Another for each exercise, so that nobody is known from one to the next. */
export function participantHash(participant: string, exerciseId: string): string {
	return createHash('sha256').update(`${exerciseId} ${participant}`).digest('hex')
}
