import { createCookie } from '@remix-run/node'
import { newSessionToken } from './access/session-token.ts'
import { requireFound } from './http.server.ts'
import { runtime } from './runtime.server.ts'
import { findMunicipalityByHost, listMunicipalities } from '#db/queries/municipality.ts'
import type { Municipality } from '#db/queries/municipality.ts'

/** Where the provider sends the browser back to, at every host. */
const returnPath = '/logga-in/oidc/klar'

const { secureCookies, sessionSecret } = runtime.config

/** Lives for the login only. `lax`: it comes along when the provider leads the browser back. */
const cookie = createCookie(secureCookies ? '__Host-vagskal-oidc' : 'vagskal-oidc', {
	httpOnly: true,
	sameSite: 'lax',
	path: '/',
	secure: secureCookies,
	maxAge: 600,
	secrets: [sessionSecret],
})

/** Single sign-on for the municipality of the host; 404 where it has none. */
export async function requireSignOn(request: Request) {
	const municipality = requireFound(
		await findMunicipalityByHost(runtime.deps.db, new URL(request.url).hostname),
	)
	return { ...requireFound(await signOnOf(municipality)), municipality }
}

/** The provider that the settings name is one municipality's: nobody of hers gets in at another's host. */
export async function signOnOf(municipality: Municipality | null) {
	const { signOn } = runtime
	if (signOn === null || municipality === null) return null
	const { municipality: slug } = signOn.settings
	if (slug !== null) return slug === municipality.slug ? signOn : null
	return (await listMunicipalities(runtime.deps.db)).length === 1 ? signOn : null
}

export function redirectUriOf(request: Request): string {
	return new URL(request.url).origin + returnPath
}

/** The token that ties a login to the browser that began it; the same for two that are begun at once. */
export async function browserTokenOf(request: Request): Promise<string | null> {
	const token: unknown = await cookie.parse(request.headers.get('Cookie'))
	return typeof token === 'string' && token !== '' ? token : null
}

export function newBrowserToken(): string {
	return newSessionToken()
}

export function browserCookie(token: string): Promise<string> {
	return cookie.serialize(token)
}

export function endedBrowserCookie(): Promise<string> {
	return cookie.serialize('', { maxAge: 0 })
}
