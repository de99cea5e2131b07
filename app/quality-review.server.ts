import type { ReviewPageData, ShownRemark } from '#app/components/quality/review-page.ts'
import { criterionHeading } from '#app/annex/annex-input.ts'
import { answerKeys } from '#app/domain/answer-key.ts'
import { readFreeText } from '#app/domain/field-value.ts'
import { swedishMoment } from '#app/domain/swedish-time.ts'
import { qualityReviewText as text, reviewParts } from '#app/text/quality-review.ts'
import { assembleAssessment } from '#app/use-cases/assemble-assessment.ts'
import {
	approveAssessment,
	sendBack,
	sendToReview,
	takeBackFromReview,
} from '#app/use-cases/review-assessment.ts'
import { listAlternatives } from '#db/queries/alternative.ts'
import { changeResolved, deleteRemark, insertComment, listComments } from '#db/queries/comment.ts'
import { listHistory } from '#db/queries/history.ts'
import { isSomebodyAwaited, listRespondents } from '#db/queries/respondent.ts'
import { listStateChanges } from '#db/queries/state-change.ts'
import { instrumentOf } from './assessment-visit.server.ts'
import { textField } from './http.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { remarkAddress, remarkFields, remarkLabel } from './remarks.server.ts'
import { reviewFacts } from './review-facts.ts'
import { runtime } from './runtime.server.ts'

/** Everything that the review shows this visitor. */
export async function qualityReviewPage(visit: ProposalVisit): Promise<ReviewPageData> {
	const { visitor, proposal, assessment, actor } = visit
	const { db } = runtime.deps
	const place = { municipalityId: visitor.municipality.id, proposalId: proposal.id }
	const address = `/arenden/${proposal.publicId}`
	const alternatives = await listAlternatives(db, place)
	const instrument = instrumentOf(visit)
	const state = assessment?.state ?? 'none'
	const remarks =
		assessment === null
			? []
			: await listComments(db, { ...place, assessmentId: assessment.id, kind: 'remark' })
	const maySeeFigures = visit.may('result.read')
	const kind = assessment?.kind === 'short' ? 'short' : 'full'
	return {
		state,
		isRequired: visitor.municipality.settings.reviewRequired,
		sentBack: state === 'draft' ? await lastSentBack(visit) : null,
		facts: maySeeFigures ? await factsOf(visit) : null,
		remarks: remarks.map((remark): ShownRemark => ({
			id: remark.id,
			label: remarkLabel(remark, { alternatives, instrument }),
			text: remark.text,
			at: swedishMoment(remark.createdAt, actor.at),
			to: remarkAddress(remark, `${address}/bedomning`, alternatives),
			isDone: remark.resolvedAt !== null,
		})),
		subjects: [
			...remarkFields.map((field) => ({ value: field, label: text.fields[field] })),
			...answerKeys(kind).map((key) => ({
				value: `answers/${key}`,
				label: criterionHeading(instrument, key),
			})),
		],
		alternatives: alternatives.map(({ id, key, title }) => ({ id, label: `${key} ${title}` })),
		mayDecide: visit.may('review.decide') && state === 'in_review',
		maySendBack: visit.may('review.decide') && (state === 'in_review' || state === 'approved'),
		maySend: visit.may('proposal.write') && (await canSend(visit)),
		mayTakeBack: visit.may('proposal.write') && (state === 'in_review' || state === 'approved'),
		mayMend: visit.may('proposal.write') && state !== 'in_review' && state !== 'closed',
	}
}

async function factsOf(visit: ProposalVisit): Promise<ReviewPageData['facts']> {
	const { assessment, visitor } = visit
	if (assessment === null) return null
	const place = { municipalityId: visitor.municipality.id, assessmentId: assessment.id }
	const respondents = await listRespondents(runtime.deps.db, place)
	if (!respondents.some(({ submittedAt }) => submittedAt !== null)) return null
	const assembled = await assembleAssessment(runtime.deps, place)
	if (assembled === null) return null
	const found = reviewFacts(assembled)
	return reviewParts.map((part) => ({ part, found: found[part] }))
}

async function canSend({ assessment, visitor, proposal }: ProposalVisit): Promise<boolean> {
	if (assessment === null || proposal.status !== 'open') return false
	if (assessment.state !== 'draft' && assessment.state !== 'submitted') return false
	const place = { municipalityId: visitor.municipality.id, assessmentId: assessment.id }
	if (await isSomebodyAwaited(runtime.deps.db, place)) return false
	const respondents = await listRespondents(runtime.deps.db, place)
	return respondents.some(({ submittedAt }) => submittedAt !== null)
}

/** Why the reviewer sent it back, where that is the last step that it took; null where it is not. */
async function lastSentBack({ proposal, visitor }: ProposalVisit): Promise<string | null> {
	const { db } = runtime.deps
	const place = { municipalityId: visitor.municipality.id, proposalId: proposal.id }
	const history = await listHistory(db, { ...place, limit: searchedEvents })
	const last = history.find(
		({ action, subjectType }) => action.startsWith('state.') && subjectType === 'assessment',
	)
	if (last?.action !== 'state.sent_back') return null
	const steps = await listStateChanges(db, place)
	return steps.find(({ at, subject }) => at === last.at && subject === 'assessment')?.reason ?? null
}

/** Far more than happens between two steps of an assessment. */
const searchedEvents = 1000

export interface RejectedReview {
	readonly typed: Readonly<Record<string, string>>
	/** The points that were ticked. */
	readonly ticked: readonly string[]
	readonly problems: readonly { readonly fieldId: string; readonly sentence: string }[]
}

/** Carries out what a button of the review said, by who may; null where it is done. */
export async function postedQualityReview(
	visit: ProposalVisit,
	form: FormData,
): Promise<RejectedReview | null> {
	const intent = textField(form, 'intent')
	const isReviewers = ['approve', 'send-back', 'remark', 'delete-remark'].includes(intent)
	if (!visit.may(isReviewers ? 'review.decide' : 'proposal.write')) throw new Response(null, { status: 403 })
	const problem = await carryOut(visit, intent, form)
	if (problem === null) return null
	return {
		typed: Object.fromEntries(
			['field', 'alternativeId', 'text', 'reason'].map((field) => [field, textField(form, field)]),
		),
		ticked: reviewParts.filter((part) => textField(form, part) === '1'),
		problems: [{ fieldId: problem.fieldId, sentence: text.problems[problem.problem] }],
	}
}

type Problem = { readonly fieldId: string; readonly problem: keyof typeof text.problems } | null

async function carryOut(visit: ProposalVisit, intent: string, form: FormData): Promise<Problem> {
	const { actor, assessment } = visit
	const { deps } = runtime
	if (assessment === null) return { fieldId: 'granskning', problem: 'notDone' }
	const change = { actor, assessmentId: assessment.id }
	const commentId = textField(form, 'commentId')
	const kind = 'remark'
	switch (intent) {
		case 'send':
			return unless(await sendToReview(deps, change), 'granskning')
		case 'approve': {
			const isChecked = reviewParts.every((part) => textField(form, part) === '1')
			if (!isChecked) return { fieldId: reviewParts[0] ?? 'granskning', problem: 'unchecked' }
			return unless(await approveAssessment(deps, change), 'granskning')
		}
		case 'send-back':
			return withReason(form, (reason) => sendBack(deps, { ...change, reason }))
		case 'take-back':
			return withReason(form, (reason) => takeBackFromReview(deps, { ...change, reason }))
		case 'remark':
			return addRemark(visit, form)
		case 'delete-remark':
			return unless(await deleteRemark(deps.db, actor, { ...change, commentId }), 'granskning')
		case 'mark-done':
			await changeResolved(deps.db, actor, { ...change, commentId, kind, isResolved: true })
			return null
		case 'mark-undone':
			await changeResolved(deps.db, actor, { ...change, commentId, kind, isResolved: false })
			return null
		default:
			return null
	}
}

function unless(isDone: boolean, fieldId: string): Problem {
	return isDone ? null : { fieldId, problem: 'notDone' }
}

async function withReason(form: FormData, change: (reason: string) => Promise<boolean>): Promise<Problem> {
	const read = readFreeText(textField(form, 'reason'))
	if (read.kind === 'refused')
		return { fieldId: 'reason', problem: read.problem === 'tooLong' ? 'reasonTooLong' : 'brokenCharacter' }
	if (read.value.trim() === '') return { fieldId: 'reason', problem: 'reasonMissing' }
	return unless(await change(read.value.trim()), 'granskning')
}

/** While the assessment is being reviewed. */
async function addRemark(visit: ProposalVisit, form: FormData): Promise<Problem> {
	const { actor, assessment, visitor, proposal } = visit
	const field = textField(form, 'field')
	const kind = assessment?.kind === 'short' ? 'short' : 'full'
	const known: readonly string[] = [...remarkFields, ...answerKeys(kind).map((key) => `answers/${key}`)]
	const read = readFreeText(textField(form, 'text'))
	if (!known.includes(field)) return { fieldId: 'field', problem: 'aboutMissing' }
	if (read.kind === 'refused')
		return { fieldId: 'text', problem: read.problem === 'tooLong' ? 'reasonTooLong' : 'brokenCharacter' }
	if (read.value.trim() === '') return { fieldId: 'text', problem: 'remarkMissing' }
	if (assessment?.state !== 'in_review') return { fieldId: 'granskning', problem: 'notDone' }
	const place = { municipalityId: visitor.municipality.id, proposalId: proposal.id }
	const alternatives = await listAlternatives(runtime.deps.db, place)
	const asked = textField(form, 'alternativeId')
	const id = await insertComment(runtime.deps.db, actor, {
		assessmentId: assessment.id,
		kind: 'remark',
		field,
		alternativeId: alternatives.some(({ id }) => id === asked) ? asked : null,
		parentId: null,
		text: read.value.trim(),
		respondentId: null,
	})
	return unless(id !== null, 'granskning')
}
