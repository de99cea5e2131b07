import type { AnnexCondition } from '#app/annex/annex-conditions.ts'
import { decisionText as text } from '#app/text/decision.ts'
import { ownConditions } from '#app/use-cases/read-decision-form.ts'
import { listAdoptedConditions } from '#db/queries/adopted-condition.ts'
import type { AdoptedCondition } from '#db/queries/adopted-condition.ts'
import { listDecisions } from '#db/queries/decision.ts'
import type { Decision } from '#db/queries/decision.ts'
import { listFollowUps } from '#db/queries/follow-up.ts'
import { decisionForm } from './decision-choices.server.ts'
import { shownDecisions } from './decision-view.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'

/** The page where decisions are recorded; `fran` in the address names a decision that was taken back to start from. */
export async function decisionPage(visit: ProposalVisit, asked: URLSearchParams) {
	const { visitor, proposal } = visit
	const place = { municipalityId: visitor.municipality.id, proposalId: proposal.id }
	const decisions = await listDecisions(runtime.deps.db, place)
	const form = await decisionForm(visit)
	const from = decisions.find(
		({ number, withdrawnAt }) => withdrawnAt !== null && String(number) === asked.get('fran'),
	)
	const adopted = (await listAdoptedConditions(runtime.deps.db, place)).filter(
		({ decisionNumber }) => decisionNumber === from?.number,
	)
	return {
		address: `/arenden/${proposal.publicId}`,
		proposalTitle: proposal.title,
		personId: visitor.personId,
		decisions: await shownDecisions(visit),
		beginnable: await beginnable(place, decisions),
		isSaved: asked.has('sparat'),
		isPrefilled: from !== undefined,
		notice: asked.has('sparat') ? text.recorded : from === undefined ? null : text.withdrawnNow,
		form: {
			annex: form.annex === null ? null : { publicId: form.annex.publicId, version: form.annex.version },
			committees: form.committees,
			persons: form.persons,
			alternatives: form.alternatives,
			conditions: form.conditions.map(({ number, alternatives }) => ({ number, alternatives })),
			isMotion: form.isMotion,
			ownConditions,
			values: {
				committeeId: proposal.committeeId,
				...offered(form.conditions),
				...(from === undefined ? {} : recordedBefore(from, adopted, form.conditions)),
			},
		},
	}
}

/** Numbers of the decisions whose outcome can be followed up and is not being so now. */
async function beginnable(
	place: { readonly municipalityId: string; readonly proposalId: string },
	decisions: readonly Decision[],
): Promise<number[]> {
	const underWay = (await listFollowUps(runtime.deps.db, place)).filter(({ state }) => state === 'draft')
	return decisions
		.filter(
			({ id, withdrawnAt, annexPublicId, alternativeKey }) =>
				withdrawnAt === null &&
				annexPublicId !== null &&
				alternativeKey !== null &&
				!underWay.some(({ decisionId }) => decisionId === id),
		)
		.map(({ number }) => number)
}

/** The conditions as the annex has them, none ticked. */
function offered(conditions: readonly AnnexCondition[]): Record<string, string> {
	return Object.fromEntries(
		conditions.flatMap(({ text: condition, responsible, followUp }, index) => {
			const name = `condition-${String(index)}`
			return [
				[`${name}-text`, condition],
				[`${name}-responsible`, responsible],
				[`${name}-followUp`, followUp ?? ''],
			]
		}),
	)
}

function recordedBefore(
	decision: Decision,
	adopted: readonly AdoptedCondition[],
	conditions: readonly AnnexCondition[],
): Record<string, string> {
	const own = adopted.filter(({ annexNumber }) => !conditions.some(({ number }) => number === annexNumber))
	const ownOnes = own.slice(0, ownConditions).map((one, index) => [`own-${String(index)}`, one] as const)
	return {
		committeeId: decision.committeeId ?? '',
		decidedOn: decision.decidedOn,
		paragraph: decision.paragraph ?? '',
		outcome: decision.outcome,
		alternative: decision.alternativeKey ?? '',
		reason: decision.reason ?? '',
		followUpOn: decision.followUpOn ?? '',
		...Object.fromEntries([
			...ticked(adopted, conditions),
			...ownOnes.flatMap(([name, one]) => fieldsOf(name, one)),
		]),
	}
}

type Entry = readonly [name: string, value: string]

/** Those of the annex that had been adopted. */
function ticked(adopted: readonly AdoptedCondition[], conditions: readonly AnnexCondition[]): Entry[] {
	return conditions.flatMap(({ number }, index): Entry[] => {
		const name = `condition-${String(index)}`
		const same = number === null ? undefined : adopted.find(({ annexNumber }) => annexNumber === number)
		return same === undefined ? [] : [[name, '1'], ...fieldsOf(name, same)]
	})
}

function fieldsOf(name: string, condition: AdoptedCondition): Entry[] {
	return [
		[`${name}-text`, condition.text],
		[`${name}-responsible`, condition.responsible ?? ''],
		[`${name}-person`, condition.responsiblePersonId ?? ''],
		[`${name}-followUp`, condition.followUp ?? ''],
	]
}
