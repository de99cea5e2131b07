import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createIdentityProvider } from '#app/access/identity-provider.ts'
import { hashToken } from '#app/access/session-token.ts'
import type { SignOnSettings } from '#app/access/sign-on-settings.ts'
import { beginSignOn, finishSignOn } from '#app/access/sign-on.ts'
import type { SignOnOutcome } from '#app/access/sign-on.ts'
import type { Database } from '#db/database.ts'
import { listAudit } from '#db/queries/audit.ts'
import { ensureCommittee } from '#db/queries/committee.ts'
import { insertMunicipality } from '#db/queries/municipality.ts'
import { findLogin, insertPerson, listPersons, markBreakGlass, markDisabled } from '#db/queries/person.ts'
import { insertRoleAssignment, listAssignmentsOn, listRoleAssignments } from '#db/queries/role-assignment.ts'
import { findSession } from '#db/queries/session.ts'
import { describeDatabases, sqlite } from '#tests/support/databases.ts'
import { startOidcServer } from '#tests/support/oidc-server.ts'
import type { OidcServer } from '#tests/support/oidc-server.ts'

const redirectUri = 'http://vagskal.example/logga-in/oidc/klar'
const karin = {
	sub: 'karin-1',
	name: 'Karin Öberg',
	email: 'Karin.Oberg@alvstad.example',
	email_verified: true,
	roles: ['vagskal-bedomare', 'vagskal-admin', 'annat'],
	committees: ['ON'],
}

let server: OidcServer
beforeAll(async () => {
	server = await startOidcServer({ redirectUris: [redirectUri] })
})
afterAll(() => server.stop())
beforeEach(() => {
	server.person = karin
	server.clockOffsetMs = 0
})

function settingsFor(issuer: string, changes: Partial<SignOnSettings> = {}): SignOnSettings {
	return {
		issuer,
		clientId: server.clientId,
		clientSecret: server.clientSecret,
		scopes: 'openid profile email',
		claims: { email: 'email', name: 'name', roles: 'roles', committees: 'committees' },
		rules: [
			{ value: 'vagskal-bedomare', role: 'bedomare', committee: { kind: 'claimed' } },
			{ value: 'vagskal-admin', role: 'administrator', committee: { kind: 'all' } },
			{ value: 'vagskal-sekr', role: 'sekreterare', committee: { kind: 'named', name: 'Socialnämnden' } },
		],
		committeeNames: { ON: 'Omsorgsnämnden' },
		keepsManualRoles: true,
		trustsEmail: false,
		allowsLocalAccounts: true,
		clockSkew: 30,
		municipality: null,
		...changes,
	}
}

async function signingOn(db: Database, changes: Partial<SignOnSettings> = {}, issuer = server.issuer) {
	const at = new Date().toISOString()
	const municipalityId = await insertMunicipality(db, { slug: 'k', name: 'Kommunen', hosts: [], at })
	const omsorg = await ensureCommittee(db, municipalityId, { name: 'Omsorgsnämnden' })
	const social = await ensureCommittee(db, municipalityId, { name: 'Socialnämnden' })
	const settings = settingsFor(issuer, changes)
	const provider = createIdentityProvider(settings)
	const begin = async (browserToken = 'webbläsaren') => {
		const began = await beginSignOn(
			{ db, provider },
			{ municipalityId, browserToken, redirectUri, returnTo: '/arenden?q=lov', at },
		)
		if (began.kind !== 'began') throw new Error(`Not begun: ${began.code}`)
		return server.logIn(began.url, redirectUri)
	}
	const finish = (url: URL, browserToken: string | null = 'webbläsaren', when = at) =>
		finishSignOn({ db, provider, settings }, { municipalityId, browserToken, url, at: when })
	const rolesNow = async (personId: string) => {
		const held = await listAssignmentsOn(db, { municipalityId, personId, date: at.slice(0, 10) })
		const names = new Map([
			[omsorg, 'Omsorgsnämnden'],
			[social, 'Socialnämnden'],
		])
		return held
			.map(({ role, committeeId, source }) => `${role} ${names.get(committeeId ?? '') ?? '*'} ${source}`)
			.sort()
	}
	const logIn = async () => finish(await begin())
	const person = async (email = karin.email) => findLogin(db, { municipalityId, email })
	return {
		db,
		at,
		municipalityId,
		omsorg,
		social,
		provider,
		settings,
		begin,
		finish,
		logIn,
		rolesNow,
		person,
	}
}

function expectLoggedIn(outcome: SignOnOutcome) {
	if (outcome.kind !== 'loggedIn') throw new Error(`Not logged in: ${JSON.stringify(outcome)}`)
	return outcome
}

describeDatabases('logging in by the municipality’s own provider', ({ open }) => {
	test('makes an account with the claimed roles, opens a session and leads back to the page', async () => {
		const visit = await signingOn(await open())
		const { token, returnTo } = expectLoggedIn(await visit.logIn())
		expect(returnTo).toBe('/arenden?q=lov')
		const query = { municipalityId: visit.municipalityId, idHash: hashToken(token), now: visit.at }
		const session = await findSession(visit.db, query)
		expect(session).toMatchObject({ personName: 'Karin Öberg', email: 'karin.oberg@alvstad.example' })
		expect(await visit.rolesNow(session?.personId ?? '')).toEqual([
			'administrator * claim',
			'bedomare Omsorgsnämnden claim',
		])
		expect((await visit.person())?.passwordHash).toBeNull()
		const log = await listAudit(visit.db, { municipalityId: visit.municipalityId, after: 0, limit: 99 })
		expect(log.map(({ action }) => action)).toEqual(['person.created', 'role.created', 'role.created'])
	})

	test('knows her again by issuer and subject, with the name and address that she has by then', async () => {
		const visit = await signingOn(await open())
		expectLoggedIn(await visit.logIn())
		server.person = { ...karin, name: 'Karin Ek', email: 'karin.ek@alvstad.example' }
		expectLoggedIn(await visit.logIn())
		expect(await listPersons(visit.db, visit.municipalityId)).toMatchObject([
			{ name: 'Karin Ek', email: 'karin.ek@alvstad.example' },
		])
	})

	test('ends a role that is claimed no more, and begins one that is new', async () => {
		const visit = await signingOn(await open())
		expectLoggedIn(await visit.logIn())
		const { id: personId = '' } = (await visit.person()) ?? {}
		const given = {
			personId,
			role: 'granskare',
			committeeId: null,
			validFrom: '2026-01-01',
			validTo: null,
		} as const
		await insertRoleAssignment(visit.db, visit.municipalityId, given)
		server.person = { ...karin, roles: ['vagskal-sekr', 'vagskal-bedomare'] }
		expectLoggedIn(await visit.logIn())
		expect(await visit.rolesNow(personId)).toEqual([
			'bedomare Omsorgsnämnden claim',
			'granskare * manual',
			'sekreterare Socialnämnden claim',
		])
	})

	test('ends what an administrator gave by hand too, where the settings say so', async () => {
		const visit = await signingOn(await open(), { keepsManualRoles: false })
		expectLoggedIn(await visit.logIn())
		const { id: personId = '' } = (await visit.person()) ?? {}
		const given = {
			personId,
			role: 'granskare',
			committeeId: null,
			validFrom: '2026-01-01',
			validTo: null,
		} as const
		await insertRoleAssignment(visit.db, visit.municipalityId, given)
		server.person = { ...karin, roles: 'vagskal-sekr' }
		expectLoggedIn(await visit.logIn())
		expect(await visit.rolesNow(personId)).toEqual(['sekreterare Socialnämnden claim'])
		const ended = (await listRoleAssignments(visit.db, visit.municipalityId)).find(
			({ source }) => source === 'manual',
		)
		expect(ended?.validTo).toMatch(/^\d{4}-\d\d-\d\d$/)
	})
})

describe('a login by the provider', () => {
	const { open } = sqlite

	test('leaves the roles as they are where the provider leaves them out because they are too many', async () => {
		const visit = await signingOn(await open())
		expectLoggedIn(await visit.logIn())
		const { id: personId = '' } = (await visit.person()) ?? {}
		server.person = { ...karin, roles: undefined, _claim_names: { roles: 'src1' } }
		expectLoggedIn(await visit.logIn())
		expect(await visit.rolesNow(personId)).toHaveLength(2)
	})

	test('tells of a nämnd that does not exist here, and makes none', async () => {
		const visit = await signingOn(await open())
		server.person = { ...karin, committees: ['ON', 'Sagonämnden'] }
		expect(expectLoggedIn(await visit.logIn()).unknownCommittees).toEqual(['Sagonämnden'])
	})

	test('takes over the account with her address only where the provider has verified it', async () => {
		const visit = await signingOn(await open())
		const account = { municipalityId: visit.municipalityId, email: karin.email, name: 'Karin', at: visit.at }
		const local = await insertPerson(visit.db, { ...account, passwordHash: 'lokalt' })
		server.person = { ...karin, email_verified: false }
		expect(await visit.logIn()).toEqual({ kind: 'account', refusal: 'addressTaken' })
		server.person = karin
		expectLoggedIn(await visit.logIn())
		expect(await visit.person()).toMatchObject({ id: local?.id, passwordHash: 'lokalt', name: 'Karin Öberg' })
		server.person = { ...karin, sub: 'en-annan' }
		expect(await visit.logIn()).toEqual({ kind: 'account', refusal: 'addressTaken' })
	})

	test('never takes over a break-glass account', async () => {
		const visit = await signingOn(await open(), { trustsEmail: true })
		const account = { municipalityId: visit.municipalityId, email: karin.email, name: 'Reserv', at: visit.at }
		const reserve = await insertPerson(visit.db, { ...account, passwordHash: 'lokalt' })
		await markBreakGlass(visit.db, reserve?.id ?? '', true)
		expect(await visit.logIn()).toEqual({ kind: 'account', refusal: 'addressTaken' })
	})

	test('refuses a disabled account, somebody without a role, and somebody without name and address', async () => {
		const visit = await signingOn(await open())
		server.person = { ...karin, roles: ['annat'] }
		expect(await visit.logIn()).toEqual({ kind: 'account', refusal: 'noRole' })
		server.person = { sub: 'namnlös', roles: karin.roles }
		expect(await visit.logIn()).toEqual({ kind: 'account', refusal: 'incomplete' })
		expect(await listPersons(visit.db, visit.municipalityId)).toEqual([])
		server.person = karin
		expectLoggedIn(await visit.logIn())
		await markDisabled(visit.db, (await visit.person())?.id ?? '', visit.at)
		expect(await visit.logIn()).toEqual({ kind: 'account', refusal: 'disabled' })
	})

	test('is finished once, by the browser that began it, within ten minutes', async () => {
		const visit = await signingOn(await open())
		const url = await visit.begin()
		expect(await visit.finish(url, 'en annan')).toEqual({ kind: 'stale' })
		expect(await visit.finish(url, null)).toEqual({ kind: 'stale' })
		const late = new Date(Date.parse(visit.at) + 10 * 60_000).toISOString()
		expect(await visit.finish(url, 'webbläsaren', late)).toEqual({ kind: 'stale' })
		const elsewhere = new URL(url)
		elsewhere.searchParams.set('state', 'påhittat')
		expect(await visit.finish(elsewhere)).toEqual({ kind: 'stale' })
		expectLoggedIn(await visit.finish(url))
		expect(await visit.finish(url)).toEqual({ kind: 'stale' })
	})
})

describe('the provider', () => {
	const { open } = sqlite

	test('is not believed with another nonce, another verifier or another code than it began with', async () => {
		const visit = await signingOn(await open())
		const change = async (values: Partial<Record<'nonce' | 'code_verifier', string>>) => {
			const url = await visit.begin()
			await visit.db.updateTable('sign_on_attempt').set(values).execute()
			return visit.finish(url)
		}
		expect(await change({ nonce: 'en-annan' })).toMatchObject({
			kind: 'refused',
			code: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
		})
		expect(await change({ code_verifier: 'x'.repeat(43) })).toEqual({
			kind: 'refused',
			code: 'invalid_grant',
		})
		const url = await visit.begin()
		url.searchParams.set('code', 'påhittad')
		expect(await visit.finish(url)).toEqual({ kind: 'refused', code: 'invalid_grant' })
		const denied = await visit.begin()
		denied.searchParams.delete('code')
		denied.searchParams.set('error', 'access_denied')
		expect(await visit.finish(denied)).toEqual({ kind: 'refused', code: 'access_denied' })
		expect(await listPersons(visit.db, visit.municipalityId)).toEqual([])
	})

	test('may give a token that has expired by less than the skew of the clocks, and none that is older', async () => {
		const visit = await signingOn(await open())
		server.clockOffsetMs = -75_000
		expectLoggedIn(await visit.logIn())
		server.clockOffsetMs = -120_000
		expect(await visit.logIn()).toEqual({ kind: 'refused', code: 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED' })
	})

	test('may change its keys at any moment', async () => {
		const visit = await signingOn(await open())
		expectLoggedIn(await visit.logIn())
		await server.rotateKeys()
		expectLoggedIn(await visit.logIn())
	})

	test('may write the claims in the token itself', async () => {
		const other = await startOidcServer({ redirectUris: [redirectUri], claimsInToken: true })
		try {
			other.person = karin
			const visit = await signingOn(await open(), {}, other.issuer)
			expectLoggedIn(await visit.logIn())
			expect(await visit.rolesNow((await visit.person())?.id ?? '')).toHaveLength(2)
		} finally {
			await other.stop()
		}
	})

	test('that does not answer is told apart from one that says no, before and after the person has been there', async () => {
		const other = await startOidcServer({ redirectUris: [redirectUri] })
		other.person = karin
		const visit = await signingOn(await open(), {}, other.issuer)
		const url = await visit.begin()
		await other.stop()
		expect(await visit.finish(url)).toEqual({ kind: 'unavailable', code: 'no_answer' })
		const away = createIdentityProvider(visit.settings)
		expect(await away.begin(redirectUri)).toEqual({ kind: 'unavailable', code: 'no_answer' })
		expect(await away.logOutUrl('token', 'http://vagskal.example/')).toBeNull()
	})
})
