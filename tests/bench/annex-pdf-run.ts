import { createPdfPool } from '#app/annex/pdf-pool.server.ts'
import { differentAnnex } from './different-annexes.ts'

/*
 * Run as a process of its own: sets as many annexes as asked, each different, in as many threads, and tells how long
 * the first took and all the others (milliseconds), and its memory on the way (MB).
 */
const [count = 0, threads = 1] = process.argv.slice(2).map(Number)
const state = process.argv[4] === 'established' ? 'established' : 'draft'
const pool = createPdfPool({ threads })
const memory: number[] = []
let number = 0

const start = performance.now()
await one()
const first = performance.now() - start
await Promise.all(Array.from({ length: threads }, warmed))
const later = performance.now()
const before = number
await Promise.all(Array.from({ length: threads }, untilAllAreSet))
const others = (performance.now() - later) / (number - before)
await pool.close()
process.stdout.write(JSON.stringify({ first, others, memory }))

async function one(): Promise<void> {
	await pool.render(differentAnnex((number += 1), state))
}

/** Each thread has loaded its fonts and its code when the clock starts. */
async function warmed(): Promise<void> {
	for (let round = 0; round < 10; round += 1) await one()
}

async function untilAllAreSet(): Promise<void> {
	while (number < count) {
		await one()
		if (number % 50 === 0) memory.push(Math.round(process.memoryUsage.rss() / 1e6))
	}
}
