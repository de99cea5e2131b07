import { createCookie } from '@remix-run/node'
import type { Timestamp } from '#app/domain/calendar.ts'
import { runtime } from './runtime.server.ts'

const { secureCookies, sessionSecret } = runtime.config

/** A name that starts with __Host- binds the cookie to this host, which browsers allow over https only. */
const cookie = createCookie(secureCookies ? '__Host-vagskal' : 'vagskal', {
	httpOnly: true,
	sameSite: 'lax',
	path: '/',
	secure: secureCookies,
	secrets: [sessionSecret],
})

/** Null where there is none, or one that this installation has not signed. */
export async function readSessionToken(request: Request): Promise<string | null> {
	const token: unknown = await cookie.parse(request.headers.get('Cookie'))
	return typeof token === 'string' ? token : null
}

/** Kept until the browser is closed, or until the time given. */
export function sessionCookie(token: string, expiresAt?: Timestamp): Promise<string> {
	return cookie.serialize(token, expiresAt === undefined ? {} : { expires: new Date(expiresAt) })
}

export function endedSessionCookie(): Promise<string> {
	return cookie.serialize('', { maxAge: 0 })
}
