import type { SectionsPage } from '#app/components/proposal/proposal-sections.tsx'
import type { Fact } from '#app/components/proposal/proposal-facts.tsx'
import type { ShownHistory } from '#app/components/proposal/proposal-history.tsx'
import { readsEstablishedOnly } from '#app/access/policy.ts'
import { motionDeadline } from '#app/domain/motion-deadline.ts'
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
	/** When fullmäktige should be able to decide on a motion, in a sentence. */
	readonly deadline: { readonly sentence: string; readonly isNear: boolean } | null
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
		mayScreen: may('proposal.write') && proposal.status === 'open' && assessment?.state !== 'closed',
		isScreened: (assessment?.screeningOutcome ?? null) !== null,
		mayReadResult: may('result.read') && hasSubmitted,
		mayReadAnnex:
			(may('annex.readDraft') && (hasSubmitted || assessment?.screeningOutcome === 'none')) ||
			(may('annex.readEstablished') && annexes.length > 0),
		decisions: await shownDecisions(visit),
		mayRecordDecision: may('decision.record'),
		history: await proposalHistory(visit, wholeHistory),
		deadline: deadlineOf(visit),
		route: routeOf(proposal, visit.stops),
		nextStep: nextStepOf(visit, alternatives.length),
	}
}

/** To those who assess, to what they agree on, and to the review; each to whom it concerns. */
function assessmentLinks(
	{ proposal, assessment, visitor, may }: ProposalVisit,
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
		...(may('review.read') && isReviewed(assessment, visitor)
			? [{ label: text.toQualityReview, to: `${address}/granskning` }]
			: []),
	]
}

/** Where the municipality asks for it, and where it was handed in before that was changed. */
function isReviewed(
	assessment: ProposalVisit['assessment'],
	{ municipality }: ProposalVisit['visitor'],
): boolean {
	if (assessment === null) return false
	return (
		municipality.settings.reviewRequired ||
		assessment.state === 'in_review' ||
		assessment.state === 'approved'
	)
}

function assessmentWords({ assessment }: ProposalVisit): string {
	if (assessment === null) return text.notBegun
	if (assessment.screeningOutcome === 'none') return text.screenedOutReason(assessment.screeningReason ?? '')
	return text.assessmentStates[assessment.state]
}

function deadlineOf({ proposal, actor }: ProposalVisit): ProposalPageData['deadline'] {
	const deadline = motionDeadline(proposal, swedishDate(actor.at))
	if (deadline === null || proposal.status !== 'open') return null
	const type = proposal.type === 'motion' ? 'motion' : 'citizen_proposal'
	const { raisedOn, decideBy, daysLeft, isNear } = deadline
	const sentence = text.deadline(type, raisedOn, decideBy)
	return { sentence: isNear ? `${sentence} ${text.deadlineLeft(daysLeft)}` : sentence, isNear }
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
	{ proposal, assessment, respondent, visitor, may }: ProposalVisit,
	alternativeCount: number,
): ProposalPageData['nextStep'] {
	const address = `/arenden/${proposal.publicId}`
	if (proposal.status !== 'open') return null
	if (assessment?.screeningOutcome === 'none' && assessment.state !== 'closed')
		return may('annex.establish') ? { label: text.steps.establish, to: `${address}/bilaga` } : null
	if (alternativeCount < 2 && may('proposal.write'))
		return { label: text.steps.alternatives, to: `${address}/alternativ` }
	if (assessment?.state === 'closed') return { label: text.steps.read, to: `${address}/bilaga` }
	const needsReview = visitor.municipality.settings.reviewRequired && assessment?.state !== 'approved'
	if (assessment !== null && assessment.state !== 'draft' && needsReview && may('review.read'))
		return { label: text.toQualityReview, to: `${address}/granskning` }
	if (assessment !== null && assessment.state !== 'draft' && may('annex.establish'))
		return { label: text.steps.establish, to: `${address}/bilaga` }
	if (!may('answers.write')) return null
	if (respondent === null) return { label: text.steps.answer, to: `${address}/bedomning` }
	return respondent.submittedAt === null
		? { label: text.steps.continue, to: `${address}/bedomning` }
		: { label: text.toResult, to: `${address}/resultat` }
}
