import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import type { BenchResult } from './bench-result.ts'
import { withDemonstration } from './demonstration-pages.ts'
import { median, milliseconds } from './timing.ts'

const atATime = 4
const turns = 5
const requestsInATurn = { ours: 200, bare: 2_000 }

/**
 * Requests per second for the assessment page, against a server that does the same queries and fills in a string. Both
 * are asked in turns, four requests at a time over connections that stay open.
 */
export async function measurePageServed(): Promise<readonly BenchResult[]> {
	return withDemonstration(async ({ server, cookie, paths }) => {
		const address = `${server.url}${paths.assessment}`
		const length = (await ask(address, cookie)).length
		const publicId = paths.assessment.split('/')[2] ?? ''
		const bare = spawn(
			process.execPath,
			['tests/bench/bare-server.ts', server.databaseUrl, '127.0.0.1', publicId, String(length)],
			{ stdio: ['ignore', 'pipe', 'inherit'] },
		)
		try {
			const [port] = (await once(bare.stdout, 'data')) as [Buffer]
			const bareAddress = `http://127.0.0.1:${port.toString().trim()}/`
			const times = { ours: [] as number[], bare: [] as number[] }
			for (let turn = 0; turn <= turns; turn += 1) {
				const ours = await timePerRequest(address, cookie, requestsInATurn.ours)
				const theirs = await timePerRequest(bareAddress, cookie, requestsInATurn.bare)
				if (turn === 0) continue
				times.ours.push(ours)
				times.bare.push(theirs)
			}
			return [row(length, median(times.ours), median(times.bare))]
		} finally {
			bare.kill()
		}
	})
}

function row(length: number, ours: number, bare: number): BenchResult {
	return {
		name: `assessment page served (${(length / 1000).toFixed(0)} kB)`,
		value: `${milliseconds(ours)}, ${(1000 / ours).toFixed(0)}/s`,
		baseline: `bare node:http with the same queries, ${milliseconds(bare)}, ${(1000 / bare).toFixed(0)}/s`,
		ratio: ours / bare,
		target: '≤ 15×',
		reached: ours / bare <= 15,
	}
}

async function timePerRequest(address: string, cookie: string, requests: number): Promise<number> {
	const agent = new Agent({ keepAlive: true, maxSockets: atATime })
	const start = performance.now()
	let left = requests
	const askUntilDone = async (): Promise<void> => {
		while ((left -= 1) >= 0) await ask(address, cookie, agent)
	}
	await Promise.all(Array.from({ length: atATime }, askUntilDone))
	agent.destroy()
	return (performance.now() - start) / requests
}

function ask(address: string, cookie: string, agent?: Agent): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const options = { headers: { cookie }, ...(agent === undefined ? {} : { agent }) }
		get(address, options, (response) => {
			const chunks: Buffer[] = []
			response.on('data', (chunk: Buffer) => chunks.push(chunk))
			response.on('end', () => {
				if (response.statusCode === 200) resolve(Buffer.concat(chunks))
				else reject(new Error(`${address} answers ${String(response.statusCode)}`))
			})
		}).on('error', reject)
	})
}
