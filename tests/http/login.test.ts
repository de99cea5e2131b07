import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationAccount, logInTo } from '#tests/support/demonstration.ts'
import type { Account } from '#tests/support/demonstration.ts'
import { startServer } from '#tests/support/server.ts'
import type { RunningServer } from '#tests/support/server.ts'

let server: RunningServer
let account: Account
beforeAll(async () => {
	server = await startServer()
	account = demonstrationAccount(server, 'sekreterare')
})
afterAll(() => server.stop())

function attempt(typed: Account, path = '/logga-in') {
	return fetch(server.url + path, {
		method: 'POST',
		headers: { Origin: server.url },
		body: new URLSearchParams({ ...typed }),
		redirect: 'manual',
	})
}
const visit = (cookie: string) => fetch(`${server.url}/arenden`, { headers: { cookie }, redirect: 'manual' })

describe('logging in', () => {
	test('gives a cookie that scripts cannot read and that other sites do not send', async () => {
		const [cookie = ''] = (await attempt(account)).headers.getSetCookie()
		expect(cookie).toMatch(/^vagskal=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/)
	})

	test('says the same of a wrong password and of an account that does not exist', async () => {
		const wrong = await attempt({ ...account, password: 'fel' })
		const unknown = await attempt({ email: 'ingen@alvstad.example', password: 'fel' })
		expect([wrong.status, unknown.status]).toEqual([422, 422])
		for (const response of [wrong, unknown])
			expect(await response.text()).toContain('E-postadressen eller lösenordet stämmer inte')
	})

	test('leads on to where one was going, and never to another site', async () => {
		expect((await attempt(account, '/logga-in?till=%2Farenden%3Fq%3Dlov')).headers.get('Location')).toBe(
			'/arenden?q=lov',
		)
		for (const till of [
			'//annan.example',
			'https://annan.example',
			'/\\annan.example',
			'javascript:alert(1)',
		])
			expect(
				(await attempt(account, `/logga-in?till=${encodeURIComponent(till)}`)).headers.get('Location'),
			).toBe('/')
	})

	test('is refused for a while after eight wrong passwords, also with the right one', async () => {
		const victim = demonstrationAccount(server, 'granskare')
		for (let attempts = 0; attempts < 8; attempts += 1) await attempt({ ...victim, password: 'fel' })
		const response = await attempt(victim)
		expect(response.status).toBe(429)
		expect(await response.text()).toContain('Vänta 15 minuter')
		expect((await attempt(account)).status).toBe(302)
	})
})

describe('a session', () => {
	test('is asked for before a page, which is come back to', async () => {
		const response = await visit('')
		expect(response.status).toBe(302)
		expect(response.headers.get('Location')).toBe('/logga-in?till=%2Farenden')
	})

	test('is not taken from a cookie that the server has not signed', async () => {
		expect((await visit('vagskal=ImFiYyI%3D.felaktig')).status).toBe(302)
	})

	test('survives a restart and ends by logging out', async () => {
		const cookie = await logInTo(server, account)
		await server.kill('SIGTERM')
		await server.restart()
		expect((await visit(cookie)).status).toBe(200)
		await fetch(`${server.url}/logga-ut`, {
			method: 'POST',
			headers: { cookie, Origin: server.url },
			redirect: 'manual',
		})
		expect((await visit(cookie)).status).toBe(302)
	})
})
