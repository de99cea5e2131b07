import { execFileSync } from 'node:child_process'
import type { BenchResult } from './bench-result.ts'
import { median, milliseconds } from './timing.ts'

const memoryLimit = 300
const most = 15
const gain = 1.7

/**
 * How fast the pool sets annexes that differ in every text, on one core and on two in turns, and the memory of the process
 * over 2 000 of them. Each is a process of its own, where Typst spreads one document over no more cores than are measured.
 */
export function measureAnnexPool(): Promise<readonly BenchResult[]> {
	const long = run({ count: 2000, threads: 1, state: 'draft' })
	const turns = Array.from({ length: 3 }, () => ({
		one: run({ count: 200, threads: 1, state: 'draft' }),
		two: run({ count: 200, threads: 2, state: 'draft' }),
		established: run({ count: 200, threads: 1, state: 'established' }),
	}))
	const [one, two, established] = (['one', 'two', 'established'] as const).map((key) =>
		median(turns.map((turn) => turn[key].others)),
	) as [number, number, number]
	const settled = long.memory[Math.floor(long.memory.length / 4)] ?? NaN
	const [alone, together] = [long.memory, turns.flatMap((turn) => turn.two.memory)].map((all) =>
		Math.max(...all),
	) as [number, number]
	return Promise.resolve([
		pace('drafts as PDF on one core, all texts differ', one, '–', null, most),
		pace('established annexes as PDF on one core', established, ...against('drafts', one, established), most),
		{
			...pace('drafts as PDF on two cores', two, ...against('on one', one, two), null),
			target: `≤ ${(1 / gain).toFixed(2)}× (${String(gain)} times as many)`,
			reached: one / two >= gain,
		},
		{
			name: 'first PDF of a process, its fonts loaded',
			value: milliseconds(long.first),
			baseline: `later ones, ${milliseconds(long.others)}`,
			ratio: long.first / long.others,
			target: '–',
			reached: true,
		},
		{
			name: 'memory over 2 000 PDFs, and over 200 in two threads',
			value: `${String(alone)} MB, ${String(together)} MB`,
			baseline: `after 500 PDFs, ${String(settled)} MB`,
			ratio: alone / settled,
			target: `< ${String(memoryLimit)} MB, flat`,
			reached: Math.max(alone, together) < memoryLimit && alone / settled <= 1.1,
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
	const env = { ...process.env, RAYON_NUM_THREADS: String(threads) }
	return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', env })) as Run
}

function pace(
	name: string,
	each: number,
	baseline: string,
	ratio: number | null,
	limit: number | null,
): BenchResult {
	return {
		name,
		value: `${milliseconds(each)} each, ${(1000 / each).toFixed(0)} a second`,
		baseline,
		ratio,
		target: limit === null ? '–' : `≤ ${String(limit)} ms`,
		reached: limit === null || each <= limit,
	}
}

/** The ratio is of the times: below 1 is faster than what it is held against. */
function against(name: string, baseline: number, each: number): [string, number] {
	return [`${name}, ${milliseconds(baseline)}`, each / baseline]
}
