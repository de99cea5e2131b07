import { committeesRead } from '#app/access/policy.ts'
import type { ListColumn } from '#app/export/list-table.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { proposalText as text } from '#app/text/proposal.ts'
import { listProposals } from '#db/queries/proposal-list.ts'
import type { ProposalFilter, ProposalListItem } from '#db/queries/proposal-list.ts'
import type { ListedProposal } from './components/proposal/proposal-list.tsx'
import { listedProposals } from './listed-proposal.server.ts'
import { runtime } from './runtime.server.ts'
import type { Visitor } from './visitor.server.ts'

interface ExportedProposal extends ProposalListItem {
	readonly where: ListedProposal['where']
}

/** Of the list of ärenden as a file. */
export const proposalColumns: readonly ListColumn<ExportedProposal>[] = [
	{ heading: text.heading, value: ({ title }) => title },
	{ heading: text.diarienummer, value: ({ diarienummer }) => diarienummer },
	{ heading: text.committee, value: ({ committeeName }) => committeeName },
	{ heading: text.meetingDate, value: ({ meetingDate }) => meetingDate },
	{ heading: text.type, value: ({ type }) => text.types[type] },
	{ heading: text.unit, value: ({ unitName }) => unitName },
	{ heading: text.columns.where, value: ({ where }) => where },
	{ heading: text.updated, value: ({ updatedAt }) => swedishDate(updatedAt) },
]

/** Every ärende that the visitor may read and the filter lets through, page by page. */
export async function* everyProposal(
	visitor: Visitor,
	query: Omit<ProposalFilter, 'municipalityId' | 'committees'>,
): AsyncGenerator<ExportedProposal> {
	const { whole, established, onRouteOf } = committeesRead(visitor.assignments)
	const reach = { committees: whole, establishedIn: established, onRouteOf }
	const filter = { municipalityId: visitor.municipality.id, ...reach, ...query }
	const limit = 500
	for (let offset = 0; ; offset += limit) {
		const page = { sort: 'meetingDate', direction: 'desc', limit, offset } as const
		const { proposals } = await listProposals(runtime.deps.db, filter, page)
		const listed = await listedProposals(proposals, visitor)
		yield* proposals.map((proposal, index) => ({ ...proposal, where: listed[index]?.where ?? '' }))
		if (proposals.length < limit) return
	}
}
