import { execFileSync } from 'node:child_process'
import type { BenchResult } from './bench-result.ts'

const count = 2000
const limit = 300

/** Memory of a process that sets 2 000 different annexes in the pool's thread: its most, and how much it grew. */
export function measureAnnexMemory(): Promise<readonly BenchResult[]> {
	const told: unknown = JSON.parse(
		execFileSync(process.execPath, ['tests/bench/annex-pdf-run.ts', String(count)], { encoding: 'utf8' }),
	)
	const memory = Array.isArray(told) ? told.filter((figure) => typeof figure === 'number') : []
	const most = Math.max(...memory)
	const settled = memory[Math.floor(memory.length / 4)] ?? most
	return Promise.resolve([
		{
			name: `memory over ${String(count)} annexes as PDF, each different`,
			value: `${String(most)} MB`,
			baseline: `after a quarter of them, ${String(settled)} MB`,
			ratio: most / settled,
			target: `≤ ${String(limit)} MB, flat`,
			reached: most <= limit && most / settled <= 1.1,
		},
	])
}
