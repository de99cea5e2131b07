import { createCookie } from '@remix-run/node'
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

export function sessionCookie(token: string): Promise<string> {
	return cookie.serialize(token)
}

export function endedSessionCookie(): Promise<string> {
	return cookie.serialize('', { maxAge: 0 })
}
