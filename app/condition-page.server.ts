import type { LoaderFunctionArgs } from '@remix-run/node'
import { mayDo } from '#app/access/policy.ts'
import { followUpState } from '#app/domain/follow-up-state.ts'
import { swedishDate, swedishMoment } from '#app/domain/swedish-time.ts'
import { followUpText } from '#app/text/follow-up.ts'
import { listAdoptedConditions, listConditionEvents } from '#db/queries/adopted-condition.ts'
import type { AdoptedCondition, ConditionEvent } from '#db/queries/adopted-condition.ts'
import { listDecisions } from '#db/queries/decision.ts'
import type { Decision } from '#db/queries/decision.ts'
import { responsiblePersons } from './decision-choices.server.ts'
import { conditionAddress, decisionHeading } from './decision-view.server.ts'
import { requireFound, requireParams } from './http.server.ts'
import { requireProposalVisit } from './proposal-visit.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'

const text = followUpText.condition

export interface ConditionVisit extends ProposalVisit {
	readonly condition: AdoptedCondition
	readonly decision: Decision
	/** She may say what came of it, and its decision stands. */
	readonly mayFollow: boolean
	readonly address: string
}

/** A visit to one adopted condition by somebody who may read follow-ups. */
export async function requireConditionVisit(
	args: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>,
): Promise<ConditionVisit> {
	const visit = await requireProposalVisit(args, 'followUps.read')
	const { visitor, proposal, facts } = visit
	const params = requireParams(args.params, 'decision', 'condition')
	const place = { municipalityId: visitor.municipality.id, proposalId: proposal.id }
	const decisions = await listDecisions(runtime.deps.db, place)
	const decision = requireFound(decisions.find(({ number }) => String(number) === params.decision))
	const conditions = await listAdoptedConditions(runtime.deps.db, place)
	const condition = requireFound(
		conditions.find(
			({ decisionNumber, position }) =>
				decisionNumber === decision.number && String(position) === params.condition,
		),
	)
	const isResponsible = condition.responsiblePersonId === visitor.personId
	const mayFollow = mayDo(visitor.assignments, 'condition.follow', { ...facts, isResponsible })
	return {
		...visit,
		decision,
		condition,
		mayFollow: mayFollow && decision.withdrawnAt === null,
		address: conditionAddress(`/arenden/${proposal.publicId}`, decision.number, condition.position),
	}
}

export async function conditionPage(visit: ConditionVisit) {
	const { visitor, proposal, condition, decision, mayFollow, actor } = visit
	const municipalityId = visitor.municipality.id
	const query = { municipalityId, conditionId: condition.id }
	const events = await listConditionEvents(runtime.deps.db, query)
	const isDone = condition.doneAt !== null
	return {
		address: visit.address,
		proposal: { title: proposal.title, to: `/arenden/${proposal.publicId}` },
		number: condition.position,
		text: condition.text,
		isWithdrawn: decision.withdrawnAt !== null,
		isDone,
		mayFollow,
		facts: factsOf(condition, decision, swedishDate(actor.at)),
		events: events.map((event) => eventLine(event, actor.at)),
		persons: mayFollow ? await responsiblePersons(municipalityId) : [],
		plan: {
			responsible: condition.responsible ?? '',
			person: condition.responsiblePersonId ?? '',
			followUp: condition.followUp ?? '',
		},
	}
}

function factsOf(condition: AdoptedCondition, decision: Decision, today: string) {
	const { followUp: dueOn, doneOn, doneAt, annexNumber } = condition
	const state = followUpState({ dueOn, isDone: doneAt !== null }, today)
	return [
		{ label: text.facts.state, value: followUpText.stateWords(state, dueOn, doneOn) },
		{ label: text.facts.decision, value: decisionHeading(decision) },
		{ label: text.facts.followUp, value: dueOn ?? '' },
		{ label: text.facts.responsible, value: condition.responsible ?? '' },
		{ label: text.facts.person, value: condition.responsiblePersonName ?? '' },
		{ label: text.facts.annexNumber, value: annexNumber === null ? '' : String(annexNumber) },
	].filter(({ value }) => value !== '')
}

function eventLine(event: ConditionEvent, now: string) {
	const { kind, note, doneOn, responsibleBefore, followUpBefore, at, personName } = event
	const what =
		kind === 'done'
			? text.events.done(doneOn ?? '')
			: kind === 'reopened'
				? text.events.reopened
				: text.events.changed(text.before(responsibleBefore ?? '', followUpBefore ?? ''))
	return { line: text.eventLine(swedishMoment(at, now), what, personName ?? ''), note: note ?? '' }
}
