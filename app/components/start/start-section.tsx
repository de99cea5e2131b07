import type { ReactNode } from 'react'
import { ProposalList } from '#app/components/proposal/proposal-list.tsx'
import type { ListedProposal } from '#app/components/proposal/proposal-list.tsx'

interface Props {
	readonly id: string
	readonly title: string
	readonly lead?: string
	readonly proposals?: readonly ListedProposal[]
	/** What is said where there are no ärenden. */
	readonly none?: string
	readonly children?: ReactNode
}

/** One answer of the start page to what there is to do. */
export function StartSection({ id, title, lead, proposals, none, children }: Props) {
	return (
		<section className="vs-stack" aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			{lead !== undefined && <p className="vs-measure">{lead}</p>}
			{proposals !== undefined && proposals.length === 0 && none !== undefined && <p>{none}</p>}
			{proposals !== undefined && proposals.length > 0 && <ProposalList proposals={proposals} level={3} />}
			{children}
		</section>
	)
}
