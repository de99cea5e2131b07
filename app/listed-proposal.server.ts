import { mayDo, readsEstablishedOnly } from '#app/access/policy.ts'
import type { ListedProposal } from '#app/components/proposal/proposal-list.tsx'
import { proposalText as text } from '#app/text/proposal.ts'
import { listProgress } from '#db/queries/progress.ts'
import type { Progress } from '#db/queries/progress.ts'
import type { ProposalListItem } from '#db/queries/proposal-list.ts'
import { runtime } from './runtime.server.ts'
import type { Visitor } from './visitor.server.ts'

/** Where each ärende stands, for those who answer with how far they have come, and the reader's one next step. */
export async function listedProposals(
	proposals: readonly ProposalListItem[],
	visitor: Visitor,
): Promise<ListedProposal[]> {
	const progress = await listProgress(runtime.deps.db, {
		municipalityId: visitor.municipality.id,
		personId: visitor.personId,
		proposalIds: proposals.filter((proposal) => mayAnswer(proposal, visitor)).map(({ id }) => id),
	})
	return proposals.map((proposal) => ({
		publicId: proposal.publicId,
		title: proposal.title,
		diarienummer: proposal.diarienummer,
		committeeName: proposal.committeeName,
		meetingDate: proposal.meetingDate,
		type: proposal.type,
		...standing(proposal, visitor, progress.find(({ proposalId }) => proposalId === proposal.id) ?? null),
	}))
}

/** Nothing is left to do with the ärende before its meeting: its annex is established, or it has been put aside. */
export function isFinished({ status, assessmentState }: ProposalListItem): boolean {
	return status !== 'open' || assessmentState === 'closed'
}

function standing(
	proposal: ProposalListItem,
	visitor: Visitor,
	own: Progress | null,
): Pick<ListedProposal, 'where' | 'nextStep' | 'isDone'> {
	if (readsEstablishedOnly(visitor.assignments, proposal.committeeId))
		return { where: text.establishedTag, nextStep: readStep(proposal), isDone: true }
	return {
		where: whereItStands(proposal, own),
		nextStep: nextStep(proposal, visitor, own),
		isDone: own?.hasSubmitted === true,
	}
}

function mayAnswer({ committeeId }: ProposalListItem, { assignments }: Visitor): boolean {
	return mayDo(assignments, 'answers.write', { committeeId })
}

function whereItStands(
	{ status, assessmentState, screeningOutcome }: ProposalListItem,
	own: Progress | null,
): string {
	if (status !== 'open') return text.statuses[status]
	if (screeningOutcome === 'none' && assessmentState !== 'closed') return text.screenedOut
	if (assessmentState === null) return text.notBegun
	if (assessmentState !== 'draft' || own === null) return text.assessmentStates[assessmentState]
	return own.hasSubmitted ? text.youHaveSubmitted : text.progress(own.answered, own.questions)
}

function readStep({ publicId }: ProposalListItem) {
	return { label: text.steps.read, to: `/arenden/${publicId}/bilaga` }
}

function nextStep(
	proposal: ProposalListItem,
	visitor: Visitor,
	own: Progress | null,
): ListedProposal['nextStep'] {
	const address = `/arenden/${proposal.publicId}`
	if (proposal.status !== 'open') return null
	const establish = mayDo(visitor.assignments, 'annex.establish', { committeeId: proposal.committeeId })
		? { label: text.steps.establish, to: `${address}/bilaga` }
		: null
	if (proposal.screeningOutcome === 'none' && proposal.assessmentState !== 'closed') return establish
	switch (proposal.assessmentState) {
		case null:
			return mayAnswer(proposal, visitor) ? { label: text.steps.answer, to: `${address}/bedomning` } : null
		case 'draft':
			if (!mayAnswer(proposal, visitor)) return null
			return own?.hasSubmitted === true
				? { label: text.toResult, to: `${address}/resultat` }
				: { label: text.steps.continue, to: `${address}/bedomning` }
		case 'submitted':
		case 'in_review':
		case 'approved':
			return establish
		case 'closed':
			return mayDo(visitor.assignments, 'annex.readEstablished', { committeeId: proposal.committeeId })
				? readStep(proposal)
				: null
	}
}
