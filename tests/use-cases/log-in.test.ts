import { scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { logIn } from '#app/access/log-in.ts'
import { hashToken } from '#app/access/session-token.ts'
import type { Database } from '#db/database.ts'
import { countFailedLogins, insertFailedLogin } from '#db/queries/login-attempt.ts'
import { insertMunicipality } from '#db/queries/municipality.ts'
import { findLogin, insertPerson, markDisabled } from '#db/queries/person.ts'
import { findSession } from '#db/queries/session.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { noon } from '#tests/support/proposals.ts'

const password = 'rätt häst batteri häftklammer'
/** With parameters that take no time. */
const passwordHash = `$scrypt$ln=4,r=8,p=1$AAAA$${scryptSync(password, Buffer.from('AAAA', 'base64'), 32, { N: 16 }).toString('base64')}`
const attempt = {
	email: 'maria@alvstad.example',
	password,
	host: 'vagskal.alvstad.example',
	address: '192.0.2.7',
	at: noon,
	allowsLocalAccounts: true,
}

async function twoMunicipalities(db: Database) {
	const municipalityId = await insertMunicipality(db, {
		slug: 'alvstad',
		name: 'Älvstad',
		hosts: [attempt.host],
		at: noon,
	})
	await insertMunicipality(db, { slug: 'granne', name: 'Granne', hosts: ['granne.example'], at: noon })
	const person = await insertPerson(db, {
		municipalityId,
		email: attempt.email,
		name: 'Maria',
		passwordHash,
		at: noon,
	})
	return { municipalityId, personId: person?.id ?? '' }
}

/** Failed attempts that were made a number of minutes before noon. */
async function fail(
	db: Database,
	municipalityId: string,
	{ count, account = attempt.email, address = attempt.address, minutes = 1 }: FailedAttempts,
) {
	const at = minutesFromNoon(-minutes)
	for (let made = 0; made < count; made += 1)
		await insertFailedLogin(db, { municipalityId, account, address, at })
}

interface FailedAttempts {
	readonly count: number
	readonly account?: string
	readonly address?: string
	readonly minutes?: number
}

function minutesFromNoon(minutes: number): string {
	return new Date(Date.parse(noon) + minutes * 60_000).toISOString()
}

describeDatabases('logging in', ({ open }) => {
	test('opens a session for twelve hours, of whose token only the hash is stored', async () => {
		const db = await open()
		const { municipalityId, personId } = await twoMunicipalities(db)
		const outcome = await logIn(db, { ...attempt, email: ' Maria@Alvstad.Example ' })
		const token = outcome.kind === 'loggedIn' ? outcome.token : ''
		const idHash = hashToken(token)
		expect(await findSession(db, { municipalityId, idHash, now: minutesFromNoon(719) })).toMatchObject({
			personId,
		})
		expect(await findSession(db, { municipalityId, idHash, now: minutesFromNoon(720) })).toBeNull()
		expect(await findSession(db, { municipalityId, idHash: token, now: noon })).toBeNull()
	})

	test.each([
		['a wrong password', { password: 'fel' }],
		['an empty password', { password: '' }],
		['an account that does not exist', { email: 'ingen@alvstad.example' }],
		['another municipality’s host', { host: 'granne.example' }],
		['a host that is nobody’s', { host: 'okand.example' }],
	])('is refused, without saying why, with %s', async (_, changed) => {
		const db = await open()
		await twoMunicipalities(db)
		expect(await logIn(db, { ...attempt, ...changed })).toEqual({ kind: 'refused' })
	})

	test('is refused for a disabled account, in the same words', async () => {
		const db = await open()
		const { personId } = await twoMunicipalities(db)
		await markDisabled(db, personId, noon)
		expect(await logIn(db, attempt)).toEqual({ kind: 'refused' })
		await markDisabled(db, personId, null)
		expect(await logIn(db, attempt)).toMatchObject({ kind: 'loggedIn' })
	})

	test('is refused for a quarter of an hour after eight failures against the account, from wherever', async () => {
		const db = await open()
		const { municipalityId } = await twoMunicipalities(db)
		await fail(db, municipalityId, { count: 7, address: '198.51.100.1' })
		expect(await logIn(db, { ...attempt, password: 'fel' })).toEqual({ kind: 'refused' })
		expect(await logIn(db, attempt)).toEqual({ kind: 'throttled', minutes: 15 })
		expect(await logIn(db, { ...attempt, at: minutesFromNoon(14.5) })).toMatchObject({ kind: 'loggedIn' })
	})

	test('looks at eight passwords at most of twenty that come at once', async () => {
		const db = await open()
		await twoMunicipalities(db)
		const outcomes = await Promise.all(
			Array.from({ length: 20 }, (_, index) => logIn(db, { ...attempt, password: `fel ${String(index)}` })),
		)
		expect(outcomes.filter(({ kind }) => kind === 'refused')).toHaveLength(8)
		expect(outcomes.filter(({ kind }) => kind === 'throttled')).toHaveLength(12)
	})

	test('hashes the password anew when its parameters are not today’s', async () => {
		const db = await open()
		const { municipalityId } = await twoMunicipalities(db)
		expect(await logIn(db, attempt)).toMatchObject({ kind: 'loggedIn' })
		const login = await findLogin(db, { municipalityId, email: attempt.email })
		expect(login?.passwordHash).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$/)
		expect(await logIn(db, attempt)).toMatchObject({ kind: 'loggedIn' })
	})

	test('is refused after sixty failures from the address, against whatever accounts', async () => {
		const db = await open()
		const { municipalityId } = await twoMunicipalities(db)
		await fail(db, municipalityId, { count: 60, account: 'ingen@alvstad.example' })
		expect(await logIn(db, attempt)).toEqual({ kind: 'throttled', minutes: 15 })
		expect(await logIn(db, { ...attempt, address: '198.51.100.1' })).toMatchObject({ kind: 'loggedIn' })
	})

	test('forgets the account’s failures when it succeeds, not the address’s against others, and none longer than needed', async () => {
		const db = await open()
		const { municipalityId } = await twoMunicipalities(db)
		await fail(db, municipalityId, { count: 3 })
		await fail(db, municipalityId, { count: 5, account: 'ingen@alvstad.example' })
		await fail(db, municipalityId, { count: 9, account: 'ingen@alvstad.example', minutes: 16 })
		expect(await logIn(db, attempt)).toMatchObject({ kind: 'loggedIn' })
		const since = minutesFromNoon(-60)
		const { address } = attempt
		const count = (account: string) => countFailedLogins(db, { municipalityId, account, address, since })
		expect(await count(attempt.email)).toEqual({ byAccount: 0, byAddress: 5 })
		expect(await count('ingen@alvstad.example')).toEqual({ byAccount: 5, byAddress: 5 })
	})
})
