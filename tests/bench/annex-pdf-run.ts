import { createPdfPool } from '#app/annex/pdf-pool.server.ts'
import { annexOf, lovDocument } from '#tests/annex/annex-models.ts'

/** Run as a process of its own: sets as many different annexes as asked, and tells its memory on the way, in MB. */
const count = Number(process.argv[2])
const document = lovDocument()
const pool = createPdfPool()
const memory: number[] = []
for (let number = 0; number < count; number += 1) {
	const { title } = document.proposal
	const summary = `Kommentar nummer ${String(number)}.`
	const proposal = { ...document.proposal, title: `${title} ${String(number)}` }
	await pool.render(annexOf({ ...document, proposal, summary }))
	if (number % 50 === 49) memory.push(Math.round(process.memoryUsage.rss() / 1e6))
}
await pool.close()
process.stdout.write(JSON.stringify(memory))
