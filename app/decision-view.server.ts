import type { ShownCondition, ShownDecision } from '#app/components/follow-up/decision-view.tsx'
import { followUpState } from '#app/domain/follow-up-state.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { decisionText as text } from '#app/text/decision.ts'
import { followUpText, outcomeText } from '#app/text/follow-up.ts'
import { listAdoptedConditions } from '#db/queries/adopted-condition.ts'
import type { AdoptedCondition } from '#db/queries/adopted-condition.ts'
import { listDecisions } from '#db/queries/decision.ts'
import type { Decision } from '#db/queries/decision.ts'
import { listFollowUps } from '#db/queries/follow-up.ts'
import type { FollowUp } from '#db/queries/follow-up.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'

/** Every decision of the ärende in words, in the order in which they were recorded. */
export async function shownDecisions({ visitor, proposal, may }: ProposalVisit): Promise<ShownDecision[]> {
	const { db, now } = runtime.deps
	const place = { municipalityId: visitor.municipality.id, proposalId: proposal.id }
	const conditions = await listAdoptedConditions(db, place)
	const followUps = await listFollowUps(db, place)
	const page = {
		address: `/arenden/${proposal.publicId}`,
		today: swedishDate(now()),
		isOpen: may('followUps.read'),
	}
	return (await listDecisions(db, place)).map((decision) => ({
		number: decision.number,
		heading: decisionHeading(decision),
		outcome: text.outcomes[decision.outcome],
		sentences: sentencesOf(decision),
		conditions: conditions
			.filter(({ decisionNumber }) => decisionNumber === decision.number)
			.map((condition) => shownCondition(condition, page)),
		followUps: page.isOpen
			? followUps
					.filter(({ decisionNumber }) => decisionNumber === decision.number)
					.map((followUp) => followUpLink(followUp, page.address))
			: [],
		withdrawn:
			decision.withdrawnAt === null
				? null
				: text.withdrawnReason(swedishDate(decision.withdrawnAt), decision.withdrawnReason ?? ''),
	}))
}

/** «Omsorgsnämnden 2026-10-15, § 112». */
export function decisionHeading({
	committeeName,
	decidedOn,
	paragraph,
}: Pick<Decision, 'committeeName' | 'decidedOn' | 'paragraph'>): string {
	return text.heading(committeeName ?? '', decidedOn, paragraph ?? '')
}

function sentencesOf(decision: Decision): string[] {
	const { alternativeKey, alternativeTitle, reason, followUpOn, annexVersion } = decision
	return [
		...(alternativeKey === null ? [] : [text.alternativeChosen(alternativeKey, alternativeTitle ?? '')]),
		...(reason === null ? [] : [text.reasonOf(reason)]),
		...(followUpOn === null ? [] : [text.followUpPlanned(followUpOn)]),
		...(annexVersion === null ? [] : [text.annexUsed(annexVersion)]),
	]
}

function shownCondition(
	condition: AdoptedCondition,
	{ address, today, isOpen }: { readonly address: string; readonly today: string; readonly isOpen: boolean },
): ShownCondition {
	const { position, decisionNumber, followUp: dueOn, doneOn } = condition
	const state = followUpState({ dueOn, isDone: condition.doneAt !== null }, today)
	return {
		number: position,
		text: condition.text,
		state: followUpText.stateWords(state, dueOn, doneOn),
		details: responsibleWords(condition),
		to: isOpen ? conditionAddress(address, decisionNumber, position) : null,
	}
}

/** «Ansvarig: förvaltningschefen, Eva Sandström»; '' where there is nobody. */
export function responsibleWords({
	responsible,
	responsiblePersonName,
}: Pick<AdoptedCondition, 'responsible' | 'responsiblePersonName'>): string {
	const who = [responsible, responsiblePersonName].filter((part) => part !== null).join(', ')
	return who === '' ? '' : followUpText.responsible(who)
}

export function conditionAddress(proposal: string, decisionNumber: number, position: number): string {
	return `${proposal}/beslut/${String(decisionNumber)}/villkor/${String(position)}`
}

function followUpLink({ number, finishedAt }: FollowUp, address: string) {
	const state =
		finishedAt === null
			? outcomeText.linkState.underWay
			: outcomeText.linkState.finished(swedishDate(finishedAt))
	return {
		label: `${outcomeText.link(number)}, ${state}`,
		to: `${address}/uppfoljning/${String(number)}`,
	}
}
