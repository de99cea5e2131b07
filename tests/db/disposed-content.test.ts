import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { closeDatabase, openDatabase } from '#db/database.ts'
import { disposeAnnex, markAnnexTransferred } from '#db/queries/annex-state.ts'
import { establishAnnex } from '#db/queries/establish-annex.ts'
import { loadDocument } from '#db/queries/load-document.ts'
import { sqlite } from '#tests/support/databases.ts'
import { draftAssessment, municipalityWithPerson } from '#tests/support/proposals.ts'

test('what is disposed of (gallrat) is not to be found in the database file either', async () => {
	const file = await sqlite.create()
	const db = await openDatabase(file)
	onTestFinished(() => closeDatabase(db))
	const actor = await municipalityWithPerson(db)
	const { assessmentId, respondentId } = await draftAssessment(db, actor)
	const document = await loadDocument(db, { ...actor, assessmentId, respondents: 'submitted' })
	if (document === null) throw new Error('no document')
	const secret = 'gallras-'.repeat(4000)
	const outcome = await establishAnnex(db, actor, {
		assessmentId,
		document,
		leftOut: [respondentId],
		kind: 'full',
		version: 1,
		model: JSON.stringify({ secret }),
		pdf: new TextEncoder().encode(secret),
		rendererVersion: '1',
	})
	if (outcome.kind !== 'established') throw new Error(outcome.kind)
	const { publicId } = outcome
	const stored = async () => {
		await sql`pragma wal_checkpoint(truncate)`.execute(db)
		return readFileSync(file, 'latin1').split('gallras-gallras').length - 1
	}
	expect(await stored()).toBeGreaterThan(100)
	await markAnnexTransferred(db, actor, publicId)
	expect(await disposeAnnex(db, actor, { publicId, decision: 'Planen' })).toBe(true)
	expect(await stored()).toBe(0)
})
