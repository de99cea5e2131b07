import { mayDo } from '#app/access/policy.ts'
import type { ListedProposal } from '#app/components/proposal/proposal-list.tsx'
import { proposalText as text } from '#app/text/proposal.ts'
import type { ProposalListItem } from '#db/queries/proposal-list.ts'
import type { Visitor } from './visitor.server.ts'

/** Where an ärende stands, and the one next step of this reader. */
export function listedProposal(proposal: ProposalListItem, visitor: Visitor): ListedProposal {
	return {
		publicId: proposal.publicId,
		title: proposal.title,
		diarienummer: proposal.diarienummer,
		committeeName: proposal.committeeName,
		meetingDate: proposal.meetingDate,
		type: proposal.type,
		where: whereItStands(proposal),
		nextStep: nextStep(proposal, visitor),
	}
}

function whereItStands({ status, assessmentState, screeningOutcome }: ProposalListItem): string {
	if (status !== 'open') return text.statuses[status]
	if (screeningOutcome === 'none') return text.screenedOut
	return assessmentState === null ? text.notBegun : text.assessmentStates[assessmentState]
}

function nextStep(proposal: ProposalListItem, { assignments }: Visitor): ListedProposal['nextStep'] {
	const address = `/arenden/${proposal.publicId}`
	const may = (permission: 'answers.write' | 'annex.establish') =>
		mayDo(assignments, permission, { committeeId: proposal.committeeId })
	if (proposal.status !== 'open' || proposal.screeningOutcome === 'none') return null
	switch (proposal.assessmentState) {
		case null:
			return may('answers.write') ? { label: text.steps.answer, to: `${address}/bedomning` } : null
		case 'draft':
			return may('answers.write') ? { label: text.steps.continue, to: `${address}/bedomning` } : null
		case 'submitted':
		case 'in_review':
		case 'approved':
			return may('annex.establish') ? { label: text.steps.establish, to: `${address}/bilaga` } : null
		case 'closed':
			return { label: text.steps.read, to: `${address}/bilaga` }
	}
}
