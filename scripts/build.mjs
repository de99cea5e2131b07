/*
 * Builds the server, the browser's files and the command line into build/.
 * With --if-stale only when something that they are made of has changed since the last build.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exclusively } from './exclusive.mjs'
import { fingerprint } from './fingerprint.mjs'
import { run } from './run.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'build/.built-from')
const sources = [
	'app',
	'db',
	'server',
	'content',
	'public',
	'vite.config.ts',
	'vite.cli.config.ts',
	'tsconfig.json',
	'package.json',
	'package-lock.json',
]
const steps = ['build:app', 'build:cli']

const onlyIfStale = process.argv.includes('--if-stale')
if (!onlyIfStale || isStale()) {
	await exclusively(join(root, '.cache/build.lock'), async () => {
		if (!onlyIfStale || isStale()) await build()
	})
}

function isStale() {
	try {
		return readFileSync(stamp, 'utf8') !== fingerprint(root, sources)
	} catch {
		return true
	}
}

/** The fingerprint is taken first: what is changed while the build runs makes the next one stale. */
async function build() {
	const madeFrom = fingerprint(root, sources)
	process.stderr.write('Building …\n')
	for (const step of steps) {
		const { code, output } = await run(`npm run --silent ${step}`, {
			cwd: root,
			env: { ...process.env, NODE_ENV: 'production' },
		})
		if (code !== 0) {
			process.stderr.write(`${output}\n${step} failed (exit ${code}).\n`)
			process.exitCode = 1
			return
		}
	}
	writeFileSync(stamp, madeFrom)
}
