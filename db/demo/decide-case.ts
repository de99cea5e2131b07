import { swedishDate } from '#app/domain/swedish-time.ts'
import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import type { Actor } from '#db/queries/actor.ts'
import { listAdoptedConditions } from '#db/queries/adopted-condition.ts'
import { markConditionDone } from '#db/queries/condition-changes.ts'
import { listAlternatives } from '#db/queries/alternative.ts'
import { listAnnexes } from '#db/queries/annex.ts'
import { changeAssessmentState } from '#db/queries/assessment.ts'
import { recordDecision } from '#db/queries/record-decision.ts'
import type { NewCondition } from '#db/queries/record-decision.ts'
import { saveFields } from '#db/queries/fields.ts'
import { beginFollowUp, findFollowUp } from '#db/queries/follow-up.ts'
import { findLogin } from '#db/queries/person.ts'
import { changeRespondentState, ensureRespondent } from '#db/queries/respondent.ts'
import { dayAway, workingMorning } from './days.ts'
import type { DemonstrationCondition, DemonstrationOutcome } from './decisions.ts'
import type { Establishment } from './insert-case.ts'

/** Records what the nämnd decided, what has become of its conditions, and what happened. Nothing where it has not met. */
export async function decideCase(db: Database, establishment: Establishment, now: Timestamp): Promise<void> {
	const { municipalityId, proposalId, decision } = establishment
	if (decision === null) return
	const today = swedishDate(now)
	const actor = { municipalityId, personId: establishment.personId, at: decision.recordedAt }
	const { what } = decision
	const place = { municipalityId, proposalId }
	const [annex] = await listAnnexes(db, place)
	const alternatives = await listAlternatives(db, place)
	const recorded = await recordDecision(db, actor, {
		proposalId,
		annexPublicId: annex?.publicId ?? null,
		committeeId: decision.committeeId,
		decidedOn: decision.decidedOn,
		paragraph: what.paragraph,
		outcome: what.outcome,
		alternative: alternatives.find(({ key }) => key === what.alternative) ?? null,
		reason: what.reason,
		followUpOn: what.followUpIn === null ? null : dayAway(today, what.followUpIn),
		conditions: await Promise.all(
			what.conditions.map((condition) => adopted(db, municipalityId, condition, today)),
		),
	})
	if (recorded.kind !== 'recorded') throw new Error(`The decision of ${proposalId} was not recorded`)
	await markDone(db, actor, proposalId, what.conditions, today)
	if (what.happened !== null) await tellWhatHappened(db, establishment, recorded.number, what.happened, today)
}

async function adopted(
	db: Database,
	municipalityId: string,
	{ text, annexNumber, responsible, person, followUpIn }: DemonstrationCondition,
	today: CalendarDate,
): Promise<NewCondition> {
	return {
		text,
		annexNumber,
		responsible,
		responsiblePersonId: person === null ? null : await personId(db, municipalityId, person),
		followUp: dayAway(today, followUpIn),
		criteria: [],
	}
}

async function personId(db: Database, municipalityId: string, email: string): Promise<string> {
	const person = await findLogin(db, { municipalityId, email })
	if (person === null) throw new Error(`Nobody has the address ${email}`)
	return person.id
}

async function markDone(
	db: Database,
	actor: Actor,
	proposalId: string,
	conditions: readonly DemonstrationCondition[],
	today: CalendarDate,
): Promise<void> {
	const stored = await listAdoptedConditions(db, { ...actor, proposalId })
	for (const [index, { done }] of conditions.entries()) {
		if (done === null) continue
		const at = workingMorning(today, done.daysAgo)
		const what = {
			proposalId,
			conditionId: stored[index]?.id ?? '',
			doneOn: swedishDate(at),
			note: done.note,
		}
		if (!(await markConditionDone(db, { ...actor, at }, what)))
			throw new Error(`A condition of ${proposalId} was not marked`)
	}
}

async function tellWhatHappened(
	db: Database,
	{ municipalityId, proposalId, instrument }: Establishment,
	decisionNumber: number,
	{ by, role, daysAgo, answers }: DemonstrationOutcome,
	today: CalendarDate,
): Promise<void> {
	const actor = {
		municipalityId,
		personId: await personId(db, municipalityId, by),
		at: workingMorning(today, daysAgo),
	}
	const begun = await beginFollowUp(db, actor, { proposalId, decisionNumber, instrument })
	const followUp =
		begun.kind === 'begun'
			? await findFollowUp(db, { municipalityId, proposalId, number: begun.number })
			: null
	if (followUp === null) throw new Error(`The outcome of ${proposalId} cannot be followed up`)
	const { assessmentId, alternativeId } = followUp
	const respondent = await ensureRespondent(db, actor, { assessmentId, personId: actor.personId, role })
	const changes = answers.flatMap(({ criterion, level, motivation }) => [
		{ alternativeId, path: `answers/${criterion}/level`, base: '', value: level },
		...(motivation === undefined
			? []
			: [{ alternativeId, path: `answers/${criterion}/motivation`, base: '', value: motivation }]),
	])
	const place = { ...actor, assessmentId, respondentId: respondent.id }
	const { saved } = await saveFields(db, { ...place, changes })
	if (saved.length !== changes.length) throw new Error(`What happened in ${proposalId} was not saved`)
	await changeRespondentState(db, actor, { assessmentId, respondentId: respondent.id, to: 'submitted' })
	await changeAssessmentState(db, actor, { assessmentId, from: ['draft'], to: 'submitted' })
}
