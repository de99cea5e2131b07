import { expect, test } from 'vitest'
import { beginAnswering } from '#app/use-cases/begin-answering.ts'
import { reopenAnswers, submitAnswers } from '#app/use-cases/submit-answers.ts'
import { changeAssessmentState } from '#db/queries/assessment.ts'
import { listRespondents } from '#db/queries/respondent.ts'
import { listStateChanges } from '#db/queries/state-change.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { anotherPerson } from '#tests/support/proposals.ts'
import { alsoAnswering, answering } from './answering.ts'

describeDatabases('submitting answers', ({ open }) => {
	test('needs a motivation for every level but 0 and vet ej, and for ej tillämpligt', async () => {
		const { a, zero, deps, save, stateOf, ...place } = await answering(await open())
		await save({
			[`${a}/answers/flexibility.sense/level`]: '1',
			[`${a}/answers/flexibility.seize/level`]: '-2',
			[`${a}/answers/flexibility.scale/level`]: 'notApplicable',
			[`${a}/answers/flexibility.sustain/level`]: 'unknown',
			[`${zero}/answers/innovation.sense/level`]: '0',
			[`${zero}/answers/innovation.seize/level`]: '2',
			[`${zero}/answers/innovation.seize/motivation`]: ' \n ',
			[`${a}/answers/renewal.sense/level`]: '2',
			[`${a}/answers/renewal.sense/motivation`]: 'Därför.',
		})
		expect(await submitAnswers(deps, place)).toEqual({
			kind: 'motivationsMissing',
			places: [
				{ alternativeId: zero, criterion: 'innovation.seize' },
				{ alternativeId: a, criterion: 'flexibility.sense' },
				{ alternativeId: a, criterion: 'flexibility.seize' },
				{ alternativeId: a, criterion: 'flexibility.scale' },
			],
		})
		expect(await stateOf()).toBe('draft')
	})

	test('is not stopped by questions that are not answered', async () => {
		const { deps, stateOf, ...place } = await answering(await open())
		expect(await submitAnswers(deps, place)).toEqual({ kind: 'submitted' })
		expect(await stateOf()).toBe('submitted')
	})

	test('submits the assessment with the last of its assessors', async () => {
		const visit = await answering(await open())
		const { deps, stateOf, proposalId, assessmentId } = visit
		const { actor, target } = await alsoAnswering(visit, 'controller')
		await submitAnswers(deps, visit)
		expect(await stateOf()).toBe('draft')
		await submitAnswers(deps, { actor, proposalId, assessmentId, respondentId: target.respondentId })
		expect(await stateOf()).toBe('submitted')
	})

	test('twice is submitting once', async () => {
		const visit = await answering(await open())
		await Promise.all([submitAnswers(visit.deps, visit), submitAnswers(visit.deps, visit)])
		const steps = await listStateChanges(visit.db, { ...visit.actor, proposalId: visit.proposalId })
		expect(steps.map(({ subject, to }) => `${subject} ${to}`).toSorted()).toEqual([
			'assessment submitted',
			'respondent submitted',
		])
	})
})

describeDatabases('joining an assessment', ({ open }) => {
	const controller = 'förvaltningscontroller'

	test('that is submitted makes it a draft again, with the reason, and once', async () => {
		const visit = await answering(await open())
		const { db, deps, stateOf, proposalId, actor } = visit
		await submitAnswers(deps, visit)
		const personId = await anotherPerson(db, actor.municipalityId, controller)
		const joining = { actor: { ...actor, personId }, proposalId, personId, role: controller }
		const [first, second] = await Promise.all([beginAnswering(deps, joining), beginAnswering(deps, joining)])
		expect(first.respondent?.id).toBe(second.respondent?.id)
		expect(await stateOf()).toBe('draft')
		const steps = await listStateChanges(db, { ...actor, proposalId })
		expect(steps.filter(({ to }) => to === 'draft').map(({ subject, reason }) => [subject, reason])).toEqual([
			['assessment', 'En ny bedömare har börjat svara.'],
		])
	})

	test('that is closed is not possible; one who was there before keeps her place', async () => {
		const visit = await answering(await open())
		const { db, deps, actor, assessmentId, proposalId, respondentId } = visit
		await submitAnswers(deps, visit)
		await changeAssessmentState(db, actor, { assessmentId, from: ['submitted'], to: 'closed' })
		const personId = await anotherPerson(db, actor.municipalityId, controller)
		const late = { actor: { ...actor, personId }, proposalId, personId, role: controller }
		expect((await beginAnswering(deps, late)).respondent).toBeNull()
		const known = { actor, proposalId, personId: actor.personId, role: 'nämndsekreterare' }
		expect((await beginAnswering(deps, known)).respondent?.id).toBe(respondentId)
		expect(await listRespondents(db, { ...actor, assessmentId })).toHaveLength(1)
	})
})

describeDatabases('opening submitted answers again', ({ open }) => {
	test('makes the assessment a draft, keeps the reason, and touches nobody else’s', async () => {
		const visit = await answering(await open())
		const { db, deps, stateOf, proposalId, assessmentId, respondentId, save, stored, a } = visit
		const other = await alsoAnswering(visit, 'controller')
		await submitAnswers(deps, visit)
		await submitAnswers(deps, { ...visit, actor: other.actor, respondentId: other.target.respondentId })
		expect(await reopenAnswers(deps, { ...visit, reason: 'Nya siffror' })).toBe(true)
		expect(await stateOf()).toBe('draft')
		const respondents = await listRespondents(db, { ...visit.actor, assessmentId })
		expect(respondents.map(({ id, submittedAt }) => [id === respondentId, submittedAt !== null])).toEqual([
			[true, false],
			[false, true],
		])
		const steps = await listStateChanges(db, { ...visit.actor, proposalId })
		expect(steps.filter(({ to }) => to === 'draft').map(({ subject, reason }) => [subject, reason])).toEqual(
			expect.arrayContaining([
				['respondent', 'Nya siffror'],
				['assessment', 'Nya siffror'],
			]),
		)
		await save({ [`${a}/answers/flexibility.sense/level`]: '0' })
		expect(await stored(a)).toEqual({ 'answers/flexibility.sense/level': '0' })
	})

	test('does nothing to answers that are open, and nothing once the annex is established', async () => {
		const visit = await answering(await open())
		const { db, deps, actor, stateOf, assessmentId } = visit
		expect(await reopenAnswers(deps, { ...visit, reason: 'x' })).toBe(false)
		await submitAnswers(deps, visit)
		await changeAssessmentState(db, actor, { assessmentId, from: ['submitted'], to: 'closed' })
		expect(await reopenAnswers(deps, { ...visit, reason: 'x' })).toBe(false)
		expect(await stateOf()).toBe('closed')
	})
})
