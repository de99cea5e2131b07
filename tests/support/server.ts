import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export interface ServerOptions {
	/** A file of its own, removed when the server is stopped, unless told. */
	readonly databaseUrl?: string
	/** Puts Älvstads kommun into the empty database; true unless told. */
	readonly demonstration?: boolean
	readonly env?: Readonly<Record<string, string>>
	/** What it may write to stderr, such as the error that a test provokes. Anything else fails `stop`. */
	readonly expected?: readonly RegExp[]
}

export interface RunningServer {
	/** Without a slash at its end; the same after a restart. */
	readonly url: string
	readonly databaseUrl: string
	/** Everything that was written to stdout and stderr since the first start. */
	readonly log: () => string
	/** Resolves when the process has ended. */
	readonly kill: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>
	/** Starts it again on the same port and database; resolves when it serves. */
	readonly restart: () => Promise<void>
	/** Ends it and removes its database. Throws when it logged an error or a warning. */
	readonly stop: () => Promise<void>
}

const root = resolve(import.meta.dirname, '../..')
const startsWithin = 30_000
const endsWithin = 10_000

/** Starts the built server as a process of its own on a free port of this machine. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
	const folder = mkdtempSync(join(tmpdir(), 'vagskal-'))
	const databaseUrl = options.databaseUrl ?? join(folder, 'vagskal.db')
	const written = { all: '', errors: '' }
	let current = await start('0')

	return {
		url: current.url,
		databaseUrl,
		log: () => written.all,
		kill: (signal) => end(current.child, signal),
		restart: async () => {
			current = await start(new URL(current.url).port)
		},
		stop: async () => {
			await end(current.child, 'SIGTERM')
			rmSync(folder, { recursive: true })
			const problems = problemsIn(written.errors, options.expected ?? [])
			if (problems.length > 0) throw new Error(`The server logged:\n${problems.join('\n')}`)
		},
	}

	async function start(port: string): Promise<{ child: ChildProcess; url: string }> {
		const args = [join(root, 'bin/vagskal.js'), 'serve']
		if (options.demonstration !== false) args.push('--demo-if-empty')
		const child = spawn(process.execPath, args, {
			cwd: folder,
			env: { ...environment(), HOST: '127.0.0.1', PORT: port, DATABASE_URL: databaseUrl, ...options.env },
			stdio: ['ignore', 'pipe', 'pipe'],
		})
		const since = written.all.length
		child.stdout.on('data', (text: Buffer) => (written.all += text.toString()))
		child.stderr.on('data', (text: Buffer) => {
			written.all += text.toString()
			written.errors += text.toString()
		})
		return { child, url: await addressWritten(child, () => written.all.slice(since)) }
	}
}

/** The test's own mode and database do not decide the server's. */
function environment(): NodeJS.ProcessEnv {
	const ours = ['NODE_ENV', 'DATABASE_URL', 'SESSION_SECRET', 'PUBLIC_URL', 'TRUST_PROXY']
	return Object.fromEntries(
		Object.entries(process.env).filter(([name]) => !ours.includes(name) && !name.startsWith('OIDC_')),
	) as NodeJS.ProcessEnv
}

async function addressWritten(child: ChildProcess, log: () => string): Promise<string> {
	const deadline = Date.now() + startsWithin
	while (Date.now() < deadline) {
		const address = /http:\/\/127\.0\.0\.1:\d+/.exec(log())?.[0]
		if (address !== undefined) return address
		if (hasEnded(child)) throw new Error(`The server ended before it served:\n${log()}`)
		await new Promise((done) => setTimeout(done, 10))
	}
	await end(child, 'SIGKILL')
	throw new Error(`The server did not say within ${String(startsWithin / 1000)} s where it serves:\n${log()}`)
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
	if (hasEnded(child)) return
	const ended = once(child, 'exit')
	child.kill(signal)
	const stuck = setTimeout(() => child.kill('SIGKILL'), endsWithin)
	await ended
	clearTimeout(stuck)
	if (signal === 'SIGTERM' && child.signalCode === 'SIGKILL')
		throw new Error('The server did not stop when told to')
}

function hasEnded(child: ChildProcess): boolean {
	return child.exitCode !== null || child.signalCode !== null
}

function problemsIn(errors: string, expected: readonly RegExp[]): string[] {
	const lines = errors.split('\n').filter((line) => line !== '')
	return lines.filter((line) => !expected.some((pattern) => pattern.test(line)))
}
