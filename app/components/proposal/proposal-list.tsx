import { Link } from '@remix-run/react'
import { LinkButton } from '#app/components/link-button.tsx'
import type { ProposalType } from '#app/domain/assessment.ts'
import { proposalText as text } from '#app/text/proposal.ts'

export interface ListedProposal {
	readonly publicId: string
	readonly title: string
	readonly diarienummer: string | null
	readonly committeeName: string
	readonly meetingDate: string | null
	readonly type: ProposalType
	/** Where it stands, in words. */
	readonly where: string
	readonly nextStep: { readonly label: string; readonly to: string } | null
	/** The reader's own part is done: she has submitted. */
	readonly isDone: boolean
}

/** Ärenden as a list that reads well on a phone: heading, facts, where it stands and the one next step. */
export function ProposalList({
	proposals,
	level = 2,
	isGrouped = false,
}: {
	readonly proposals: readonly ListedProposal[]
	readonly level?: 2 | 3 | 4
	/** Nämnd and meeting stand above the list. */
	readonly isGrouped?: boolean
}) {
	const Heading = `h${String(level) as '2' | '3' | '4'}` as const
	return (
		<ul className="vs-list">
			{proposals.map((proposal) => (
				<li key={proposal.publicId}>
					<div className="vs-stack-small">
						<Heading>
							<Link to={`/arenden/${proposal.publicId}`}>{proposal.title}</Link>
						</Heading>
						<div className="vs-meta">
							{proposal.diarienummer !== null && <span className="vs-number">{proposal.diarienummer}</span>}
							{!isGrouped && <span>{proposal.committeeName}</span>}
							{!isGrouped && <span className="vs-number">{proposal.meetingDate ?? text.noMeeting}</span>}
							<span>{text.types[proposal.type]}</span>
							<span className="vs-tag">{proposal.where}</span>
						</div>
					</div>
					{proposal.nextStep !== null && (
						<LinkButton
							to={proposal.nextStep.to}
							variant="secondary"
							size="small"
							aria-label={text.alternativeFor(proposal.nextStep.label, proposal.title)}
						>
							{proposal.nextStep.label}
						</LinkButton>
					)}
				</li>
			))}
		</ul>
	)
}
