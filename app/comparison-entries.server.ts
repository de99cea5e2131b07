import type { ComparedEntry } from '#app/annex/comparison/comparison-input.ts'
import { comparingText as text } from '#app/text/comparing.ts'
import { comparedAlternatives } from '#app/use-cases/compared-alternatives.ts'
import { findDecidedAlternative } from '#db/queries/decided-alternative.ts'
import type { ComparisonChoice } from './comparison-choice.server.ts'
import { findProposalVisit } from './proposal-visit.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'
import type { Visitor } from './visitor.server.ts'

export interface ComparedProposal {
	readonly publicId: string
	readonly title: string
	/** All of them. */
	readonly alternatives: readonly ComparedEntry[]
}

export interface ChosenEntries {
	readonly entries: readonly ComparedEntry[]
	readonly proposals: readonly ComparedProposal[]
	/** What could not be taken in, in words. */
	readonly notices: readonly string[]
}

/**
 * What is chosen, of what this visitor may see the figures of. An ärende without a chosen alternative alone is all of
 * its alternatives; beside others it is the decided one, else the first that is not the nollalternativ.
 */
export async function chosenEntries(
	visitor: Visitor,
	choices: readonly ComparisonChoice[],
): Promise<ChosenEntries> {
	const publicIds = [...new Set(choices.map(({ publicId }) => publicId))]
	const [proposals, notices]: [ComparedProposal[], string[]] = [[], []]
	const defaults = new Map<string, string | null>()
	for (const publicId of publicIds) {
		const found = await comparableProposal(visitor, publicId)
		if (found.kind === 'refused') notices.push(found.notice)
		else {
			proposals.push(found.proposal)
			defaults.set(publicId, await defaultKey(found.visit, found.proposal))
		}
	}
	const isAlone = choices.length === 1
	const entries = choices.flatMap(({ publicId, key }) => {
		const proposal = proposals.find((one) => one.publicId === publicId)
		if (proposal === undefined) return []
		if (key === null && isAlone) return proposal.alternatives
		const wanted = key ?? defaults.get(publicId)
		const entry = proposal.alternatives.find(({ alternative }) => alternative.id === wanted)
		if (entry === undefined) notices.push(text.missingAlternative(proposal.title))
		return entry ?? []
	})
	return { entries: [...new Set(entries)], proposals, notices: [...new Set(notices)] }
}

/** The alternative that stands for the ärende among others; null where this visitor may not see its figures. */
export async function defaultEntry(visitor: Visitor, publicId: string): Promise<ComparedEntry | null> {
	const found = await comparableProposal(visitor, publicId)
	if (found.kind === 'refused') return null
	const key = await defaultKey(found.visit, found.proposal)
	return found.proposal.alternatives.find(({ alternative }) => alternative.id === key) ?? null
}

/** True where this visitor may compare the ärende with others. */
export async function isComparable(visitor: Visitor, publicId: string): Promise<boolean> {
	return (await comparableProposal(visitor, publicId)).kind === 'found'
}

type Comparable =
	| { readonly kind: 'found'; readonly visit: ProposalVisit; readonly proposal: ComparedProposal }
	| { readonly kind: 'refused'; readonly notice: string }

/** One that she may not read is not told from one that is not there. */
async function comparableProposal(visitor: Visitor, publicId: string): Promise<Comparable> {
	const visit = await findProposalVisit(visitor, publicId)
	if (visit === null) return { kind: 'refused', notice: text.unreadable }
	const { assessment, proposal, may } = visit
	const { title } = proposal
	if (assessment === null) return { kind: 'refused', notice: text.notAssessed(title) }
	if (!may('result.read')) return { kind: 'refused', notice: text.noFigures(title) }
	const municipalityId = visitor.municipality.id
	const query = { municipalityId, assessmentId: assessment.id, publicId }
	const alternatives = await comparedAlternatives(runtime.deps, query)
	if (alternatives === null) return { kind: 'refused', notice: text.notAssessed(title) }
	return { kind: 'found', visit, proposal: { publicId, title, alternatives } }
}

async function defaultKey({ proposal, visitor }: ProposalVisit, { alternatives }: ComparedProposal) {
	const place = { municipalityId: visitor.municipality.id, proposalId: proposal.id }
	const decided = await findDecidedAlternative(runtime.deps.db, place)
	const keys = alternatives.map(({ alternative }) => alternative.id)
	if (decided !== null && keys.includes(decided)) return decided
	return alternatives.find(({ alternative }) => alternative.zero !== true)?.alternative.id ?? keys[0] ?? null
}
