import { expect, test } from 'vitest'
import { appendAudit } from '#db/queries/audit.ts'
import { listHistory } from '#db/queries/history.ts'
import { changeProposalStatus } from '#db/queries/proposal.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { anotherPerson, anyProposal, municipalityWithPerson } from '#tests/support/proposals.ts'

describeDatabases('the history of an ärende', ({ open }) => {
	async function proposal() {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const { id: proposalId } = await anyProposal(db, actor)
		const happened = (action: string, personId: string | null = actor.personId) =>
			writeTransaction(db, (transaction) =>
				appendAudit(
					transaction,
					{ ...actor, personId },
					{ action, subjectType: 'test', subjectId: 'x', proposalId },
				),
			)
		const history = async (limit = 100) =>
			(await listHistory(db, { ...actor, proposalId, limit })).map(
				({ action, personName }) => `${action} ${personName ?? '–'}`,
			)
		return { db, actor, proposalId, happened, history }
	}

	test('is told latest first, as much of it as is asked for', async () => {
		const { db, actor, happened, history } = await proposal()
		await anyProposal(db, actor)
		await happened('one')
		await happened('two')
		expect(await history()).toEqual(['two sekreterare', 'one sekreterare', 'proposal.created sekreterare'])
		expect(await history(2)).toEqual(['two sekreterare', 'one sekreterare'])
	})

	test('tells once what the same person did time after time, by its last time', async () => {
		const { db, actor, happened, history } = await proposal()
		const other = await anotherPerson(db, actor.municipalityId, 'controller')
		for (const person of [actor.personId, actor.personId, other, null, null, actor.personId])
			await happened('saved', person)
		expect(await history(5)).toEqual([
			'saved sekreterare',
			'saved –',
			'saved controller',
			'saved sekreterare',
			'proposal.created sekreterare',
		])
	})

	test('tells every step between states', async () => {
		const { db, actor, proposalId, history } = await proposal()
		await changeProposalStatus(db, actor, { proposalId, from: 'open', to: 'withdrawn' })
		await changeProposalStatus(db, actor, { proposalId, from: 'withdrawn', to: 'open' })
		await changeProposalStatus(db, actor, { proposalId, from: 'open', to: 'withdrawn' })
		expect(await history(3)).toEqual([
			'state.withdrawn sekreterare',
			'state.open sekreterare',
			'state.withdrawn sekreterare',
		])
	})
})
