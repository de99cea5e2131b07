import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPortfolio } from '#app/use-cases/read-portfolio.ts'
import { closeDatabase } from '#db/database.ts'
import { portfolioProposals } from '#db/queries/portfolio-proposals.ts'
import { listProposals } from '#db/queries/proposal-list.ts'
import { assessAll } from './assessed-proposals.ts'
import type { BenchResult } from './bench-result.ts'
import { listOf } from './proposal-list.ts'
import type { List } from './proposal-list.ts'
import { median, milliseconds, timeInTurns } from './timing.ts'

const rounds = 10
const today = '2026-12-03'
/** Beyond a second a page would have to show how far it has come. */
const longest = 1000

/** The portfolio, the ärenden behind one of its figures, the list and a search, at 100 000 assessed ärenden and 1 000. */
export async function measurePortfolio(): Promise<readonly BenchResult[]> {
	const folder = mkdtempSync(join(tmpdir(), 'vagskal-bench-'))
	try {
		const [thousand, all] = [await listOf(folder, 1000), await listOf(folder, 100_000)]
		for (const { db } of [thousand, all]) await assessAll(db, 12)
		const results: BenchResult[] = []
		for (const view of views) results.push(await compare(view, all, thousand))
		await closeDatabase(all.db)
		await closeDatabase(thousand.db)
		return results
	} finally {
		rmSync(folder, { recursive: true, force: true })
	}
}

interface View {
	readonly name: string
	readonly read: (list: List) => Promise<number>
}

const views: readonly View[] = [
	{
		name: 'portfolio',
		read: async ({ db, municipalityId }) => {
			const { all } = await readPortfolio({ db }, everything(municipalityId), today)
			return all.weighed
		},
	},
	{
		name: 'ärenden behind a figure',
		read: async ({ db, municipalityId }) => {
			const part = { kind: 'unknown', of: 'innovation.sustain' } as const
			const page = { part, today, limit: 50, offset: 0 }
			return (await portfolioProposals(db, everything(municipalityId), page)).total
		},
	},
	{ name: 'list, latest meeting first', read: (list) => listed(list) },
	{ name: 'search with 1 hit in 100', read: (list) => listed(list, 'omsorg') },
]

function everything(municipalityId: string) {
	return { municipalityId, committees: 'all', establishedIn: [] } as const
}

async function listed({ db, municipalityId }: List, search?: string): Promise<number> {
	const filter = { municipalityId, committees: 'all', ...(search === undefined ? {} : { search }) } as const
	const page = { sort: 'meetingDate', direction: 'desc', limit: 25, offset: 0 } as const
	return (await listProposals(db, filter, page)).total
}

async function compare({ name, read }: View, all: List, thousand: List): Promise<BenchResult> {
	const reading = (list: List) => async () => {
		if ((await read(list)) === 0) throw new Error(`Nothing is read: ${name}`)
	}
	const { first, second } = await timeInTurns(rounds, reading(all), reading(thousand))
	return {
		name: `100 000 assessed ärenden: ${name}`,
		value: milliseconds(median(first)),
		baseline: `at 1 000, ${milliseconds(median(second))}`,
		ratio: median(first) / median(second),
		target: `≤ ${String(longest)} ms`,
		reached: median(first) <= longest,
	}
}
