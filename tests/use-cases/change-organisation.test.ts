import { expect, test } from 'vitest'
import { beginAssessment } from '#app/use-cases/begin-answering.ts'
import { changeOrganisation } from '#app/use-cases/change-organisation.ts'
import { saveAnnexYears } from '#app/use-cases/save-annex-years.ts'
import { adoptTarget, listTargets } from '#db/queries/adopted-targets.ts'
import { adoptWeights, findWeightSetInForce, listAdoptedWeights } from '#db/queries/adopted-weights.ts'
import { findCurrentAssessment } from '#db/queries/assessment.ts'
import { listAudit } from '#db/queries/audit.ts'
import { listCommittees } from '#db/queries/committee.ts'
import { getMunicipality } from '#db/queries/municipality.ts'
import { listAllCommittees, listAllUnits } from '#db/queries/organisation.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { anyProposal } from '#tests/support/proposals.ts'
import { answering } from './answering.ts'

describeDatabases('the organisation', ({ open }) => {
	test('gets a nämnd, which is changed, ended and taken up again, and never taken away', async () => {
		const { db, deps, actor } = await answering(await open())
		const { municipalityId } = actor
		const post = (posted: { intent: string; id?: string; name?: string; days?: string; was?: object }) =>
			changeOrganisation(deps, actor, 'committee', {
				id: '',
				was: {},
				typed: { name: posted.name ?? '', days: posted.days ?? '7' },
				...posted,
			} as Parameters<typeof changeOrganisation>[3])
		expect(await post({ intent: 'save', name: ' Val  nämnden ', days: '10' })).toEqual({ kind: 'done' })
		const [, added] = await listAllCommittees(db, municipalityId)
		expect(added).toMatchObject({ name: 'Val nämnden', noticeDaysBefore: 10, endedAt: null })
		expect(await post({ intent: 'save', name: 'Val nämnden' })).toEqual({
			kind: 'refused',
			problems: { name: 'taken' },
		})
		expect(await post({ intent: 'save', name: '', days: '61' })).toEqual({
			kind: 'refused',
			problems: { name: 'missing', days: 'days' },
		})
		const id = added?.id ?? ''
		const was = { name: 'Val nämnden', days: '10' }
		expect(await post({ intent: 'save', id, name: 'Valnämnden', days: '10', was })).toEqual({ kind: 'done' })
		expect(await post({ intent: 'save', id, name: 'Annat', days: '10', was })).toEqual({
			kind: 'conflict',
			problems: { name: { kind: 'theirs', value: 'Valnämnden' } },
		})
		expect(await post({ intent: 'save', id: 'finns-inte', name: 'X', days: '1', was })).toEqual({
			kind: 'absent',
		})
		await post({ intent: 'end', id })
		expect((await listCommittees(db, municipalityId)).map(({ name }) => name)).toEqual(['Omsorgsnämnden'])
		await post({ intent: 'resume', id })
		expect(await listCommittees(db, municipalityId)).toHaveLength(2)
		const log = await listAudit(db, { municipalityId, after: 0, limit: 999 })
		expect(log.filter(({ subjectType }) => subjectType === 'committee')).toMatchObject([
			{ action: 'committee.created' },
			{ action: 'committee.saved', paths: ['name'] },
			{ action: 'committee.ended' },
			{ action: 'committee.resumed' },
		])
	})

	test('gets a bolag and a förvaltning of the same name', async () => {
		const { db, deps, actor } = await answering(await open())
		for (const kind of ['company', 'administration'])
			expect(
				await changeOrganisation(deps, actor, 'unit', {
					intent: 'save',
					id: '',
					was: {},
					typed: { name: 'Energi', kind },
				}),
			).toEqual({ kind: 'done' })
		expect((await listAllUnits(db, actor.municipalityId)).map(({ kind }) => kind).sort()).toEqual([
			'administration',
			'company',
		])
	})

	test('adopts weights, which an assessment gets when it is begun and keeps when others are adopted', async () => {
		const { db, deps, actor, proposalId } = await answering(await open())
		const { municipalityId } = actor
		const weights = { flexibility: 2, bureaucracy: 1, renewal: 1.5, innovation: 0 }
		const set = { name: 'KS vikter', decidedBy: 'KS § 1', weights }
		const adopt = (validFrom: string) => adoptWeights(db, actor, { ...set, date: validFrom, validFrom })
		await adopt('2027-01-01')
		expect(await findWeightSetInForce(db, { municipalityId, date: '2026-12-03' })).toBeNull()
		await adopt('2026-12-01')
		const { id: second } = await anyProposal(db, actor, { title: 'Ett till' })
		const begun = await beginAssessment(deps, { actor, proposalId: second })
		const inForce = await findWeightSetInForce(db, { municipalityId, date: '2026-12-03' })
		expect([begun.weightSetId, inForce?.weights]).toEqual([inForce?.id, weights])
		await adopt('2026-12-02')
		const later = await findCurrentAssessment(db, { municipalityId, proposalId: second })
		expect(later?.weightSetId).toBe(begun.weightSetId)
		expect((await beginAssessment(deps, { actor, proposalId })).weightSetId).toBeNull()
		expect((await listAdoptedWeights(db, municipalityId)).map(({ validFrom }) => validFrom)).toEqual([
			'2027-01-01',
			'2026-12-02',
			'2026-12-01',
		])
	})

	test('has one target balance from a day, and proposes annexes for gallring after the years that are set', async () => {
		const { db, deps, actor } = await answering(await open())
		const adopt = (maintain: number) =>
			adoptTarget(db, actor, {
				target: { maintain, exploit: 90 - maintain, explore: 10 },
				decidedBy: 'KF',
				validFrom: '2026-12-01',
			})
		expect([await adopt(60), await adopt(50)]).toEqual([true, false])
		expect(await listTargets(db, actor.municipalityId)).toMatchObject([{ target: { maintain: 60 } }])
		const save = (typed: string, was: string) => saveAnnexYears(deps, actor, { typed, was })
		expect(await save('5', '')).toEqual({ kind: 'saved' })
		expect(await save('0', '5')).toEqual({ kind: 'refused' })
		expect(await save('7', '')).toEqual({ kind: 'conflict', theirs: '5' })
		expect((await getMunicipality(db, actor.municipalityId)).settings).toMatchObject({ annexYears: 5 })
	})
})
