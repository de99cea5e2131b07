import { describe, expect, test } from 'vitest'
import { readSignOn } from '#app/sign-on-config.ts'

const least = {
	OIDC_ISSUER: 'https://login.example/alvstad/v2.0',
	OIDC_CLIENT_ID: 'vagskal',
	OIDC_CLIENT_SECRET: 'hemligt',
}

describe('single sign-on in the environment', () => {
	test('is off where nothing of it is set', () => {
		expect(readSignOn({ PATH: '/bin', OIDC_ISSUER: ' ' })).toBeNull()
	})

	test('needs an issuer, a client and its secret; the rest has a value of its own', () => {
		expect(readSignOn(least)).toEqual({
			issuer: 'https://login.example/alvstad/v2.0',
			clientId: 'vagskal',
			clientSecret: 'hemligt',
			scopes: 'openid profile email',
			claims: { email: 'email', name: 'name', roles: 'roles', committees: null },
			rules: [],
			committeeNames: {},
			keepsManualRoles: true,
			trustsEmail: false,
			allowsLocalAccounts: true,
			clockSkew: 30,
			municipality: null,
		})
	})

	test('reads rules for a nämnd, for the whole municipality and for the nämnder of a claim', () => {
		const rules = [
			{ value: 'a', role: 'sekreterare', committee: 'Omsorgsnämnden' },
			{ value: 'b', role: 'administrator', committee: '*' },
			{ value: 'c', role: 'bedomare' },
		]
		const read = readSignOn({
			...least,
			OIDC_ROLES: JSON.stringify(rules),
			OIDC_CLAIM_COMMITTEES: 'department',
			OIDC_COMMITTEES: '{"ON":"Omsorgsnämnden"}',
			OIDC_LOCAL_ACCOUNTS: '0',
			OIDC_CLOCK_SKEW: '0',
		})
		expect(read).toMatchObject({ allowsLocalAccounts: false, clockSkew: 0 })
		expect(read?.rules.map(({ committee }) => committee)).toEqual([
			{ kind: 'named', name: 'Omsorgsnämnden' },
			{ kind: 'all' },
			{ kind: 'claimed' },
		])
	})

	test.each<[Record<string, string>, RegExp]>([
		[{ OIDC_ISSUER: '' }, /OIDC_CLIENT_ID är satt men OIDC_ISSUER saknas/],
		[{ OIDC_CLIENT_ID: '' }, /OIDC_CLIENT_ID saknas/],
		[{ OIDC_CLIENT_SECRET: '' }, /OIDC_CLIENT_SECRET saknas/],
		[{ OIDC_ISUER: 'x' }, /OIDC_ISUER är ingen inställning/],
		[{ OIDC_ISSUER: 'login.example' }, /ska vara en adress som börjar med https/],
		[{ OIDC_ISSUER: 'http://login.example' }, /ska börja med https/],
		[{ OIDC_ISSUER: 'https://login.example?a=b' }, /utan \? och #/],
		[{ OIDC_SCOPES: 'profile' }, /openid ska vara ett av orden/],
		[{ OIDC_CLOCK_SKEW: '1,5' }, /mellan 0 och 300/],
		[{ OIDC_CLOCK_SKEW: '301' }, /mellan 0 och 300/],
		[{ OIDC_LOCAL_ACCOUNTS: 'nej' }, /OIDC_LOCAL_ACCOUNTS är ”nej” men ska vara 0 eller 1/],
		[{ OIDC_ROLES: '{' }, /OIDC_ROLES går inte att läsa: den är inte JSON/],
		[{ OIDC_ROLES: '[{"value":"a","role":"chef","committee":"*"}]' }, /OIDC_ROLES .* vid \/0\/role/],
		[{ OIDC_ROLES: '[{"value":"a","role":"granskare"}]' }, /regeln för ”a” säger inte vilken nämnd/],
		[{ OIDC_CLAIM_COMMITTEES: 'x' }, /ingen regel i OIDC_ROLES använder den/],
		[{ OIDC_COMMITTEES: '{"a":"b"}' }, /OIDC_COMMITTEES är satt men OIDC_CLAIM_COMMITTEES saknas/],
		[{ OIDC_COMMITTEES: '[]' }, /OIDC_COMMITTEES går inte att läsa/],
		[{ OIDC_KEEP_MANUAL_ROLES: '0' }, /då får ingen någon roll/],
	])('stops the start where it is %j', (changes, message) => {
		expect(() => readSignOn({ ...least, ...changes })).toThrow(message)
	})

	test('never says the secret', () => {
		for (const changes of [{ OIDC_SCOPES: 'x' }, { OIDC_ROLES: '[' }, { OIDC_CLIENT_ID: '' }])
			expect(() => readSignOn({ ...least, ...changes })).not.toThrow(/hemligt/)
	})
})
