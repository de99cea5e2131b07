import type { AnnexModel } from '#app/annex/model.ts'
import { createPdfPool } from '#app/annex/pdf-pool.server.ts'
import { differentAnnex } from './different-annexes.ts'

/*
 * Run as a process of its own: sets as many annexes as asked, each different, in as many threads, and tells how long
 * the first took and each of the others (milliseconds, without the making of the models), and its memory on the way
 * (MB).
 */
const [count = 0, threads = 1] = process.argv.slice(2).map(Number)
const state = process.argv[4] === 'established' ? 'established' : 'draft'
const batch = 50
const pool = createPdfPool({ threads })
const memory: number[] = []
let number = 0
let others = 0

const first = await timeOf(models(1))
// Each thread has loaded its fonts and its code when the clock starts.
await timeOf(models(batch))
for (let set = 0; set < count; set += batch) {
	others += await timeOf(models(batch))
	memory.push(Math.round(process.memoryUsage.rss() / 1e6))
}
await pool.close()
process.stdout.write(JSON.stringify({ first, others: others / count, memory }))

function models(length: number): AnnexModel[] {
	return Array.from({ length }, () => differentAnnex((number += 1), state))
}

async function timeOf(waiting: AnnexModel[]): Promise<number> {
	const start = performance.now()
	await Promise.all(
		Array.from({ length: threads }, async () => {
			for (let model = waiting.pop(); model; model = waiting.pop()) await pool.render(model)
		}),
	)
	return performance.now() - start
}
