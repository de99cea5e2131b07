import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { demonstrationAccount } from '#tests/support/demonstration.ts'
import { startServer } from '#tests/support/server.ts'

const vagskal = resolve(import.meta.dirname, '../../bin/vagskal.js')
const secret = 'en-hemlighet-som-är-lång-nog-för-att-duga'

/** What `vagskal serve` answers when it does not start. */
function refusalOf(env: Record<string, string>) {
	const folder = mkdtempSync(join(tmpdir(), 'vagskal-'))
	try {
		const { status, stderr } = spawnSync(process.execPath, [vagskal, 'serve', '--demo-if-empty'], {
			cwd: folder,
			env: { ...process.env, DATABASE_URL: join(folder, 'v.db'), PORT: '0', ...env },
			encoding: 'utf8',
			timeout: 20_000,
		})
		return { status, stderr }
	} finally {
		rmSync(folder, { recursive: true })
	}
}

describe('in production', () => {
	test.each([
		['without a session secret', {}],
		['with an empty session secret', { SESSION_SECRET: '' }],
		['with a session secret of spaces', { SESSION_SECRET: ' '.repeat(40) }],
	])('it does not start %s, and says how to make one', (_, env) => {
		const { status, stderr } = refusalOf({ NODE_ENV: 'production', ...env })
		expect(status).toBe(1)
		expect(stderr).toMatch(/^SESSION_SECRET saknas\. Gör en med: node -e/)
	})

	test('it does not start with a secret that is short', () => {
		const { status, stderr } = refusalOf({ NODE_ENV: 'production', SESSION_SECRET: 'kort' })
		expect(status).toBe(1)
		expect(stderr).toContain('för kort')
	})

	test('it puts no demonstration data into an empty database', async () => {
		const server = await startServer({ env: { NODE_ENV: 'production', SESSION_SECRET: secret } })
		expect(server.log()).toContain('Databasen är tom')
		expect(server.log()).not.toContain('Demonstration')
		expect((await fetch(`${server.url}/logga-in`)).status).toBe(200)
		await server.stop()
	})
})

describe('elsewhere', () => {
	test('an empty session secret is none: one is made and kept', async () => {
		const server = await startServer({ demonstration: false, env: { SESSION_SECRET: '' } })
		const made = join(dirname(server.databaseUrl), 'data/session-secret')
		expect(readFileSync(made, 'utf8')).toMatch(/^[0-9a-f]{64}$/)
		expect(statSync(made).mode & 0o777).toBe(0o600)
		await server.stop()
	})
})

describe('a setting', () => {
	test.each([
		[{ PORT: 'tre' }, 'PORT är ”tre”'],
		[{ PUBLIC_URL: 'vagskal.example.se' }, 'PUBLIC_URL är ”vagskal.example.se”'],
		[{ TRUST_PROXY: 'ja' }, 'TRUST_PROXY är ”ja”'],
	])('%j that is broken stops the start with a sentence', (env, sentence) => {
		const { status, stderr } = refusalOf(env)
		expect(status).toBe(1)
		expect(stderr).toContain(sentence)
	})

	test('of a proxy that speaks https gives secure cookies and strict transport', async () => {
		const server = await startServer({ env: { TRUST_PROXY: '1' } })
		const account = demonstrationAccount(server, 'sekreterare')
		const headers = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'vagskal.example.se' }
		const page = await fetch(`${server.url}/logga-in`, { headers })
		expect(page.headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains')
		const login = await fetch(`${server.url}/logga-in`, {
			method: 'POST',
			headers: { ...headers, Origin: 'https://vagskal.example.se' },
			body: new URLSearchParams({ ...account }),
			redirect: 'manual',
		})
		expect(login.status).toBe(302)
		await server.stop()
	})

	test('of an https address gives a cookie that is sent over https only and bound to the host', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'vagskal-'))
		const databaseUrl = join(folder, 'v.db')
		const first = await startServer({ databaseUrl })
		const account = demonstrationAccount(first, 'sekreterare')
		await first.stop()
		const port = new URL(first.url).port
		const env = { PUBLIC_URL: 'https://vagskal.example.se', PORT: port }
		const child = spawn(process.execPath, [vagskal, 'serve'], {
			cwd: folder,
			env: { ...process.env, ...env, DATABASE_URL: databaseUrl },
		})
		await new Promise((resolve) => child.stdout.once('data', resolve))
		const login = await fetch(`${first.url}/logga-in`, {
			method: 'POST',
			headers: { Origin: 'https://vagskal.example.se' },
			body: new URLSearchParams({ ...account }),
			redirect: 'manual',
		})
		const ended = new Promise((resolve) => child.once('exit', resolve))
		child.kill('SIGTERM')
		await ended
		rmSync(folder, { recursive: true })
		expect(login.headers.getSetCookie()[0]).toMatch(
			/^__Host-vagskal=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
		)
	})
})
