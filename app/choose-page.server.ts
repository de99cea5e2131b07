import { committeesRead } from '#app/access/policy.ts'
import type { Candidate } from '#app/components/comparing/choose-form.tsx'
import type { ShownComparison } from '#app/components/comparing/saved-comparisons.tsx'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { comparePageText as text } from '#app/text/compare-page.ts'
import { listProposals } from '#db/queries/proposal-list.ts'
import { listSavedComparisons } from '#db/queries/saved-comparison.ts'
import type { SavedComparison } from '#db/queries/saved-comparison.ts'
import { choiceValue, readChoice } from './comparison-choice.server.ts'
import type { AskedComparison } from './comparison-choice.server.ts'
import { isComparable } from './comparison-entries.server.ts'
import { findProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'
import type { Visitor } from './visitor.server.ts'

export interface ChoosePageData {
	readonly q: string
	readonly chosen: readonly Candidate[]
	readonly found: readonly Candidate[]
	readonly hasMore: boolean
	readonly saved: readonly ShownComparison[]
	readonly ranking: string
}

const shown = 25

/** What this visitor can choose from: assessed ärenden that she may see the figures of, and what is saved. */
export async function choosePage(
	visitor: Visitor,
	asked: AskedComparison,
	q: string,
): Promise<ChoosePageData> {
	const { db } = runtime.deps
	const list = await listProposals(
		db,
		{
			municipalityId: visitor.municipality.id,
			committees: committeesRead(visitor.assignments).whole,
			isAnswered: true,
			...(q === '' ? {} : { search: q }),
		},
		{ sort: 'meetingDate', direction: 'desc', limit: shown, offset: 0 },
	)
	const chosenIds = asked.choices.map(({ publicId }) => publicId)
	const found: Candidate[] = []
	for (const { publicId, ...proposal } of list.proposals)
		if (!chosenIds.includes(publicId) && (await isComparable(visitor, publicId)))
			found.push({ ...candidateOf(proposal), value: publicId })
	return {
		q,
		chosen: await chosenCandidates(visitor, asked),
		found,
		hasMore: list.total > shown,
		saved: await savedFor(visitor),
		ranking: asked.ranking?.join() ?? '',
	}
}

async function chosenCandidates(visitor: Visitor, { choices }: AskedComparison): Promise<Candidate[]> {
	const candidates: Candidate[] = []
	for (const choice of choices) {
		const visit = await findProposalVisit(visitor, choice.publicId)
		if (visit === null) continue
		const { title } = visit.proposal
		candidates.push({
			...candidateOf(visit.proposal),
			title: choice.key === null ? title : text.withAlternative(title, choice.key),
			value: choiceValue(choice),
		})
	}
	return candidates
}

function candidateOf(proposal: Omit<Candidate, 'value'>): Omit<Candidate, 'value'> {
	const { title, diarienummer, committeeName, meetingDate } = proposal
	return { title, diarienummer, committeeName, meetingDate }
}

/** One's own, and those of others where she may read every ärende in them. */
async function savedFor(visitor: Visitor): Promise<ShownComparison[]> {
	const shownOnes: ShownComparison[] = []
	for (const saved of await listSavedComparisons(runtime.deps.db, visitor.municipality.id)) {
		const isOwn = saved.createdBy === visitor.personId
		if (isOwn || (await readsAll(visitor, saved)))
			shownOnes.push({ publicId: saved.publicId, name: saved.name, by: byWords(saved), isOwn })
	}
	return shownOnes
}

async function readsAll(visitor: Visitor, { choices }: SavedComparison): Promise<boolean> {
	for (const publicId of new Set(choices.map((value) => readChoice(value).publicId)))
		if ((await findProposalVisit(visitor, publicId)) === null) return false
	return true
}

function byWords({ personName, personNumber, createdAt }: SavedComparison): string {
	return text.savedBy(personName ?? text.removedPerson(personNumber), swedishDate(createdAt))
}
