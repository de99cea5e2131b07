/*
 * Measures everything in one run and prints one table. `npm run bench -- score` runs those whose name contains the word.
 * Ends non-zero when a measurement is wrong or breaks, not when a target is missed: that is for the reader to weigh.
 */
import { cpus, totalmem } from 'node:os'
import { measureAcceptability } from './acceptability.ts'
import { measureAnnexPool } from './annex-pdf.ts'
import { measureAnnexPrinting } from './annex-print.ts'
import type { Bench, BenchResult } from './bench-result.ts'
import { measureCommandStart } from './command-start.ts'
import { measurePageBesideDownloads } from './page-beside-downloads.ts'
import { measurePageServed } from './page-served.ts'
import { measurePortfolio } from './portfolio.ts'
import { measureProposalList } from './proposal-list.ts'
import { measureSavedAnswer } from './saved-answer.ts'
import { measureScore } from './score.ts'
import { measureScriptSize } from './script-size.ts'

const benches: Readonly<Record<string, Bench>> = {
	'page-served': measurePageServed,
	'annex-print': measureAnnexPrinting,
	'annex-pool': measureAnnexPool,
	'page-beside-downloads': measurePageBesideDownloads,
	'command-start': measureCommandStart,
	'saved-answer': measureSavedAnswer,
	'proposal-list': measureProposalList,
	portfolio: measurePortfolio,
	score: measureScore,
	acceptability: measureAcceptability,
	'script-size': measureScriptSize,
}

const wanted = process.argv.slice(2)
const results: BenchResult[] = []
for (const [name, bench] of Object.entries(benches)) {
	if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue
	process.stderr.write(`${name} …\n`)
	results.push(...(await bench()))
}
process.stdout.write(`${machine()}\n\n${table(results)}\n`)

function machine(): string {
	const [processor] = cpus()
	const memory = Math.round(totalmem() / 2 ** 30)
	return `${String(cpus().length)} × ${processor?.model ?? 'unknown processor'}, ${String(memory)} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`
}

function table(rows: readonly BenchResult[]): string {
	return [
		'| what | figure | compared with | ratio | to reach | reached |',
		'|---|---|---|---|---|---|',
		...rows.map(
			({ name, value, baseline, ratio, target, reached }) =>
				`| ${name} | ${value} | ${baseline} | ${ratio === null ? '–' : `${ratio.toFixed(2)}×`} | ${target} | ${reached ? 'yes' : 'NO'} |`,
		),
	].join('\n')
}
