import { expect, test } from 'vitest'
import { ensureCommittee } from '#db/queries/committee.ts'
import { listProposals } from '#db/queries/proposal-list.ts'
import type { ProposalFilter } from '#db/queries/proposal-list.ts'
import { changeStop, insertStop, listStops, listStopsAhead } from '#db/queries/proposal-stop.ts'
import { establishAnnex } from '#db/queries/establish-annex.ts'
import { loadDocument } from '#db/queries/load-document.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { anyProposal, draftAssessment, municipalityWithPerson, waitingIn } from '#tests/support/proposals.ts'

describeDatabases('the route of an ärende', ({ open }) => {
	async function routed() {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const { municipalityId } = actor
		const { proposalId, assessmentId } = await draftAssessment(db, actor)
		const boards = {
			council: await ensureCommittee(db, municipalityId, { name: 'Kommunstyrelsen' }),
			assembly: await ensureCommittee(db, municipalityId, { name: 'Kommunfullmäktige' }),
		}
		const add = (committeeId: string, side: 'before' | 'after', meetingDate: string | null = null) =>
			insertStop(db, actor, { proposalId, committeeId, side, meetingDate })
		const stops = () => listStops(db, { municipalityId, proposalId })
		return { db, actor, municipalityId, proposalId, assessmentId, ...boards, add, stops }
	}

	test('grows outwards from its own nämnd on both sides', async () => {
		const { add, council, assembly, stops } = await routed()
		for (const [committee, side] of [
			[council, 'after'],
			[assembly, 'after'],
			[council, 'before'],
		] as const)
			expect(await add(committee, side)).toBe('inserted')
		expect((await stops()).map(({ position, committeeName }) => [position, committeeName])).toEqual([
			[-1, 'Kommunstyrelsen'],
			[1, 'Kommunstyrelsen'],
			[2, 'Kommunfullmäktige'],
		])
	})

	test('has eight nämnder at most', async () => {
		const { add, council, stops } = await routed()
		for (let index = 0; index < 8; index += 1) await add(council, 'after')
		expect(await add(council, 'after')).toBe('full')
		expect(await stops()).toHaveLength(8)
	})

	test('a stop is moved from the day that was seen, marked and removed', async () => {
		const { db, actor, proposalId, add, council, stops } = await routed()
		await add(council, 'after', '2026-12-10')
		const stopId = (await stops())[0]?.id ?? ''
		const change = (to: Parameters<typeof changeStop>[2]['change']) =>
			changeStop(db, actor, { proposalId, stopId, change: to })
		expect(await change({ kind: 'date', was: '2026-12-10', to: '2027-01-13' })).toBe(true)
		expect(await change({ kind: 'date', was: '2026-12-10', to: '2027-02-10' })).toBe(false)
		expect(await change({ kind: 'state', to: 'handled' })).toBe(true)
		expect(await stops()).toMatchObject([{ meetingDate: '2027-01-13', state: 'handled' }])
		expect(await change({ kind: 'remove' })).toBe(true)
		expect(await change({ kind: 'remove' })).toBe(false)
		expect(await stops()).toEqual([])
	})

	test('is another municipality’s neither to see nor to change', async () => {
		const { db, proposalId, add, council, stops } = await routed()
		await add(council, 'after', '2026-12-10')
		const other = await municipalityWithPerson(db, 'beby')
		const foreign = await ensureCommittee(db, other.municipalityId, { name: 'Kommunstyrelsen' })
		const stopId = (await stops())[0]?.id ?? ''
		const query = {
			municipalityId: other.municipalityId,
			committeeIds: [council],
			from: '2026-01-01',
			limit: 9,
		}
		expect(await listStops(db, { ...other, proposalId })).toEqual([])
		expect(await listStopsAhead(db, query)).toEqual([])
		expect(await changeStop(db, other, { proposalId, stopId, change: { kind: 'remove' } })).toBe(false)
		const stop = { proposalId, meetingDate: null, side: 'after' } as const
		expect(await insertStop(db, other, { ...stop, committeeId: council })).toBe('missing')
		expect(await add(foreign, 'after')).toBe('missing')
		expect(await stops()).toHaveLength(1)
	})

	test('lets those along it find the ärende when its annex is established', async () => {
		const { db, actor, municipalityId, proposalId, assessmentId, add, council, assembly } = await routed()
		await anyProposal(db, actor, { title: 'Ett annat' })
		await add(council, 'after', '2026-12-10')
		const found = async (filter: Partial<ProposalFilter>) => {
			const page = { sort: 'established', direction: 'desc', limit: 9, offset: 0 } as const
			const list = await listProposals(db, { municipalityId, committees: [], ...filter }, page)
			return list.proposals.map(({ id }) => id)
		}
		expect(await found({ onRouteOf: [council] })).toEqual([])
		const document = await loadDocument(db, { ...actor, assessmentId, respondents: 'submitted' })
		if (!document) throw new Error('no document')
		await establishAnnex(db, actor, {
			assessmentId,
			document,
			leftOut: await waitingIn(db, { ...actor, assessmentId }),
			kind: 'full',
			version: 1,
			model: '{}',
			pdf: new Uint8Array(1),
			rendererVersion: '1',
		})
		expect(await found({ onRouteOf: [council] })).toEqual([proposalId])
		expect(await found({ onRouteOf: [assembly] })).toEqual([])
		expect(await found({})).toEqual([])
		const ahead = { municipalityId, committeeIds: [council, assembly], limit: 9 }
		expect(await listStopsAhead(db, { ...ahead, from: '2026-12-10' })).toEqual([
			{ proposalId, committeeId: council, meetingDate: '2026-12-10' },
		])
		expect(await listStopsAhead(db, { ...ahead, from: '2026-12-11' })).toEqual([])
	})

	test('exercises are in no list that does not ask for them', async () => {
		const { db, actor, municipalityId } = await routed()
		const exercise = await anyProposal(db, actor, { title: 'Övning', isExercise: true })
		const count = async (filter: Partial<ProposalFilter>) =>
			(
				await listProposals(
					db,
					{ municipalityId, committees: 'all', ...filter },
					{ sort: 'title', direction: 'asc', limit: 9, offset: 0 },
				)
			).proposals.map(({ id }) => id === exercise.id)
		expect(await count({})).toEqual([false])
		expect(await count({ exercises: 'only' })).toEqual([true])
		expect(await count({ exercises: 'also' })).toHaveLength(2)
	})
})
