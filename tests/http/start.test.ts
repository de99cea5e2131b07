import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { startServer } from '#tests/support/server.ts'

const root = resolve(import.meta.dirname, '../..')
let folder: string
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'vagskal-'))
})
afterAll(() => {
	rmSync(folder, { recursive: true })
})

/** How `vagskal serve` of an installation ends when it does not start. */
function refusal(env: Readonly<Record<string, string>>, installation = root) {
	const command = [join(installation, 'bin/vagskal.js'), 'serve', '--demo-if-empty']
	const { status, stdout, stderr } = spawnSync(process.execPath, command, {
		cwd: folder,
		env: { ...process.env, NODE_ENV: 'test', DATABASE_URL: join(folder, 'v.db'), PORT: '0', ...env },
		encoding: 'utf8',
		timeout: 30_000,
	})
	return { status, stdout, stderr }
}

describe('a start on an empty database', () => {
	test('says what it put there, who can log in and where it is; the next start says where it is', async () => {
		const server = await startServer()
		const first = server.log()
		expect(first).toContain('Demonstrationsdata har lagts in')
		expect(first).toContain('Älvstads kommun')
		expect(first).toMatch(/17 ärenden, varav 6 med upprättad balanseringsbilaga/)
		for (const role of [
			'sekreterare',
			'bedömare',
			'granskare',
			'tjänsteperson',
			'politiker',
			'administratör',
		])
			expect(first).toMatch(new RegExp(`\\S+@alvstad\\.example +.+, ${role}`))
		expect(first).toContain(server.url)
		await server.kill('SIGTERM')
		await server.restart()
		expect(server.log().slice(first.length).trim()).toBe(`Vågskål finns på ${server.url}`)
		await server.stop()
	})
})

describe('a start that cannot be says why in one sentence', () => {
	test.each([
		['a database that does not answer', { DATABASE_URL: 'postgres://127.0.0.1:1/x' }, 'ECONNREFUSED'],
		['a file that is no database', { DATABASE_URL: resolve(root, 'package.json') }, 'not a database'],
		['an address that is not this machine’s', { HOST: '192.0.2.1' }, 'Kontrollera HOST och PORT'],
		['a port beyond all ports', { PORT: '65536' }, 'PORT är ”65536”'],
		['a public address with a path', { PUBLIC_URL: 'https://vagskal.example.se/x' }, 'utan sökväg'],
		[
			'a public address that is not for browsers',
			{ PUBLIC_URL: 'ftp://vagskal.example.se' },
			'PUBLIC_URL är',
		],
	])('with %s', (_, env, words) => {
		const { status, stderr } = refusal(env)
		expect(status).toBe(1)
		expect(stderr).toContain(words)
		expect(stderr.trim().split('\n')).toHaveLength(1)
	})

	test('with a port that is taken', async () => {
		const other = createServer()
		await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
		onTestFinished(() => void other.close())
		const port = String((other.address() as AddressInfo).port)
		const { status, stderr } = refusal({ PORT: port })
		expect([status, stderr]).toEqual([1, `Porten ${port} är upptagen. Välj en annan med PORT=…\n`])
	})
})

describe('a start with a broken content file names the file, the place and what is expected', () => {
	test.each([
		[
			'instruments/2026-1.yaml',
			/question: .+/,
			'question: 17',
			'/criteria/0/question: expected a text, found 17',
		],
		['instruments/2026-1.yaml', /^version: .+/m, 'version: [', '/: expected YAML'],
		['annex/budgets.yaml', /conclusionWords: .+/, 'conclusionWords: x', '/conclusionWords: expected'],
		['pages/integritet.md', /[^]*/, '', '/: expected'],
	])('%s, where %s is %j', (file, place, broken, words) => {
		const installation = installationWith((content) => {
			const path = join(content, file)
			writeFileSync(path, readFileSync(path, 'utf8').replace(place, broken))
		})
		const { status, stdout, stderr } = refusal({ DATABASE_URL: join(installation, 'v.db') }, installation)
		expect(status).toBe(1)
		expect(stdout).not.toContain('finns på')
		expect(stderr).toContain(`${file}: ${words}`)
		expect(stderr).not.toMatch(/^\s+at /m)
	})
})

/** A copy of what an installation consists of, with its content changed. */
function installationWith(change: (content: string) => void): string {
	const copy = mkdtempSync(join(folder, 'installation-'))
	for (const part of ['bin', 'content', 'build/cli', 'build/server', 'package.json']) {
		mkdirSync(join(copy, part, '..'), { recursive: true })
		cpSync(join(root, part), join(copy, part), { recursive: true })
	}
	symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
	change(join(copy, 'content'))
	return copy
}
