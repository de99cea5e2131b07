import { committeesRead } from '#app/access/policy.ts'
import { bareAlternative } from '#app/annex/comparison/bare-answers.ts'
import type { ComparedEntry } from '#app/annex/comparison/comparison-input.ts'
import type { OrderedProposal } from '#app/components/comparing/order-table.tsx'
import { equalWeights } from '#app/domain/assessment.ts'
import { comparisonRefusal, mostCompared } from '#app/domain/comparison-refusal.ts'
import type { ManyPlace } from '#app/domain/many-places.ts'
import { scoreAlternative } from '#app/domain/score.ts'
import { ofHundred } from '#app/text/format.ts'
import { orderText as text } from '#app/text/order.ts'
import { listProposals } from '#db/queries/proposal-list.ts'
import { comparisonAddress, readChoice } from './comparison-choice.server.ts'
import { defaultEntry } from './comparison-entries.server.ts'
import { runtime } from './runtime.server.ts'
import type { Visitor } from './visitor.server.ts'

export interface OrderPageData {
	readonly notices: readonly string[]
	/** The share that is done; null where nothing is being worked out. */
	readonly working: number | null
	readonly sentences: readonly string[]
	readonly ordered: readonly OrderedProposal[]
	/** The comparison of those that come first; null where there is no order. */
	readonly compareFirst: string | null
}

/** As many as are set in order at once. */
const most = 200

/** Many ärenden in order, of those that this visitor may see the figures of; or how far the work has come. */
export async function orderPage(
	visitor: Visitor,
	filter: { readonly committeeId?: string; readonly year?: number },
): Promise<OrderPageData> {
	const list = await listProposals(
		runtime.deps.db,
		{
			municipalityId: visitor.municipality.id,
			committees: committeesRead(visitor.assignments).whole,
			isAnswered: true,
			...filter,
		},
		{ sort: 'meetingDate', direction: 'desc', limit: most, offset: 0 },
	)
	const found: ComparedEntry[] = []
	for (const { publicId } of list.proposals) {
		const entry = await defaultEntry(visitor, publicId)
		if (entry !== null) found.push(entry)
	}
	const entries = found.filter((entry) => isLike(entry, found))
	const notices = [
		text.rule,
		...(list.total > most ? [text.many(most)] : []),
		...(found.length > entries.length ? [text.others(found.length - entries.length)] : []),
	]
	if (entries.length < 2) return { ...nothing, notices: [...notices, text.few] }
	const alternatives = entries.map(({ id, alternative }) => bareAlternative(id, alternative))
	const state = runtime.rankings.stateOf({ alternatives, ranking: null })
	if (state.kind === 'working') return { ...nothing, notices, working: state.share }
	return { ...ordered(state.places, entries), notices, working: null }
}

const nothing = { working: null, sentences: [], ordered: [], compareFirst: null } as const

/** Full, of the version that most recently met, and with something that applies. */
function isLike(entry: ComparedEntry, all: readonly ComparedEntry[]): boolean {
	const first = all.find(({ kind }) => kind === 'full')
	return first !== undefined && entry.kind === 'full' && comparisonRefusal([first, entry]) === null
}

function ordered(
	places: readonly ManyPlace[],
	entries: readonly ComparedEntry[],
): Pick<OrderPageData, 'sentences' | 'ordered' | 'compareFirst'> {
	const rows = places.flatMap(({ id, first, amongThree, meanPlace }) => {
		const entry = entries.find((one) => one.id === id)
		if (entry === undefined) return []
		const { title } = entry.document.proposal
		return {
			id,
			title,
			isAssessable: isAssessable(entry),
			amongThree,
			row: {
				publicId: entry.publicId,
				title,
				alternative: text.alternative(entry.alternative.id, entry.alternative.title),
				note: isAssessable(entry) ? null : text.cannot,
				cells: [ofHundred(Math.min(amongThree, 1)), ofHundred(first), text.place(meanPlace)],
			},
		}
	})
	const told = rows.filter((row) => row.isAssessable).slice(0, 3)
	return {
		sentences: [
			...told.map(({ title, amongThree }) => text.sentence(title, Math.min(amongThree, 1))),
			text.caution,
			...(rows.some((row) => !row.isAssessable) ? [text.cannotNote] : []),
		],
		ordered: rows.map(({ row }) => row),
		compareFirst: comparisonAddress({
			choices: rows.slice(0, mostCompared).map(({ id }) => readChoice(id)),
			ranking: null,
		}),
	}
}

function isAssessable({ alternative, kind }: ComparedEntry): boolean {
	return scoreAlternative(alternative, { kind, weights: equalWeights }).verdict !== 'cannot_be_assessed'
}
