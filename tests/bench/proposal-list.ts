import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase, openDatabase } from '#db/database.ts'
import type { Database } from '#db/database.ts'
import { migrate } from '#db/migrate.ts'
import { newId, newPublicId, newSearchKey } from '#db/new-id.ts'
import type { Actor } from '#db/queries/actor.ts'
import { ensureCommittee } from '#db/queries/committee.ts'
import { foundBy } from '#db/queries/proposal.ts'
import { listProposals } from '#db/queries/proposal-list.ts'
import type { ProposalFilter, ProposalPage } from '#db/queries/proposal-list.ts'
import { municipalityWithPerson, noon } from '#tests/support/proposals.ts'
import type { BenchResult } from './bench-result.ts'
import { median, milliseconds, timeInTurns } from './timing.ts'

const rounds = 60
const target = 1.5

/** A page of the list, by title and as it opens, and a search, at 100, 10 000 and 100 000 ärenden against 1 000. */
export async function measureProposalList(): Promise<readonly BenchResult[]> {
	const folder = mkdtempSync(join(tmpdir(), 'vagskal-bench-'))
	try {
		const thousand = await listOf(folder, 1000)
		const results: BenchResult[] = []
		for (const size of [100, 10_000, 100_000]) {
			const list = await listOf(folder, size)
			for (const view of views) results.push(await compare(view, size, list, thousand))
			await closeDatabase(list.db)
		}
		await closeDatabase(thousand.db)
		return results
	} finally {
		rmSync(folder, { recursive: true, force: true })
	}
}

interface View {
	readonly name: string
	readonly filter: Partial<ProposalFilter>
	readonly page: ProposalPage
	/** A search reads what it finds, and finds more among more. */
	readonly isBound: boolean
}

const page = { sort: 'title', direction: 'asc', limit: 25, offset: 0 } as const
const views: readonly View[] = [
	{ name: 'by title', filter: {}, page, isBound: true },
	{
		name: 'open, latest meeting first',
		filter: { status: 'open' },
		page: { ...page, sort: 'meetingDate', direction: 'desc' },
		isBound: true,
	},
	{ name: 'search with 10 hits in 1 000', filter: { search: 'omsorg' }, page, isBound: false },
]

export interface List {
	readonly db: Database
	readonly municipalityId: string
}

async function compare(view: View, size: number, list: List, thousand: List): Promise<BenchResult> {
	const { first, second } = await timeInTurns(rounds, reading(view, list), reading(view, thousand))
	const ratio = median(first) / median(second)
	const isDemanded = view.isBound && size === 100_000
	return {
		name: `list of ärenden at ${size.toLocaleString('sv-SE')}, ${view.name}`,
		value: milliseconds(median(first)),
		baseline: `at 1 000, ${milliseconds(median(second))}`,
		ratio,
		target: isDemanded ? `≤ ${String(target)}×` : '–',
		reached: !isDemanded || ratio <= target,
	}
}

function reading(view: View, { db, municipalityId }: List): () => Promise<void> {
	return async () => {
		const filter = { municipalityId, committees: 'all', ...view.filter } as const
		const { proposals } = await listProposals(db, filter, view.page)
		if (proposals.length === 0) throw new Error(`Nothing is listed ${view.name}`)
	}
}

/** A SQLite database of its own in the folder, with so many ärenden. */
export async function listOf(folder: string, size: number): Promise<List> {
	const db = await openDatabase(join(folder, `${String(size)}.db`))
	await migrate(db)
	const actor = await municipalityWithPerson(db)
	const committeeId = await ensureCommittee(db, actor.municipalityId, { name: 'Kommunstyrelsen' })
	await db.transaction().execute(async (transaction) => {
		for (let start = 0; start < size; start += 500) {
			const numbers = Array.from({ length: Math.min(500, size - start) }, (_, index) => start + index)
			await transaction
				.insertInto('proposal')
				.values(numbers.map((number) => row(number, actor, committeeId)))
				.execute()
		}
	})
	return { db, municipalityId: actor.municipalityId }
}

const subjects = [
	'Detaljplan',
	'Lokalplan',
	'Taxa',
	'Reglemente',
	'Skolskjuts',
	'Bredband',
	'Upphandling',
	'Idrottshall',
]

/** One ärende in a hundred is about äldreomsorg. */
function row(number: number, { municipalityId, personId }: Actor, committeeId: string) {
	const subject = number % 100 === 0 ? 'Äldreomsorgens' : (subjects[(number * 7) % subjects.length] ?? '')
	const title = `${subject} ${String((number * 7919) % 1_000_003)} i kommundel ${String(number % 40)}`
	const diarienummer = `KS ${String(2000 + (number % 27))}/${String(number)}`
	const month = String(1 + (number % 12)).padStart(2, '0')
	return {
		id: newId(),
		municipality_id: municipalityId,
		public_id: newPublicId(),
		search_key: newSearchKey(),
		...foundBy({ title, diarienummer }),
		title,
		diarienummer,
		committee_id: committeeId,
		unit_id: null,
		meeting_id: null,
		meeting_date: number % 10 === 0 ? null : `${String(2000 + (number % 27))}-${month}-10`,
		type: 'committee' as const,
		description: null,
		prepared_by_name: null,
		prepared_by_role: null,
		prepared_by_unit: null,
		status: number % 20 === 0 ? ('archived' as const) : ('open' as const),
		import_batch_id: null,
		created_at: noon,
		created_by: personId,
		updated_at: noon,
		updated_by: personId,
	}
}
