import type { SectionsPage } from '#app/components/proposal/proposal-sections.tsx'
import type { Fact } from '#app/components/proposal/proposal-facts.tsx'
import type { ShownHistory } from '#app/components/proposal/proposal-history.tsx'
import { readsEstablishedOnly } from '#app/access/policy.ts'
import { routeOf } from '#app/domain/route-order.ts'
import type { RouteStop } from '#app/domain/route-order.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { annexVersionText } from '#app/text/annex-version.ts'
import { proposalText as text } from '#app/text/proposal.ts'
import { listAlternatives } from '#db/queries/alternative.ts'
import { listAnnexes } from '#db/queries/annex.ts'
import { listRespondents } from '#db/queries/respondent.ts'
import type { Respondent } from '#db/queries/respondent.ts'
import { progressOf } from './assessors-page.server.ts'
import { shownDecisions } from './decision-view.server.ts'
import { proposalHistory } from './proposal-history.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'

export interface ProposalPageData extends SectionsPage {
	readonly title: string
	readonly personId: string
	readonly status: 'open' | 'withdrawn' | 'archived'
	readonly statusNote: string | null
	readonly facts: readonly Fact[]
	/** null for a reader who may not see it. */
	readonly history: ShownHistory | null
	/** Where it is handled, in order; its own nämnd only where no other is on its way. */
	readonly route: readonly RouteStop[]
	readonly nextStep: { readonly label: string; readonly to: string } | null
}

/** Everything that the page of one ärende shows this visitor. */
export async function proposalPage(
	visit: ProposalVisit,
	{ wholeHistory }: { readonly wholeHistory: boolean },
): Promise<ProposalPageData> {
	const { proposal, assessment, visitor, may } = visit
	const { db } = runtime.deps
	const place = { municipalityId: visitor.municipality.id, proposalId: proposal.id }
	const alternatives = await listAlternatives(db, place)
	const annexes = await listAnnexes(db, place)
	const establishedOnly = readsEstablishedOnly(visitor.assignments, proposal.committeeId)
	const respondents =
		assessment === null ? [] : await listRespondents(db, { ...place, assessmentId: assessment.id })
	const seesProgress = may('answers.write') || may('result.read')
	const hasSubmitted = respondents.some(({ submittedAt }) => submittedAt !== null)
	return {
		publicId: proposal.publicId,
		title: proposal.title,
		personId: visitor.personId,
		description: proposal.description ?? '',
		status: proposal.status,
		statusNote: statusNotes[proposal.status],
		facts: factsOf(visit),
		alternatives: (establishedOnly ? [] : alternatives).map(({ id, key, title, description, isZero }) => ({
			id,
			label: `${key} ${title}`,
			description: description ?? '',
			isZero,
		})),
		assessment: assessmentWords(visit),
		progress: seesProgress ? progressOf(respondents) : { progress: null, left: '' },
		annexes: (may('annex.readEstablished') ? annexes : []).map(({ version, establishedAt, state }) => ({
			version,
			label: annexVersionText.item(version, swedishDate(establishedAt), state),
		})),
		mayWrite: may('proposal.write'),
		assessmentLinks: assessmentLinks(visit, respondents, alternatives.length),
		establishedOnly,
		mayAnswer: may('answers.write') && assessment?.screeningOutcome !== 'none',
		mayReadResult: may('result.read') && hasSubmitted,
		mayReadAnnex:
			(may('annex.readDraft') && hasSubmitted) || (may('annex.readEstablished') && annexes.length > 0),
		decisions: await shownDecisions(visit),
		mayRecordDecision: may('decision.record'),
		history: await proposalHistory(visit, wholeHistory),
		route: routeOf(proposal, visit.stops),
		nextStep: nextStepOf(visit, alternatives.length),
	}
}

/** To those who assess, to what they agree on, and to the review; each to whom it concerns. */
function assessmentLinks(
	{ proposal, may }: ProposalVisit,
	respondents: readonly Respondent[],
	alternativeCount: number,
): ProposalPageData['assessmentLinks'] {
	const address = `/arenden/${proposal.publicId}`
	if (alternativeCount === 0) return []
	const hasSeveral = respondents.filter(({ submittedAt }) => submittedAt !== null).length > 1
	return [
		...(may('assessors.write') ? [{ label: text.toAssessors, to: `${address}/bedomare` }] : []),
		...(may('answers.compare') && hasSeveral
			? [{ label: text.toReconciliation, to: `${address}/samstamning` }]
			: []),
	]
}

function assessmentWords({ assessment }: ProposalVisit): string {
	if (assessment === null) return text.notBegun
	if (assessment.screeningOutcome === 'none') return text.screenedOutReason(assessment.screeningReason ?? '')
	return text.assessmentStates[assessment.state]
}

const statusNotes = { open: null, withdrawn: text.withdrawnNote, archived: text.archivedNote } as const

function factsOf({ proposal }: ProposalVisit): Fact[] {
	const preparedBy = [proposal.preparedByName, proposal.preparedByRole]
		.filter((part) => part !== null)
		.join(', ')
	return [
		{ label: text.diarienummer, value: proposal.diarienummer ?? '' },
		{ label: text.committee, value: proposal.committeeName },
		{ label: text.meetingDate, value: proposal.meetingDate ?? '' },
		{ label: text.type, value: text.types[proposal.type] },
		{ label: text.unit, value: proposal.unitName ?? '' },
		{ label: text.preparedBy, value: preparedBy },
	].filter(({ value }) => value !== '')
}

function nextStepOf(
	{ proposal, assessment, respondent, may }: ProposalVisit,
	alternativeCount: number,
): ProposalPageData['nextStep'] {
	const address = `/arenden/${proposal.publicId}`
	if (proposal.status !== 'open' || assessment?.screeningOutcome === 'none') return null
	if (alternativeCount < 2 && may('proposal.write'))
		return { label: text.steps.alternatives, to: `${address}/alternativ` }
	if (assessment?.state === 'closed') return { label: text.steps.read, to: `${address}/bilaga` }
	if (assessment !== null && assessment.state !== 'draft' && may('annex.establish'))
		return { label: text.steps.establish, to: `${address}/bilaga` }
	if (!may('answers.write')) return null
	if (respondent === null) return { label: text.steps.answer, to: `${address}/bedomning` }
	return respondent.submittedAt === null
		? { label: text.steps.continue, to: `${address}/bedomning` }
		: { label: text.toResult, to: `${address}/resultat` }
}
