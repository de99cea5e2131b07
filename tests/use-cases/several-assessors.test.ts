import { expect, test } from 'vitest'
import { leaveOutAssessor, removeAssessor } from '#app/use-cases/change-assessors.ts'
import { followInvitation } from '#app/use-cases/follow-invitation.ts'
import { inviteAssessor, renewLink } from '#app/use-cases/invite-assessor.ts'
import { approveAssessment, sendToReview, takeBackFromReview } from '#app/use-cases/review-assessment.ts'
import { reopenAnswers, submitAnswers } from '#app/use-cases/submit-answers.ts'
import { saveFields } from '#db/queries/fields.ts'
import { listRespondents } from '#db/queries/respondent.ts'
import { listStateChanges } from '#db/queries/state-change.ts'
import { describeDatabases } from '#tests/support/databases.ts'
import { anotherPerson } from '#tests/support/proposals.ts'
import { answering } from './answering.ts'

const dueOn = '2026-12-10'

describeDatabases('several assessors', ({ open }) => {
	async function withGuest() {
		const one = await answering(await open())
		const { deps, actor, proposalId } = one
		const who = { name: null }
		const invited = await inviteAssessor(deps, { actor, proposalId, role: 'enhetschef', dueOn, who })
		if (invited.kind !== 'invited' || invited.token === null) throw new Error(invited.kind)
		return { ...one, guestId: invited.respondentId, token: invited.token }
	}

	test('the one who is invited is waited for; without her the assessment is submitted', async () => {
		const { deps, actor, assessmentId, guestId, stateOf, ...place } = await withGuest()
		await submitAnswers(deps, { ...place, actor, assessmentId })
		expect(await stateOf()).toBe('draft')
		const change = { actor, assessmentId, respondentId: guestId }
		expect(await removeAssessor(deps, change)).toBe(true)
		expect(await removeAssessor(deps, change)).toBe(false)
		expect(await stateOf()).toBe('submitted')
	})

	test('she who has answered is left out and taken back with reasons; her answers are locked meanwhile', async () => {
		const { deps, actor, assessmentId, guestId, zero, target, save, stored, stateOf, ...place } =
			await withGuest()
		const guest = { ...target, respondentId: guestId, personId: null }
		await save({ [`${zero}/answers/renewal.sense/level`]: '0' }, guest)
		await submitAnswers(deps, { ...place, actor, assessmentId })
		const change = { actor, assessmentId, respondentId: guestId, reason: 'Har slutat.' }
		expect(await removeAssessor(deps, change)).toBe(false)
		expect(await leaveOutAssessor(deps, { ...change, to: 'left_out' })).toBe(true)
		expect(await stateOf()).toBe('submitted')
		expect(await save({ [`${zero}/answers/renewal.scale/level`]: '0' }, guest)).toMatchObject({
			locked: 'submitted',
		})
		expect(await stored(zero, guest)).toEqual({ 'answers/renewal.sense/level': '0' })
		expect(await leaveOutAssessor(deps, { ...change, to: 'draft', reason: 'Är tillbaka.' })).toBe(true)
		expect(await stateOf()).toBe('draft')
		await submitAnswers(deps, { ...place, actor, assessmentId, respondentId: guestId })
		expect(await leaveOutAssessor(deps, { ...change, to: 'left_out' })).toBe(false)
		const reasons = (await listStateChanges(deps.db, { ...place, ...actor })).map(({ reason }) => reason)
		expect(reasons).toEqual(expect.arrayContaining(['Har slutat.', 'Är tillbaka.']))
	})

	test('a person is on the list once, however often she is invited', async () => {
		const { deps, actor, proposalId, assessmentId } = await withGuest()
		const who = { personId: await anotherPerson(deps.db, actor.municipalityId, 'rektor') }
		const invite = () => inviteAssessor(deps, { actor, proposalId, role: 'rektor', dueOn, who })
		expect([(await invite()).kind, (await invite()).kind]).toEqual(['invited', 'alreadyListed'])
		const respondents = await listRespondents(deps.db, { ...actor, assessmentId })
		expect(respondents.map(({ role, dueOn: day }) => [role, day])).toEqual([
			['utredare', null],
			['enhetschef', dueOn],
			['rektor', dueOn],
		])
	})

	test('a link is followed through its last Swedish day, and not after', async () => {
		const { deps, actor, token, assessmentId, guestId } = await withGuest()
		const follow = (at: string, by = token) =>
			followInvitation(deps.db, { municipalityId: actor.municipalityId, token: by, at })
		expect((await follow('2026-12-10T23:00:00.000Z')).kind).toBe('refused')
		expect((await follow('2026-12-10T22:59:59.000Z')).kind).toBe('followed')
		const renewed = await renewLink(deps, { actor, assessmentId, respondentId: guestId, dueOn })
		expect((await follow('2026-12-04T08:00:00.000Z')).kind).toBe('refused')
		expect((await follow('2026-12-04T08:00:00.000Z', renewed ?? '')).kind).toBe('followed')
	})

	test('what is reviewed or approved is locked, and each has a way back', async () => {
		const { deps, actor, assessmentId, a, stateOf, ...place } = await answering(await open())
		const review = { actor, assessmentId }
		expect(await sendToReview(deps, review)).toBe(false)
		await submitAnswers(deps, { ...place, actor, assessmentId })
		expect(await sendToReview(deps, review)).toBe(true)
		const shared = [{ alternativeId: a, path: 'itSystem', base: '', value: 'true' }]
		const save = () => saveFields(deps.db, { ...actor, assessmentId, respondentId: null, changes: shared })
		expect(await save()).toMatchObject({ refused: 'closed' })
		expect(await approveAssessment(deps, review)).toBe(true)
		expect(await save()).toMatchObject({ refused: 'closed' })
		expect(await takeBackFromReview(deps, { ...review, reason: 'En siffra var fel.' })).toBe(true)
		expect(await save()).toMatchObject({ refused: null })
		expect(await sendToReview(deps, review)).toBe(true)
		expect(await reopenAnswers(deps, { ...place, ...review, reason: 'Nytt.' })).toBe(true)
		expect(await stateOf()).toBe('draft')
	})
})
