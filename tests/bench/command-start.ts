import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assessmentDocument } from './assessment-document.ts'
import type { BenchResult } from './bench-result.ts'
import { median, milliseconds, timeInTurns } from './timing.ts'

const rounds = 15

/** What `vagskal score` takes from its start to its end, beyond a Node that does nothing. */
export async function measureCommandStart(): Promise<readonly BenchResult[]> {
	const folder = mkdtempSync(join(tmpdir(), 'vagskal-bench-'))
	const file = join(folder, 'lov.json')
	writeFileSync(file, JSON.stringify(assessmentDocument(1)))
	try {
		const times = await timeInTurns(
			rounds,
			() => node('bin/vagskal.js', 'score', file),
			() => node('--eval', ''),
		)
		const beyond = median(times.first) - median(times.second)
		return [
			{
				name: 'start of `vagskal score`, three alternatives, beyond Node’s own',
				value: milliseconds(beyond),
				baseline: `node --eval '', ${milliseconds(median(times.second))}`,
				ratio: median(times.first) / median(times.second),
				target: '≤ 300 ms beyond',
				reached: beyond <= 300,
			},
		]
	} finally {
		rmSync(folder, { recursive: true })
	}
}

function node(...args: readonly string[]): string {
	return execFileSync(process.execPath, args, { encoding: 'utf8' })
}
