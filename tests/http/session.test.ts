import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertFailedLogin } from '#db/queries/login-attempt.ts'
import { markDisabled } from '#db/queries/person.ts'
import { get, post } from '#tests/support/forms.ts'
import type { Received, Sent } from '#tests/support/forms.ts'
import { startInstallation } from './installation.ts'
import type { Installation } from './installation.ts'

let installation: Installation
beforeAll(async () => {
	installation = await startInstallation({ TRUST_PROXY: '1' })
})
afterAll(() => installation.stop())

const newReviewer = () =>
	installation.newPerson({ municipality: 'alvstad', role: 'granskare', committee: null })
const visit = (sent: Sent) => get(installation.server, '/arenden', sent)

/** Who the newest session belongs to. */
async function newestPerson(): Promise<string> {
	const { person_id } = await installation.db
		.selectFrom('session')
		.select('person_id')
		.orderBy('created_at', 'desc')
		.limit(1)
		.executeTakeFirstOrThrow()
	return person_id
}

function expectLoggedOut({ status, headers }: Received): void {
	expect([status, headers.location]).toEqual([302, '/logga-in?till=%2Farenden'])
}

describe('a session ends', () => {
	test('when the account is disabled, at once', async () => {
		const reviewer = await newReviewer()
		expect((await visit(reviewer)).status).toBe(200)
		await markDisabled(installation.db, await newestPerson(), new Date().toISOString())
		expectLoggedOut(await visit(reviewer))
	})

	test('when its time is out', async () => {
		const reviewer = await newReviewer()
		await installation.db
			.updateTable('session')
			.set({ expires_at: new Date().toISOString() })
			.where('person_id', '=', await newestPerson())
			.execute()
		expectLoggedOut(await visit(reviewer))
	})

	test('when the password is changed from the command line', async () => {
		const reviewer = await newReviewer()
		const { email } = await installation.db
			.selectFrom('person')
			.select('email')
			.where('id', '=', await newestPerson())
			.executeTakeFirstOrThrow()
		const command = [resolve(import.meta.dirname, '../../bin/vagskal.js'), 'user', 'password', email ?? '']
		const { status, stderr } = spawnSync(process.execPath, [...command, '--municipality', 'alvstad'], {
			env: { ...process.env, DATABASE_URL: installation.server.databaseUrl },
			encoding: 'utf8',
		})
		expect([status, stderr]).toEqual([0, ''])
		expectLoggedOut(await visit(reviewer))
	})

	test('with logging out, which takes its row and its cookie away', async () => {
		const reviewer = await newReviewer()
		const personId = await newestPerson()
		const { status, headers } = await post(installation.server, '/logga-ut', [], reviewer)
		expect([status, headers.location]).toEqual([302, '/'])
		expect(headers['set-cookie']?.[0]).toMatch(/^vagskal=[^;]*; Max-Age=0; Path=\/;/)
		const left = installation.db.selectFrom('session').selectAll().where('person_id', '=', personId)
		expect(await left.execute()).toEqual([])
		expectLoggedOut(await visit(reviewer))
	})

	test('in effect with the last assignment: the person is logged in and may nothing', async () => {
		const reviewer = await newReviewer()
		await installation.db
			.updateTable('role_assignment')
			.set({ valid_to: '2026-01-02' })
			.where('person_id', '=', await newestPerson())
			.execute()
		expect((await visit(reviewer)).status).toBe(403)
	})
})

describe('sixty failed attempts from one address', () => {
	const logInFrom = (forwarded: string) =>
		post(
			installation.server,
			'/logga-in',
			[
				['email', 'johan.akesson@alvstad.example'],
				['password', 'prova-vagskal'],
			],
			{ headers: { 'X-Forwarded-For': forwarded } },
		)

	test('stop the next one for a while, in a sentence, and nobody at another address', async () => {
		for (let made = 0; made < 60; made += 1)
			await insertFailedLogin(installation.db, {
				municipalityId: installation.municipalityId,
				account: `gissning${String(made)}@alvstad.example`,
				address: '192.0.2.7',
				at: new Date().toISOString(),
			})
		for (const forwarded of ['192.0.2.7', '198.51.100.1, 192.0.2.7']) {
			const { status, body, headers } = await logInFrom(forwarded)
			expect([status, headers['set-cookie']]).toEqual([429, undefined])
			expect(body).toContain('Vänta 15 minuter')
		}
		expect((await logInFrom('192.0.2.7, 198.51.100.1')).status).toBe(302)
	})
})
