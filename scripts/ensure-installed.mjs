/*
 * Installs the packages when they are missing or older than package-lock.json; says nothing when there is nothing to do.
 * Runs on the Node that the host has (20 or later), before any package is there.
 */
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { exclusively } from './exclusive.mjs'
import { fingerprint } from './fingerprint.mjs'
import { run } from './run.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'node_modules/.installed')

if (!isInstalled()) {
	await exclusively(join(root, '.cache/install.lock'), async () => {
		if (!isInstalled()) await install()
	})
}

function isInstalled() {
	try {
		return readFileSync(stamp, 'utf8') === wanted()
	} catch {
		return false
	}
}

/** The packages, and the platform that their binaries are for. */
function wanted() {
	return `${fingerprint(root, ['package.json', 'package-lock.json', '.npmrc'])} ${process.platform}-${process.arch}`
}

/** `npm install`, not `npm ci`: a registry that mirrors a part lacks packages of other platforms that the lock names. */
async function install() {
	process.stderr.write('Installing packages, once …\n')
	const { code, output } = await run('npm install --include=dev --no-audit --no-fund --loglevel=error', {
		cwd: root,
		env: environment(),
	})
	if (code !== 0) {
		process.stderr.write(`${output}\nnpm install failed (exit ${code}).\n`)
		process.exitCode = 1
		return
	}
	writeFileSync(stamp, wanted())
}

/** Without a home folder to write in, npm keeps its cache in the work tree. */
function environment() {
	if (canWriteIn(homedir())) return process.env
	const cache = join(root, '.cache/npm')
	mkdirSync(cache, { recursive: true })
	return { ...process.env, npm_config_cache: cache }
}

/** @param {string} folder */
function canWriteIn(folder) {
	try {
		accessSync(folder, constants.W_OK)
		return folder !== ''
	} catch {
		return false
	}
}
