import {
	linkSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const signOfLifeEvery = 5_000
const silentFor = 60_000

/**
 * Does the work while no other process holds the lock, so that `npm start` and `npm test` can be started together.
 * A lock whose process has ended, or which has given no sign of life for a minute (another container), is taken over.
 *
 * @param {string} lock path of the lock file
 * @param {() => Promise<void>} work
 */
export async function exclusively(lock, work) {
	mkdirSync(dirname(lock), { recursive: true })
	while (!take(lock)) {
		if (isAbandoned(lock)) remove(lock)
		else await pause(250)
	}
	const life = setInterval(() => giveSignOfLife(lock), signOfLifeEvery)
	try {
		await work()
	} finally {
		clearInterval(life)
		rmSync(lock, { force: true })
	}
}

/**
 * The file is complete before it is visible: linking fails where the lock is there already.
 *
 * @param {string} lock
 */
function take(lock) {
	const own = `${lock}.${process.pid}`
	writeFileSync(own, String(process.pid))
	try {
		linkSync(own, lock)
		return true
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return false
		throw error
	} finally {
		rmSync(own, { force: true })
	}
}

/** @param {string} lock */
function isAbandoned(lock) {
	try {
		const holder = Number(readFileSync(lock, 'utf8'))
		return !isRunning(holder) || Date.now() - statSync(lock).mtimeMs > silentFor
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return false
		throw error
	}
}

/** @param {number} pid */
function isRunning(pid) {
	try {
		process.kill(pid, 0)
		return true
	} catch (error) {
		return codeOf(error) === 'EPERM'
	}
}

/**
 * Of several that find the same lock abandoned one alone can rename it.
 *
 * @param {string} lock
 */
function remove(lock) {
	const aside = `${lock}.abandoned.${process.pid}`
	try {
		renameSync(lock, aside)
		rmSync(aside, { force: true })
	} catch (error) {
		if (codeOf(error) !== 'ENOENT') throw error
	}
}

/** @param {string} lock */
function giveSignOfLife(lock) {
	const now = new Date()
	try {
		utimesSync(lock, now, now)
	} catch {
		// The work tree, and the lock in it, was removed while the work went on.
	}
}

/** @param {unknown} error */
function codeOf(error) {
	return error instanceof Error && 'code' in error ? error.code : undefined
}
