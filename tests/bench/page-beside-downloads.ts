import type { BenchResult } from './bench-result.ts'
import { withDemonstration } from './demonstration-pages.ts'
import { median, milliseconds } from './timing.ts'

const downloads = 10
const rounds = 12
const limit = 2

/** How long the assessment page takes while ten draft PDFs are being made, against alone; both in turns. */
export async function measurePageBesideDownloads(): Promise<readonly BenchResult[]> {
	return withDemonstration(async ({ server, cookie, paths }) => {
		const page = `${server.url}${paths.assessment}`
		const file = await draftOf(server.url, cookie)
		const [alone, beside]: [number[], number[]] = [[], []]
		for (let round = 0; round <= rounds; round += 1) {
			const first = await timeOf(page, cookie)
			const files = Array.from({ length: downloads }, () => timeOf(file, cookie))
			const second = await timeOf(page, cookie)
			await Promise.all(files)
			if (round === 0) continue
			alone.push(first)
			beside.push(second)
		}
		const ratio = median(beside) / median(alone)
		return [
			{
				name: `assessment page during ${String(downloads)} downloads of PDFs`,
				value: milliseconds(median(beside)),
				baseline: `alone, ${milliseconds(median(alone))}`,
				ratio,
				target: `≤ ${String(limit)}×`,
				reached: ratio <= limit,
			},
		]
	})
}

/** The first ärende that has a draft to download: answers have been submitted, and it is not established. */
async function draftOf(url: string, cookie: string): Promise<string> {
	const list = await (await fetch(`${url}/arenden`, { headers: { Cookie: cookie } })).text()
	for (const [proposal] of list.matchAll(/\/arenden\/(?!ny|import)[^/"?]+/g)) {
		const file = `${url}${proposal}/bilaga/utkast/bilaga.pdf`
		const response = await fetch(file, { headers: { Cookie: cookie } })
		await response.arrayBuffer()
		if (response.ok) return file
	}
	throw new Error('No ärende has a draft to download')
}

async function timeOf(address: string, cookie: string): Promise<number> {
	const start = performance.now()
	const response = await fetch(address, { headers: { Cookie: cookie } })
	await response.arrayBuffer()
	if (!response.ok) throw new Error(`${address} answers ${String(response.status)}`)
	return performance.now() - start
}
