import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'

const script = resolve('scripts/exclusive.mjs')

let folder: string
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'exclusive-'))
})
afterEach(() => {
	rmSync(folder, { recursive: true })
})

test('of several processes that start together one works at a time', async () => {
	await Promise.all([1, 2, 3, 4].map(() => work()))
	expect(written()).toEqual(Array.from({ length: 4 }, () => ['in', 'out']).flat())
})

test('a lock whose process has ended is taken over', async () => {
	const { pid } = spawnSync(process.execPath, ['--eval', ''])
	writeFileSync(lock(), String(pid))
	await work()
	expect(written()).toEqual(['in', 'out'])
})

test('a lock that gives no sign of life for a minute is taken over', async () => {
	writeFileSync(lock(), String(process.pid))
	const longAgo = new Date(Date.now() - 61_000)
	utimesSync(lock(), longAgo, longAgo)
	await work()
	expect(written()).toEqual(['in', 'out'])
})

test('a lock that is held is waited for', async () => {
	writeFileSync(lock(), String(process.pid))
	const waiting = work()
	await new Promise((resolve) => setTimeout(resolve, 600))
	expect(written()).toEqual([])
	rmSync(lock())
	await waiting
	expect(written()).toEqual(['in', 'out'])
})

/** Writes when it goes in and when it comes out, in a process of its own. */
async function work(): Promise<void> {
	const program = `
		import { appendFileSync } from 'node:fs'
		import { setTimeout } from 'node:timers/promises'
		import { exclusively } from ${JSON.stringify(script)}
		const write = (word) => appendFileSync(${JSON.stringify(journal())}, word + '\\n')
		await exclusively(${JSON.stringify(lock())}, async () => { write('in'); await setTimeout(100); write('out') })`
	await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program])
}

function written(): string[] {
	try {
		return readFileSync(journal(), 'utf8').trim().split('\n')
	} catch {
		return []
	}
}

function lock(): string {
	return join(folder, 'work.lock')
}

function journal(): string {
	return join(folder, 'journal')
}
