import { createCookie } from '@remix-run/node'
import { runtime } from './runtime.server.ts'

const { secureCookies, sessionSecret } = runtime.config

export interface ShownLink {
	readonly respondentId: string
	readonly token: string
}

/** Carries a new link from the post that made it to the page that shows it once. The server keeps only its hash. */
const cookie = createCookie(secureCookies ? '__Host-vagskal-lank' : 'vagskal-lank', {
	httpOnly: true,
	sameSite: 'lax',
	path: '/',
	secure: secureCookies,
	secrets: [sessionSecret],
	maxAge: 120,
})

export async function readShownLink(request: Request): Promise<ShownLink | null> {
	const read: unknown = await cookie.parse(request.headers.get('Cookie'))
	return isShownLink(read) ? read : null
}

function isShownLink(read: unknown): read is ShownLink {
	return typeof read === 'object' && read !== null && 'respondentId' in read && 'token' in read
}

export function carryLink(link: ShownLink): Promise<string> {
	return cookie.serialize(link)
}

export function forgetLink(): Promise<string> {
	return cookie.serialize('', { maxAge: 0 })
}
