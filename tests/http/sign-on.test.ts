import { afterAll, beforeAll, expect, test } from 'vitest'
import { get, post } from '#tests/support/forms.ts'
import type { Received, Sent } from '#tests/support/forms.ts'
import { startOidcServer } from '#tests/support/oidc-server.ts'
import type { OidcServer } from '#tests/support/oidc-server.ts'
import { demonstrationPassword } from '#db/demo/people.ts'
import { startInstallation } from './installation.ts'
import type { Installation } from './installation.ts'

let provider: OidcServer
let installation: Installation

beforeAll(async () => {
	provider = await startOidcServer({ redirectUris: ['http://127.0.0.1/logga-in/oidc/klar'] })
	installation = await startInstallation(
		{
			OIDC_ISSUER: provider.issuer,
			OIDC_CLIENT_ID: provider.clientId,
			OIDC_CLIENT_SECRET: provider.clientSecret,
			OIDC_ROLES: '[{"value":"vagskal-granskare","role":"granskare","committee":"*"}]',
			OIDC_LOCAL_ACCOUNTS: '0',
			OIDC_MUNICIPALITY: 'alvstad',
		},
		[/^Inloggning via OpenID Connect: (unavailable|refused) \(\w+\)$/],
	)
	await provider.register([`${installation.server.url}/logga-in/oidc/klar`])
	provider.person = {
		sub: 'g1',
		name: 'Gunnar Granskare',
		email: 'gunnar@alvstad.example',
		roles: ['vagskal-granskare'],
	}
})
afterAll(async () => {
	await installation.stop()
	await provider.stop()
})

function cookieOf({ headers }: Received, name: string): string {
	const cookie = headers['set-cookie']?.find((one) => one.startsWith(`${name}=`))
	return cookie?.split(';', 1)[0] ?? ''
}

/** Begins at our log-in page and comes back from the provider: what the browser would then ask for. */
async function comingBack(query = ''): Promise<{ readonly path: string; readonly sent: Sent }> {
	const { server } = installation
	const began = await get(server, `/logga-in/oidc${query}`)
	const url = await provider.logIn(began.headers.location ?? '', `${server.url}/logga-in/oidc/klar`)
	return { path: url.pathname + url.search, sent: { cookie: cookieOf(began, 'vagskal-oidc') } }
}

test('the log-in page leads to the provider, with PKCE, state and nonce, and a cookie for the way back', async () => {
	const { server } = installation
	const page = await get(server, '/logga-in?till=%2Farenden')
	expect(page.body).toContain('href="/logga-in/oidc?till=%2Farenden"')
	const { status, headers } = await get(server, '/logga-in/oidc?till=%2Farenden')
	const to = new URL(headers.location ?? '')
	expect([status, to.origin]).toEqual([302, provider.issuer])
	expect(to.searchParams.get('code_challenge_method')).toBe('S256')
	for (const name of ['state', 'nonce', 'code_challenge'])
		expect(to.searchParams.get(name)).toMatch(/^\S{20,}$/)
	expect(headers['set-cookie']?.[0]).toMatch(
		/^vagskal-oidc=[^;]+; Max-Age=600; Path=\/; (?:Expires=[^;]+; )?HttpOnly; SameSite=Lax$/,
	)
})

test('who comes back is logged in, once, at the page that was asked for, and never at another site', async () => {
	const { server } = installation
	const { path, sent } = await comingBack('?till=%2Farenden%3Fq%3Dlov')
	const back = await get(server, path, sent)
	expect([back.status, back.headers.location]).toEqual([302, '/arenden?q=lov'])
	const session = { cookie: cookieOf(back, 'vagskal') }
	expect((await get(server, '/arenden', session)).body).toContain('Gunnar Granskare')
	const again = await get(server, path, sent)
	expect(again.status).toBe(400)
	expect(again.body).toContain('Börja om, så går det bra')
	const elsewhere = await comingBack('?till=%2F%2Fannan.example')
	expect((await get(server, elsewhere.path, elsewhere.sent)).headers.location).toBe('/')
})

test('logging out ends the session here, and leads on to the provider’s own logging out', async () => {
	const { server, db } = installation
	const { path, sent } = await comingBack()
	const session = { cookie: cookieOf(await get(server, path, sent), 'vagskal') }
	const before = (await db.selectFrom('session').select('id_hash').execute()).length
	const { status, headers, body } = await post(server, '/logga-ut', [], session)
	const there = new URL(/^2; url=(.*)$/.exec(String(headers['refresh']))?.[1] ?? '')
	expect([status, there.origin]).toEqual([200, provider.issuer])
	expect(there.searchParams.get('post_logout_redirect_uri')).toBe(`${server.url}/`)
	expect(there.searchParams.get('id_token_hint')).toMatch(/^ey/)
	expect(body).toContain('Du loggas nu ut ur kommunens inloggning också')
	expect(await db.selectFrom('session').select('id_hash').execute()).toHaveLength(before - 1)
	expect((await get(server, '/arenden', session)).status).toBe(302)
})

test('a disabled account is refused with a sentence, and another municipality’s host has no such log-in', async () => {
	const { server, db } = installation
	const first = await comingBack()
	await get(server, first.path, first.sent)
	const disabled = (at: string | null) =>
		db.updateTable('person').set({ disabled_at: at }).where('email', '=', 'gunnar@alvstad.example').execute()
	await disabled('2026-01-01T00:00:00.000Z')
	const { path, sent } = await comingBack()
	const refused = await get(server, path, sent)
	await disabled(null)
	expect(refused.status).toBe(403)
	expect(refused.body).toContain('Ditt konto i Vågskål är avstängt')
	for (const address of ['/logga-in/oidc', path])
		expect((await get(server, address, { ...sent, host: 'grannkommunen.example' })).status).toBe(404)
})

test('with local accounts switched off only a break-glass account gets in by its password', async () => {
	const { server, db } = installation
	expect((await get(server, '/logga-in')).body).toContain('Logga in med reservkonto')
	const email = 'per.holm@alvstad.example'
	const attempt = () =>
		post(server, '/logga-in', [
			['email', email],
			['password', demonstrationPassword],
		])
	expect((await attempt()).status).toBe(422)
	await db.updateTable('person').set({ is_break_glass: 1 }).where('email', '=', email).execute()
	expect((await attempt()).status).toBe(302)
})

test('a provider that is away is told of on a page, and the log has no secret', async () => {
	const { server } = installation
	const { path, sent } = await comingBack()
	await provider.stop()
	const { status, body } = await get(server, path, sent)
	expect(status).toBe(503)
	expect(body).toContain('Kommunens inloggning svarar inte just nu')
	expect(server.log()).toContain('Inloggning via OpenID Connect: unavailable (no_answer)')
	expect(server.log()).not.toContain(provider.clientSecret)
	expect(server.log()).not.toContain(new URLSearchParams(path.split('?')[1]).get('code'))
})
