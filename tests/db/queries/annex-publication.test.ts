import { expect, test } from 'vitest'
import type { Database } from '#db/database.ts'
import type { Actor } from '#db/queries/actor.ts'
import { findAnnex } from '#db/queries/annex.ts'
import { findAnnexFaults } from '#db/queries/annex-chain.ts'
import { findAnnexLogFaults } from '#db/queries/annex-log.ts'
import { listPublishedExamples, publishAnnex, unpublishAnnex } from '#db/queries/annex-publication.ts'
import { markAnnexTransferred } from '#db/queries/annex-state.ts'
import { changeAssessmentState } from '#db/queries/assessment.ts'
import { establishAnnex } from '#db/queries/establish-annex.ts'
import { loadDocument } from '#db/queries/load-document.ts'
import { listStateChanges } from '#db/queries/state-change.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { draftAssessment, municipalityWithPerson, noon, waitingIn } from '#tests/support/proposals.ts'

const later = '2026-12-04T08:00:00.000Z'
const note = { secrecyReviewedBy: 'kommunjuristen', secrecyReviewedOn: '2026-12-03' }

describeDatabases('publishing an annex', ({ open }) => {
	async function established() {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const draft = await draftAssessment(db, actor)
		return { db, actor, ...draft, annexId: await establish(db, actor, draft.assessmentId, 1) }
	}

	async function establish(db: Database, actor: Actor, assessmentId: string, version: number) {
		const document = await loadDocument(db, { ...actor, assessmentId, respondents: 'submitted' })
		if (!document) throw new Error('no document')
		const annex = {
			assessmentId,
			document,
			leftOut: await waitingIn(db, { ...actor, assessmentId }),
			kind: 'full',
			version,
			model: '{}',
			pdf: Uint8Array.from([37]),
			rendererVersion: 'x',
		} as const
		const outcome = await establishAnnex(db, actor, annex)
		if (outcome.kind !== 'established') throw new Error(outcome.kind)
		return outcome.publicId
	}

	test('notes who reviewed the secrecy, and who published it when', async () => {
		const { db, actor, annexId: publicId, proposalId } = await established()
		expect(await publishAnnex(db, { ...actor, at: later }, { publicId, ...note })).toBe(true)
		expect(await findAnnex(db, { ...actor, publicId })).toMatchObject({ ...note, publishedAt: later })
		const steps = await listStateChanges(db, { ...actor, proposalId })
		expect(steps.at(-1)).toMatchObject({
			subject: 'annex',
			from: 'unpublished',
			to: 'published',
			personId: actor.personId,
		})
	})

	test('is done once, also by two at a time', async () => {
		const { db, actor, annexId: publicId } = await established()
		const both = [1, 2].map(() => publishAnnex(db, actor, { publicId, ...note }))
		expect((await Promise.all(both)).sort()).toEqual([false, true])
		expect(await publishAnnex(db, actor, { publicId, ...note })).toBe(false)
	})

	test('is undone, and the note of the review stays', async () => {
		const { db, actor, annexId: publicId, proposalId } = await established()
		expect(await unpublishAnnex(db, actor, publicId)).toBe(false)
		await publishAnnex(db, actor, { publicId, ...note })
		expect(await unpublishAnnex(db, { ...actor, at: later }, publicId)).toBe(true)
		expect(await unpublishAnnex(db, actor, publicId)).toBe(false)
		expect(await findAnnex(db, { ...actor, publicId })).toMatchObject({ ...note, publishedAt: null })
		const steps = await listStateChanges(db, { ...actor, proposalId })
		expect(steps.at(-1)).toMatchObject({ from: 'published', to: 'unpublished', at: later })
	})

	test('leaves an annex in the diarium there, and everything that is established unchanged', async () => {
		const { db, actor, annexId: publicId } = await established()
		await markAnnexTransferred(db, actor, publicId)
		expect(await publishAnnex(db, actor, { publicId, ...note })).toBe(true)
		expect((await findAnnex(db, { ...actor, publicId }))?.state).toBe('transferred')
		expect(await findAnnexFaults(db, actor.municipalityId)).toEqual([])
		expect(await findAnnexLogFaults(db, actor.municipalityId)).toEqual([])
	})

	test('is for the version in force; one that is superseded later stays public', async () => {
		const { db, actor, annexId: publicId, assessmentId } = await established()
		await publishAnnex(db, actor, { publicId, ...note })
		await changeAssessmentState(db, actor, { assessmentId, from: ['closed'], to: 'draft', reason: 'Nytt' })
		const second = await establish(db, actor, assessmentId, 2)
		expect((await findAnnex(db, { ...actor, publicId }))?.publishedAt).toBe(noon)
		await unpublishAnnex(db, actor, publicId)
		expect(await publishAnnex(db, actor, { publicId, ...note })).toBe(false)
		expect(await publishAnnex(db, actor, { publicId: second, ...note })).toBe(true)
	})

	test('reaches no annex of another municipality', async () => {
		const { db, annexId: publicId } = await established()
		const stranger = await municipalityWithPerson(db, 'grannkommunen')
		expect(await publishAnnex(db, stranger, { publicId, ...note })).toBe(false)
		expect(await unpublishAnnex(db, stranger, publicId)).toBe(false)
		expect(await findAnnex(db, { ...stranger, publicId })).toBeNull()
	})

	test('shows on the start page what is an example, and nothing that is real', async () => {
		const { db, actor, annexId: publicId, proposalId } = await established()
		await publishAnnex(db, actor, { publicId, ...note })
		expect(await listPublishedExamples(db, actor.municipalityId)).toEqual([])
		await db.updateTable('proposal').set({ is_example: 1 }).where('id', '=', proposalId).execute()
		expect(await listPublishedExamples(db, actor.municipalityId)).toMatchObject([{ publicId }])
		await unpublishAnnex(db, actor, publicId)
		expect(await listPublishedExamples(db, actor.municipalityId)).toEqual([])
	})
})
