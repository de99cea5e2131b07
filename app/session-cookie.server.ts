import { createCookie } from '@remix-run/node'
import { runtime } from './runtime.server.ts'

const { secureCookies, sessionSecret } = runtime.config

/** The browser holds the cookie to this host only when its name starts with __Host-, which requires https. */
const cookie = createCookie(secureCookies ? '__Host-vagskal' : 'vagskal', {
	httpOnly: true,
	sameSite: 'lax',
	path: '/',
	secure: secureCookies,
	secrets: [sessionSecret],
})

/** Sessions end after this long without a visit, or when the browser forgets its cookie. */
export const sessionSeconds = 12 * 60 * 60

export async function readSessionToken(request: Request): Promise<string | null> {
	const token: unknown = await cookie.parse(request.headers.get('Cookie'))
	return typeof token === 'string' ? token : null
}

export function sessionCookie(token: string): Promise<string> {
	return cookie.serialize(token)
}

export function endedSessionCookie(): Promise<string> {
	return cookie.serialize('', { maxAge: 0 })
}
