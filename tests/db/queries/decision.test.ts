import { expect, test } from 'vitest'
import type { Database } from '#db/database.ts'
import type { Actor } from '#db/queries/actor.ts'
import { listAdoptedConditions, listConditionEvents } from '#db/queries/adopted-condition.ts'
import { deleteAlternative } from '#db/queries/alternative-changes.ts'
import { findCurrentAssessment } from '#db/queries/assessment.ts'
import { listAudit } from '#db/queries/audit.ts'
import { ensureCommittee } from '#db/queries/committee.ts'
import { changeConditionPlan, markConditionDone, reopenCondition } from '#db/queries/condition-changes.ts'
import { listDecisions, withdrawDecision } from '#db/queries/decision.ts'
import { establishAnnex } from '#db/queries/establish-annex.ts'
import { beginFollowUp, listFinishedFollowUps, listFollowUps } from '#db/queries/follow-up.ts'
import { countFollowUpItems, listFollowUpItems } from '#db/queries/follow-up-list.ts'
import { loadDocument } from '#db/queries/load-document.ts'
import { listProgress } from '#db/queries/progress.ts'
import { listProposals } from '#db/queries/proposal-list.ts'
import { recordDecision } from '#db/queries/record-decision.ts'
import type { NewDecision } from '#db/queries/record-decision.ts'
import { changeRespondentState, ensureRespondent } from '#db/queries/respondent.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import {
	anotherPerson,
	draftAssessment,
	municipalityWithPerson,
	noon,
	waitingIn,
} from '#tests/support/proposals.ts'

const condition = {
	annexNumber: null,
	responsible: null,
	responsiblePersonId: null,
	followUp: null,
	criteria: [],
} as const

describeDatabases('a decision', ({ open }) => {
	async function established() {
		const db = await open()
		const actor = await municipalityWithPerson(db)
		const place = await draftAssessment(db, actor)
		const annexPublicId = await establish(db, actor, place.assessmentId)
		const committeeId = await ensureCommittee(db, actor.municipalityId, { name: 'Omsorgsnämnden' })
		const decision: NewDecision = {
			proposalId: place.proposalId,
			annexPublicId,
			committeeId,
			decidedOn: '2026-10-15',
			paragraph: '§ 1',
			outcome: 'approved_with_conditions',
			alternative: { key: 'A', title: 'Alternativ A' },
			reason: null,
			followUpOn: null,
			conditions: [
				{
					...condition,
					text: 'att det sker',
					annexNumber: 1,
					followUp: '2026-11-01',
					criteria: ['renewal.scale'],
				},
				{ ...condition, text: 'att det följs upp' },
			],
		}
		return { db, actor, decision, ...place }
	}

	async function establish(db: Database, actor: Actor, assessmentId: string): Promise<string> {
		const document = await loadDocument(db, { ...actor, assessmentId, respondents: 'submitted' })
		if (!document) throw new Error('no document')
		const outcome = await establishAnnex(db, actor, {
			assessmentId,
			document,
			leftOut: await waitingIn(db, { ...actor, assessmentId }),
			kind: 'full',
			version: 1,
			model: '{}',
			pdf: new Uint8Array(1),
			rendererVersion: '1',
		})
		if (outcome.kind !== 'established') throw new Error(outcome.kind)
		return outcome.publicId
	}

	test('is recorded once a day and nämnd, with its conditions as they were decided', async () => {
		const { db, actor, decision, proposalId } = await established()
		expect(await recordDecision(db, actor, decision)).toEqual({ kind: 'recorded', number: 1 })
		expect(await recordDecision(db, actor, decision)).toEqual({ kind: 'known' })
		expect(await recordDecision(db, actor, { ...decision, decidedOn: '2026-11-02' })).toEqual({
			kind: 'recorded',
			number: 2,
		})
		const place = { ...actor, proposalId }
		expect(await listDecisions(db, place)).toMatchObject([
			{ number: 1, annexVersion: 1, committeeName: 'Omsorgsnämnden', alternativeKey: 'A', withdrawnAt: null },
			{ number: 2 },
		])
		expect((await listAdoptedConditions(db, place)).slice(0, 2)).toMatchObject([
			{ decisionNumber: 1, position: 1, text: 'att det sker', annexNumber: 1, criteria: ['renewal.scale'] },
			{ decisionNumber: 1, position: 2, text: 'att det följs upp', followUp: null },
		])
		const logged = (await listAudit(db, { ...actor, after: 0, limit: 100 })).slice(-2)
		expect(logged).toMatchObject([
			{ action: 'decision.recorded', subjectType: 'decision', proposalId, paths: [] },
			{ action: 'decision.recorded' },
		])
	})

	test('names no nämnd, annex or person of another municipality', async () => {
		const { db, actor, decision } = await established()
		const other = await municipalityWithPerson(db, 'beby')
		const foreign = await ensureCommittee(db, other.municipalityId, { name: 'Omsorgsnämnden' })
		const attempts: NewDecision[] = [
			{ ...decision, committeeId: foreign },
			{ ...decision, annexPublicId: 'xxxxxxxxxx' },
			{ ...decision, conditions: [{ ...condition, text: 'att x', responsiblePersonId: other.personId }] },
		]
		for (const attempt of attempts)
			expect(await recordDecision(db, actor, attempt)).toEqual({ kind: 'missing' })
		expect(await recordDecision(db, other, decision)).toEqual({ kind: 'missing' })
		expect(await listDecisions(db, { ...actor, ...decision })).toEqual([])
	})

	test('that was wrong stays with the reason, and its conditions are followed up no more', async () => {
		const { db, actor, decision, proposalId } = await established()
		await recordDecision(db, actor, decision)
		const [stored] = await listAdoptedConditions(db, { ...actor, proposalId })
		const filter = { ...actor, committees: 'all' } as const
		expect(await countFollowUpItems(db, filter)).toBe(2)
		const what = { proposalId, number: 1, reason: 'Fel datum' }
		expect(await withdrawDecision(db, { ...actor, municipalityId: 'x' }, what)).toBe(false)
		expect(await withdrawDecision(db, actor, what)).toBe(true)
		expect(await withdrawDecision(db, actor, what)).toBe(false)
		expect(await listDecisions(db, { ...actor, proposalId })).toMatchObject([
			{ withdrawnAt: noon, withdrawnReason: 'Fel datum', outcome: 'approved_with_conditions' },
		])
		expect(await countFollowUpItems(db, filter)).toBe(0)
		const done = { proposalId, conditionId: stored?.id ?? '', doneOn: '2026-11-01', note: null }
		expect(await markConditionDone(db, actor, done)).toBe(false)
		expect(await recordDecision(db, actor, decision)).toEqual({ kind: 'recorded', number: 2 })
	})

	test('has conditions that are done, opened again and moved, each step kept', async () => {
		const { db, actor, decision, proposalId } = await established()
		await recordDecision(db, actor, decision)
		const [stored] = await listAdoptedConditions(db, { ...actor, proposalId })
		const place = { proposalId, conditionId: stored?.id ?? '' }
		const done = { ...place, doneOn: '2026-11-20', note: 'Klart' }
		const at = (minute: number) => ({ ...actor, at: `2026-12-03T12:0${String(minute)}:00.000Z` })
		expect(await reopenCondition(db, at(1), { ...place, note: 'x' })).toBe(false)
		expect(await markConditionDone(db, at(1), done)).toBe(true)
		expect(await markConditionDone(db, at(1), done)).toBe(false)
		expect(await reopenCondition(db, at(2), { ...place, note: 'Det var ett annat' })).toBe(true)
		const base = { responsible: null, responsiblePersonId: null, followUp: '2026-11-01' }
		const plan = { responsible: 'chefen', responsiblePersonId: actor.personId, followUp: '2027-01-15' }
		const change = { ...place, base, plan, reason: 'Försenat' }
		expect(await changeConditionPlan(db, at(3), change)).toBe('changed')
		expect(await changeConditionPlan(db, at(4), change)).toBe('conflict')
		const foreign = { ...actor, municipalityId: 'x' }
		expect(await changeConditionPlan(db, foreign, { ...change, base: plan })).toBe('missing')
		expect((await listAdoptedConditions(db, { ...actor, proposalId }))[0]).toMatchObject({
			...plan,
			doneAt: null,
			responsiblePersonName: 'sekreterare',
		})
		expect(await listConditionEvents(db, { ...actor, ...place })).toMatchObject([
			{ kind: 'changed', note: 'Försenat', followUpBefore: '2026-11-01', responsibleBefore: null },
			{ kind: 'reopened', note: 'Det var ett annat', doneOn: '2026-11-20' },
			{ kind: 'done', note: 'Klart', doneOn: '2026-11-20' },
		])
	})

	test('is listed with what is to be followed up: oldest first, by nämnd, state and person', async () => {
		const { db, actor, decision } = await established()
		const own = { ...condition, text: 'att hon gör det', responsiblePersonId: actor.personId }
		await recordDecision(db, actor, {
			...decision,
			followUpOn: '2026-10-20',
			conditions: [...decision.conditions, { ...own, followUp: '2026-12-24' }],
		})
		const filter = { municipalityId: actor.municipalityId, committees: 'all' } as const
		const page = { limit: 10, offset: 0 }
		const dates = async (more: object) =>
			(await listFollowUpItems(db, { ...filter, ...more }, page)).map(({ dueOn }) => dueOn)
		expect(await dates({})).toEqual(['2026-10-20', '2026-11-01', '2026-12-24', null])
		expect(await dates({ dueBefore: '2026-11-01' })).toEqual(['2026-10-20'])
		expect(await dates({ dueFrom: '2026-11-02' })).toEqual(['2026-12-24', null])
		expect(await dates({ responsiblePersonId: actor.personId })).toEqual(['2026-12-24'])
		expect(await dates({ isDone: true })).toEqual([])
		expect(await dates({ committees: [] })).toEqual([])
		expect(await dates({ committees: [], establishedIn: [decision.committeeId] })).toHaveLength(4)
		expect(await dates({ committeeId: 'another' })).toEqual([])
		expect(await dates({ municipalityId: 'x' })).toEqual([])
	})

	test('is followed up in an assessment that is never taken for the ärende’s own', async () => {
		const { db, actor, decision, proposalId, assessmentId, a, zero } = await established()
		await recordDecision(db, actor, { ...decision, followUpOn: '2026-11-01' })
		const later = { ...actor, at: '2027-10-01T12:00:00.000Z' }
		const what = { proposalId, decisionNumber: 1, instrument: '2026-1' }
		expect(await beginFollowUp(db, later, { ...what, decisionNumber: 2 })).toEqual({ kind: 'missing' })
		expect(await beginFollowUp(db, later, what)).toEqual({ kind: 'begun', number: 1 })
		expect(await beginFollowUp(db, later, what)).toEqual({ kind: 'underWay', number: 1 })
		const place = { ...actor, proposalId }
		expect((await findCurrentAssessment(db, place))?.id).toBe(assessmentId)
		const page = { sort: 'title', direction: 'asc', limit: 10, offset: 0 } as const
		const { proposals } = await listProposals(db, { ...actor, committees: 'all' }, page)
		expect(proposals).toMatchObject([{ assessmentState: 'closed' }])
		const progress = await listProgress(db, { ...actor, proposalIds: [proposalId] })
		expect(progress).toMatchObject([{ assessmentId, state: 'closed', questions: 32 }])
		const [followUp] = await listFollowUps(db, place)
		expect(followUp).toMatchObject({ alternativeId: a, decidedKey: 'A', finishedAt: null, annexVersion: 1 })
		expect(await deleteAlternative(db, actor, { proposalId, alternativeId: a })).toBe('followedUp')
		expect(await deleteAlternative(db, actor, { proposalId, alternativeId: zero })).toBe('deleted')
	})

	test('counts as followed up when the answers are in, unless it was taken back', async () => {
		const { db, actor, decision, proposalId } = await established()
		await recordDecision(db, actor, { ...decision, followUpOn: '2026-11-01' })
		await beginFollowUp(db, actor, { proposalId, decisionNumber: 1, instrument: '2026-1' })
		const [followUp] = await listFollowUps(db, { ...actor, proposalId })
		const assessmentId = followUp?.assessmentId ?? ''
		const personId = await anotherPerson(db, actor.municipalityId, 'controller')
		const respondent = await ensureRespondent(db, actor, { assessmentId, personId, role: 'controller' })
		const all = { municipalityId: actor.municipalityId, committees: 'all' } as const
		expect(await listFinishedFollowUps(db, all)).toEqual([])
		await changeRespondentState(db, actor, { assessmentId, respondentId: respondent.id, to: 'submitted' })
		await db.updateTable('assessment').set({ state: 'submitted' }).where('id', '=', assessmentId).execute()
		expect(await listFinishedFollowUps(db, all)).toMatchObject([
			{ proposalId, committeeName: 'Omsorgsnämnden', finishedAt: noon },
		])
		expect(await listFinishedFollowUps(db, { ...all, committees: [] })).toEqual([])
		const filter = { ...all, isDone: true } as const
		expect(await listFollowUpItems(db, filter, { limit: 9, offset: 0 })).toMatchObject([
			{ kind: 'assessment', doneAt: noon },
		])
		await withdrawDecision(db, actor, { proposalId, number: 1, reason: 'Fel' })
		expect(await listFinishedFollowUps(db, all)).toEqual([])
	})
})
