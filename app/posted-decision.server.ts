import { decisionText as text } from '#app/text/decision.ts'
import { outcomeText } from '#app/text/follow-up.ts'
import { startFollowUp } from '#app/use-cases/start-follow-up.ts'
import { readReason } from '#app/use-cases/read-reason.ts'
import { readDecisionForm } from '#app/use-cases/read-decision-form.ts'
import { withdrawDecision } from '#db/queries/decision.ts'
import { recordDecision } from '#db/queries/record-decision.ts'
import type { DecisionForm } from './decision-choices.server.ts'
import { textField } from './http.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'

type Sentences = Readonly<Partial<Record<string, string>>>

export type PostedDecision =
	/** Where it leads, after the ärende's address. */
	| { readonly kind: 'done'; readonly to: string }
	| {
			readonly kind: 'refused'
			readonly typed: Sentences
			/** By the id of the field. */
			readonly problems: Sentences
			readonly status: 409 | 422
	  }

/** Records a decision, takes one back, or begins to follow one up, by what the button said. */
export async function postedDecision(
	visit: ProposalVisit,
	form: FormData,
	choicesOf: (annexPublicId: string) => Promise<DecisionForm>,
): Promise<PostedDecision> {
	switch (textField(form, 'intent')) {
		case 'withdraw':
			return withdraw(visit, form)
		case 'follow-up':
			return beginToFollowUp(visit, form)
		default:
			return record(visit, form, choicesOf)
	}
}

async function record(
	{ proposal, actor }: ProposalVisit,
	form: FormData,
	choicesOf: (annexPublicId: string) => Promise<DecisionForm>,
): Promise<PostedDecision> {
	const typed = Object.fromEntries([...form.keys()].map((name) => [name, textField(form, name)]))
	const refused = (problems: Sentences, status: 409 | 422 = 422): PostedDecision => ({
		kind: 'refused',
		typed,
		problems,
		status,
	})
	const shownAnnex = textField(form, 'annex')
	const choices = await choicesOf(shownAnnex)
	if ((choices.annex?.publicId ?? '') !== shownAnnex)
		return refused({ alternative: text.problems.annexGone }, 409)
	const read = readDecisionForm(typed, choices)
	if (read.kind === 'refused') return refused(sentencesOf(read.problems))
	const outcome = await recordDecision(runtime.deps.db, actor, {
		...read.decision,
		proposalId: proposal.id,
		annexPublicId: choices.annex?.publicId ?? null,
	})
	if (outcome.kind === 'recorded') return { kind: 'done', to: '/beslut?sparat=1' }
	return outcome.kind === 'known'
		? refused({ decidedOn: text.problems.known }, 409)
		: refused({ committeeId: text.problems.committeeMissing })
}

function sentencesOf(problems: Readonly<Partial<Record<string, keyof typeof text.problems>>>): Sentences {
	return Object.fromEntries(
		Object.entries(problems).map(([name, problem]) => [
			name,
			problem === undefined ? '' : text.problems[problem],
		]),
	)
}

async function withdraw({ proposal, actor }: ProposalVisit, form: FormData): Promise<PostedDecision> {
	const number = Number(textField(form, 'decision'))
	const name = `reason-${String(number)}`
	const typed = textField(form, name)
	const read = readReason(typed)
	if (read.kind === 'refused')
		return {
			kind: 'refused',
			typed: { [name]: typed },
			problems: {
				[name]:
					read.problem === 'missing' ? text.problems.withdrawReasonMissing : text.problems[read.problem],
			},
			status: 422,
		}
	const isWithdrawn = await withdrawDecision(runtime.deps.db, actor, {
		proposalId: proposal.id,
		number,
		reason: read.reason,
	})
	return { kind: 'done', to: isWithdrawn ? `/beslut?fran=${String(number)}#nytt` : '/beslut' }
}

async function beginToFollowUp(visit: ProposalVisit, form: FormData): Promise<PostedDecision> {
	const decisionNumber = Number(textField(form, 'decision'))
	const { proposal, actor } = visit
	const begun = await startFollowUp(runtime.deps, { actor, proposalId: proposal.id, decisionNumber })
	if (begun.kind === 'begun')
		return { kind: 'done', to: `/uppfoljning/${String(begun.number)}/alla/flexibilitet` }
	const sentence = begun.kind === 'short' ? outcomeText.short : outcomeText.cannotBegin
	return { kind: 'refused', typed: {}, problems: { inskrivna: sentence }, status: 422 }
}
