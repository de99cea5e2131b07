import { expect, test } from 'vitest'
import { listAudit } from '#db/queries/audit.ts'
import { findDecidedAlternative } from '#db/queries/decided-alternative.ts'
import {
	findSavedComparison,
	insertSavedComparison,
	listSavedComparisons,
	removeSavedComparison,
} from '#db/queries/saved-comparison.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { anotherPerson, anyProposal, municipalityWithPerson, noon } from '#tests/support/proposals.ts'

const chosen = { choices: ['abc:A', 'def'], ranking: 'innovation,renewal,flexibility,bureaucracy' }

describeDatabases('saved comparisons', ({ open }) => {
	test('are found by their address in their own municipality, as they were saved', async () => {
		const db = await open()
		const ours = await municipalityWithPerson(db)
		const others = await municipalityWithPerson(db, 'grannkommunen')
		const publicId = await insertSavedComparison(db, ours, { name: 'Höstens budget', ...chosen })
		const query = { municipalityId: ours.municipalityId, publicId }
		expect(await findSavedComparison(db, query)).toMatchObject({
			...chosen,
			name: 'Höstens budget',
			personName: 'sekreterare',
			createdAt: noon,
		})
		expect(await findSavedComparison(db, { ...query, municipalityId: others.municipalityId })).toBeNull()
		expect(await listSavedComparisons(db, others.municipalityId)).toEqual([])
	})

	test('are taken away by their maker, and by nobody else', async () => {
		const db = await open()
		const ours = await municipalityWithPerson(db)
		const colleague = { ...ours, personId: await anotherPerson(db, ours.municipalityId, 'granskare') }
		const others = await municipalityWithPerson(db, 'grannkommunen')
		const publicId = await insertSavedComparison(db, ours, { name: 'x', choices: ['a', 'b'], ranking: null })
		expect(await removeSavedComparison(db, colleague, publicId)).toBe(false)
		expect(await removeSavedComparison(db, { ...others, personId: ours.personId }, publicId)).toBe(false)
		expect(await removeSavedComparison(db, ours, publicId)).toBe(true)
		expect(await removeSavedComparison(db, ours, publicId)).toBe(false)
		const log = await listAudit(db, { municipalityId: ours.municipalityId, after: 0, limit: 100 })
		expect(log.map(({ action }) => action).filter((action) => action.startsWith('comparison'))).toEqual(
			expect.arrayContaining(['comparison.saved', 'comparison.removed']),
		)
		expect(JSON.stringify(log)).not.toContain('Höstens')
	})
})

describeDatabases('the decided alternative', ({ open }) => {
	test('is that of the latest decision that approves one', async () => {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const { id: proposalId } = await anyProposal(db, actor)
		const place = { municipalityId: actor.municipalityId, proposalId }
		expect(await findDecidedAlternative(db, place)).toBeNull()
		const decide = (id: string, decidedOn: string, outcome: 'approved' | 'rejected', key: string | null) =>
			db
				.insertInto('decision')
				.values({
					id,
					municipality_id: actor.municipalityId,
					proposal_id: proposalId,
					number: Number(id),
					annex_id: null,
					committee_id: null,
					meeting_id: null,
					decided_on: decidedOn,
					outcome,
					alternative_key: key,
					reason: null,
					created_at: noon,
					created_by: actor.personId,
				})
				.execute()
		await decide('1', '2026-10-01', 'approved', 'A')
		await decide('2', '2026-11-01', 'approved', 'B')
		await decide('3', '2026-12-01', 'rejected', 'A')
		expect(await findDecidedAlternative(db, place)).toBe('B')
		expect(await findDecidedAlternative(db, { ...place, municipalityId: 'another' })).toBeNull()
	})
})
