import { criterionName } from '#app/annex/annex-input.ts'
import type { ReviewGroup, ReviewRow } from '#app/components/assessment/review-view.tsx'
import { swedishMoment } from '#app/domain/swedish-time.ts'
import { allAlternatives, assessmentSteps } from '#app/domain/assessment-steps.ts'
import { effectOf } from '#app/domain/answer-key.ts'
import type { Answer, AnswerKey, AssessmentKind } from '#app/domain/assessment.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import { questionsOf } from '#app/domain/question.ts'
import { assessmentReplies as replies } from '#app/text/assessment-replies.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import { capitalised, signedLevel } from '#app/text/format.ts'
import { reviewAnswers } from '#app/use-cases/review-answers.ts'
import type { AnswerPlace, AnswerReview } from '#app/use-cases/review-answers.ts'
import type { Alternative } from '#db/queries/alternative.ts'
import type { Assessment } from '#db/queries/assessment.ts'
import type { Proposal } from '#db/queries/proposal.ts'
import type { AssessmentVisit } from './assessment-visit.server.ts'
import type { FormContent } from '#db/queries/read-fields.ts'

interface Review {
	/** Of the assessment. */
	readonly address: string
	readonly alternatives: readonly Alternative[]
	readonly content: FormContent | null
	readonly instrument: Instrument
	/** The reviewer's, that are not mended yet. */
	readonly remarks: ReviewGroup['items']
	readonly kind: AssessmentKind
}

/** «Granska dina svar»: what is missing, and every answer in a table. */
export function reviewPage({ address, alternatives, content, instrument, remarks, kind }: Review): {
	readonly columns: readonly string[]
	readonly rows: readonly ReviewRow[]
	readonly groups: readonly ReviewGroup[]
} {
	const review = reviewAnswers(alternatives, content, kind)
	const to = (criterion: AnswerKey) => `${address}/${allAlternatives}/${slugOf(criterion)}#${criterion}`
	return {
		columns: alternatives.map(({ key, title }) => `${key} ${title}`),
		rows: questionsOf(instrument, kind).map(({ id, shortLabel }) => ({
			id,
			about: capitalised(shortLabel),
			to: to(id),
			cells: alternatives.map((alternative) => cellOf(review, alternative.id, id)),
		})),
		groups: [
			{ title: replies.reviewerRemarks, text: '', items: remarks, isBlocking: false },
			...groupsOf(review, { address, alternatives, instrument, kind, to }),
		],
	}
}

/** What «Granska dina svar» says below the answers: that they are in, why they cannot be, or what happens when they are. */
export function submitState({
	assessment,
	respondent,
	allLocked,
	isGuest,
	actor,
	proposal,
}: AssessmentVisit): {
	readonly note: string | null
	readonly submitHelp: string
	/** Nothing more can be done here. */
	readonly isClosed: boolean
} {
	const submitHelp = isGuest ? replies.submitHelpGuest : replies.submitHelp
	const submittedAt = respondent?.submittedAt ?? null
	if (submittedAt !== null && (isGuest || !allLocked))
		return { note: replies.submitted(swedishMoment(submittedAt, actor.at)), submitHelp, isClosed: false }
	if (allLocked) return { note: lockedNote(proposal.status, assessment), submitHelp, isClosed: true }
	const isLeftOut = respondent !== null && respondent.leftOutAt !== null
	return { note: isLeftOut ? replies.leftOut : null, submitHelp, isClosed: isLeftOut }
}

function lockedNote(status: Proposal['status'], assessment: Pick<Assessment, 'state'> | null): string {
	if (status !== 'open') return replies.putAside
	if (assessment?.state === 'in_review') return replies.inReview
	return assessment?.state === 'approved' ? replies.approved : replies.closed
}

function cellOf(review: AnswerReview, alternativeId: string, criterion: AnswerKey) {
	const answer =
		review.answers.find((one) => one.alternativeId === alternativeId && one.criterion === criterion)
			?.answer ?? null
	const isWaiting = review.unconfirmed.some(
		(one) => one.alternativeId === alternativeId && one.criterion === criterion,
	)
	return {
		answer: isWaiting ? replies.unconfirmed : answerWord(answer),
		motivation: answer?.motivation ?? '',
	}
}

function answerWord(answer: Answer | null): string {
	if (answer === null) return replies.emptyAnswer
	if (typeof answer.level === 'number') return signedLevel(answer.level)
	return answer.level === 'unknown' ? text.unknown : text.notApplicable
}

interface Names extends Pick<Review, 'address' | 'alternatives' | 'instrument' | 'kind'> {
	readonly to: (criterion: AnswerKey) => string
}

function groupsOf(review: AnswerReview, names: Names): ReviewGroup[] {
	const items = (places: readonly AnswerPlace[]) => byQuestion(places, names)
	const first = questionsOf(names.instrument, names.kind)[0]?.id ?? 'flexibility'
	const resources = `${names.address}/${allAlternatives}/resurser`
	const group = (
		title: string,
		remarks: ReviewGroup['items'],
		explanation = '',
		isBlocking = false,
	): ReviewGroup => ({
		title,
		text: explanation,
		items: remarks,
		isBlocking,
	})
	const orientations = review.orientations.map(({ alternativeId, sum }) => ({
		label: `${labelOf(alternativeId, names)}: ${text.orientationSumWrong(sum)}`,
		to: resources,
	}))
	const zeros = review.manyZeros.map(({ alternativeId, count }) => ({
		label: `${labelOf(alternativeId, names)}: ${replies.reviewManyZerosText(count)}`,
		to: names.to(first),
	}))
	const weak = review.weakDifferences.map(({ alternative, comparedWith, direction, criterion }) => ({
		label: `${capitalised(criterionName(names.instrument, criterion))}: ${replies.reviewWeakText(alternative, comparedWith, direction)}`,
		to: names.to(criterion),
	}))
	return [
		group(
			replies.reviewMissingMotivations,
			items(review.missingMotivations),
			replies.reviewMissingMotivationsText,
			true,
		),
		group(replies.reviewCopied, items(review.unconfirmed)),
		group(replies.reviewUnanswered, items(review.unanswered), replies.reviewUnansweredText),
		group(replies.reviewOrientation, orientations),
		group(replies.reviewManyZeros, zeros),
		group(replies.reviewWeak, weak),
	]
}

/** One line a question: «0, A: mindre dubbelarbete». */
function byQuestion(places: readonly AnswerPlace[], names: Names): ReviewGroup['items'] {
	const questions = [...new Set(places.map(({ criterion }) => criterion))]
	return questions.map((criterion) => {
		const keys = places
			.filter((place) => place.criterion === criterion)
			.map((place) => keyOf(place.alternativeId, names))
		return {
			label: `${keys.join(', ')}: ${criterionName(names.instrument, criterion)}`,
			to: names.to(criterion),
		}
	})
}

function keyOf(alternativeId: string, { alternatives }: Names): string {
	return alternatives.find(({ id }) => id === alternativeId)?.key ?? ''
}

function labelOf(alternativeId: string, { alternatives }: Names): string {
	const alternative = alternatives.find(({ id }) => id === alternativeId)
	return alternative === undefined ? '' : `${alternative.key} ${alternative.title}`
}

function slugOf(criterion: AnswerKey): string {
	const effect = effectOf(criterion)
	return assessmentSteps.find((step) => step.kind === 'effect' && step.effect === effect)?.slug ?? ''
}
