import type { ComparisonPageData, VersionChoice } from '#app/components/annex/comparison-view.tsx'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { compareDocuments } from '#app/domain/compare-documents.ts'
import type { DocumentChange } from '#app/domain/document-change.ts'
import { changeWords } from '#app/text/changes.ts'
import { comparisonText as text } from '#app/text/comparison.ts'
import { listAnnexes } from '#db/queries/annex.ts'
import { draftAnnex } from './annex-page.server.ts'
import { notFound } from './http.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'
import { storedDocument } from './stored-annex.server.ts'

/** How a draft is called in the address, as in those of its files. */
const draft = 'utkast'

/** The two versions of the address, else the latest two; the draft under way counts for those who may read it. */
export async function comparisonPage(
	visit: ProposalVisit,
	asked: { readonly from: string | null; readonly to: string | null },
): Promise<ComparisonPageData> {
	const sides = await sidesOf(visit)
	const choices = sides.map(({ value, label }) => ({ value, label }))
	const [latest, before] = sides
	if (latest === undefined || before === undefined)
		return { choices, chosen: null, outcome: text.only, groups: [] }
	const to = asked.to === null ? latest : chosen(sides, asked.to)
	const from = asked.from === null ? before : chosen(sides, asked.from)
	const page = { choices, chosen: { from: from.value, to: to.value }, groups: [] }
	if (from.value === to.value) return { ...page, outcome: text.same }
	const [earlier, later] = [await from.document(), await to.document()]
	if (earlier === null) return { ...page, outcome: text.missing(from.label) }
	if (later === null) return { ...page, outcome: text.missing(to.label) }
	const changes = compareDocuments(earlier, later)
	return {
		...page,
		outcome: changes.length === 0 ? text.none : text.count(changes.length),
		groups: groupsOf(changes, earlier, later),
	}
}

interface Side extends VersionChoice {
	readonly document: () => Promise<AssessmentDocument | null>
}

/** Latest first. */
async function sidesOf(visit: ProposalVisit): Promise<Side[]> {
	const municipalityId = visit.visitor.municipality.id
	const annexes = await listAnnexes(runtime.deps.db, { municipalityId, proposalId: visit.proposal.id })
	const isUnderWay = visit.assessment !== null && visit.assessment.state !== 'closed'
	const assembled =
		isUnderWay && visit.may('annex.readDraft') ? await draftAnnex(visit, { includeRecord: false }) : null
	return [
		...(assembled === null
			? []
			: [{ value: draft, label: text.draft, document: () => Promise.resolve(assembled.document) }]),
		...annexes.map(({ version, publicId }) => ({
			value: String(version),
			label: text.version(version),
			document: () => storedDocument({ municipalityId, publicId }),
		})),
	]
}

function chosen(sides: readonly Side[], asked: string): Side {
	const side = sides.find(({ value }) => value === asked)
	if (side === undefined) throw notFound()
	return side
}

function groupsOf(
	changes: readonly DocumentChange[],
	from: AssessmentDocument,
	to: AssessmentDocument,
): ComparisonPageData['groups'] {
	const instrument = runtime.deps.instruments.find(({ version }) => version === to.instrument)
	if (instrument === undefined) throw new Error(`The instrument ${to.instrument} is not among the content`)
	const titles = new Map([...from.alternatives, ...to.alternatives].map(({ id, title }) => [id, title]))
	return [...new Set(changes.map(({ alternative }) => alternative))].map((id) => ({
		heading: id === null ? text.whole : text.alternative(id, titles.get(id) ?? ''),
		changes: changes
			.filter(({ alternative }) => alternative === id)
			.map((change) => changeWords(change, instrument)),
	}))
}
