import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { criterionIds } from '#app/domain/instrument.ts'
import { closeDatabase, openDatabase } from '#db/database.ts'
import type { Database } from '#db/database.ts'
import { migrate } from '#db/migrate.ts'
import { saveFields } from '#db/queries/fields.ts'
import { draftAssessment, municipalityWithPerson, noon } from '#tests/support/proposals.ts'
import type { BenchResult } from './bench-result.ts'
import { median, milliseconds, timeInTurns } from './timing.ts'

const rounds = 400
const target = 3

/** One saved answer, its log entry included, against a bare commit of one row with the same durability. */
export async function measureSavedAnswer(): Promise<readonly BenchResult[]> {
	const folder = mkdtempSync(join(tmpdir(), 'vagskal-bench-'))
	const db = await openDatabase(join(folder, 'vagskal.db'))
	try {
		await migrate(db)
		const save = await savingAnswers(db)
		const bare = bareCommit(join(folder, 'bare.db'))
		const { first, second } = await timeInTurns(rounds, save, bare)
		const ratio = median(first) / median(second)
		return [
			{
				name: 'one saved answer',
				value: milliseconds(median(first)),
				baseline: `bare SQLite commit, ${milliseconds(median(second))}`,
				ratio,
				target: `≤ ${String(target)}×`,
				reached: ratio <= target,
			},
		]
	} finally {
		await closeDatabase(db)
		rmSync(folder, { recursive: true, force: true })
	}
}

/** Each call gives another answer, all criteria in turn. */
async function savingAnswers(db: Database): Promise<() => Promise<void>> {
	const actor = await municipalityWithPerson(db)
	const { assessmentId, respondentId, a } = await draftAssessment(db, actor)
	const stored = new Map<string, string>()
	let count = 0
	return async () => {
		const path = `answers/${criterionIds[count % criterionIds.length] ?? ''}/motivation`
		const value = `Motivering nummer ${String(count)}, ungefär så lång som en motivering brukar vara i en bedömning.`
		const change = { alternativeId: a, path, base: stored.get(path) ?? '', value }
		const { saved } = await saveFields(db, {
			...actor,
			assessmentId,
			respondentId,
			at: noon,
			changes: [change],
		})
		if (saved.length !== 1) throw new Error('The answer was not saved')
		stored.set(path, value)
		count += 1
	}
}

function bareCommit(file: string): () => void {
	const db = new BetterSqlite3(file)
	db.pragma('journal_mode = WAL')
	db.pragma('synchronous = FULL')
	db.exec('create table answer (id integer primary key, motivation text)')
	const update = db.prepare(
		'insert into answer (id, motivation) values (1, ?) on conflict do update set motivation = ?',
	)
	let count = 0
	return () => {
		const text = `Motivering nummer ${String((count += 1))}, ungefär så lång som en motivering brukar vara i en bedömning.`
		update.run(text, text)
	}
}
