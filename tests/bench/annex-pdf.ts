import { execFileSync } from 'node:child_process'
import type { BenchResult } from './bench-result.ts'
import { milliseconds } from './timing.ts'

const memoryLimit = 300
const most = 15
const gain = 1.7

/**
 * How fast the pool sets annexes that differ in every text, on one core and on two, and the memory of the process over
 * 2 000 of them. Each is a process of its own, where Typst may not spread one document over several cores.
 */
export function measureAnnexPool(): Promise<readonly BenchResult[]> {
	const one = run({ count: 2000, threads: 1, state: 'draft' })
	const two = run({ count: 1000, threads: 2, state: 'draft' })
	const established = run({ count: 400, threads: 1, state: 'established' })
	const settled = one.memory[Math.floor(one.memory.length / 4)] ?? NaN
	const highest = Math.max(...one.memory, ...two.memory)
	return Promise.resolve([
		pace('drafts as PDF on one core, all texts differ', one, '–', null, most),
		pace('established annexes as PDF on one core', established, ...against('drafts', one, established), most),
		{
			...pace('drafts as PDF on two cores', two, ...against('on one', one, two), null),
			target: `≤ ${(1 / gain).toFixed(2)}× (${String(gain)} times as many)`,
			reached: one.others / two.others >= gain,
		},
		{
			name: 'first PDF of a process, its fonts loaded',
			value: milliseconds(one.first),
			baseline: `later ones, ${milliseconds(one.others)}`,
			ratio: one.first / one.others,
			target: '–',
			reached: true,
		},
		{
			name: 'memory over 2 000 PDFs, and over 1 000 in two threads',
			value: `${String(Math.max(...one.memory))} MB, ${String(Math.max(...two.memory))} MB`,
			baseline: `after 500 PDFs, ${String(settled)} MB`,
			ratio: Math.max(...one.memory) / settled,
			target: `< ${String(memoryLimit)} MB, flat`,
			reached: highest < memoryLimit && Math.max(...one.memory) / settled <= 1.1,
		},
	])
}

interface Run {
	readonly first: number
	readonly others: number
	readonly memory: readonly number[]
}

function run({ count, threads, state }: { count: number; threads: number; state: string }): Run {
	const args = ['tests/bench/annex-pdf-run.ts', String(count), String(threads), state]
	const env = { ...process.env, RAYON_NUM_THREADS: '1' }
	return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', env })) as Run
}

function pace(
	name: string,
	{ others }: Run,
	baseline: string,
	ratio: number | null,
	limit: number | null,
): BenchResult {
	return {
		name,
		value: `${milliseconds(others)} each, ${(1000 / others).toFixed(0)} a second`,
		baseline,
		ratio,
		target: limit === null ? '–' : `≤ ${String(limit)} ms`,
		reached: limit === null || others <= limit,
	}
}

/** The ratio is of the times: below 1 is faster than what it is held against. */
function against(name: string, baseline: Run, { others }: Run): [string, number] {
	return [`${name}, ${milliseconds(baseline.others)}`, others / baseline.others]
}
