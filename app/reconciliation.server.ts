import { criterionHeading, criterionQuestion } from '#app/annex/annex-input.ts'
import type { ComparedQuestion } from '#app/components/reconciliation/answers-table.tsx'
import { answerKeys } from '#app/domain/answer-key.ts'
import type { AnswerKey, AnswerValue } from '#app/domain/assessment.ts'
import { criterionValue, spreadOf } from '#app/domain/criterion-value.ts'
import type { Instrument, Level } from '#app/domain/instrument.ts'
import { evidenceWords } from '#app/text/assessment-choices.ts'
import { signedLevel } from '#app/text/format.ts'
import { reconciliationText as text } from '#app/text/reconciliation.ts'
import { listAlternatives } from '#db/queries/alternative.ts'
import type { Alternative } from '#db/queries/alternative.ts'
import { isLockedState } from '#db/queries/assessment-lock.ts'
import type { Assessment } from '#db/queries/assessment.ts'
import { listComments } from '#db/queries/comment.ts'
import type { Comment } from '#db/queries/comment.ts'
import { readFields } from '#db/queries/read-fields.ts'
import type { FormContent } from '#db/queries/read-fields.ts'
import { isAwaited, listRespondents } from '#db/queries/respondent.ts'
import type { Respondent } from '#db/queries/respondent.ts'
import { listSubmittedAnswers } from '#db/queries/submitted-answers.ts'
import type { SubmittedAnswer } from '#db/queries/submitted-answers.ts'
import { instrumentOf, zeroFirst } from './assessment-visit.server.ts'
import { assessorName } from './assessors-page.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'

/** Everything that is said about the questions, once all have submitted. */
export interface Reconciliation {
	readonly assessment: Assessment
	readonly instrument: Instrument
	readonly alternatives: readonly Alternative[]
	readonly assessors: readonly Respondent[]
	readonly answers: readonly SubmittedAnswer[]
	readonly agreed: FormContent
	readonly comments: readonly Comment[]
	/** The agreed answers can be changed now, by this visitor. */
	readonly mayReconcile: boolean
}

export type ReconciliationState =
	/** No answer is shown before all are in: the names of those who are left. */
	| { readonly kind: 'waiting'; readonly names: readonly string[] }
	| { readonly kind: 'nothing' }
	| ({ readonly kind: 'open' } & Reconciliation)

export async function reconciliation(visit: ProposalVisit): Promise<ReconciliationState> {
	const { assessment, proposal, visitor } = visit
	if (assessment === null) return { kind: 'nothing' }
	const { db } = runtime.deps
	const place = { municipalityId: visitor.municipality.id, assessmentId: assessment.id }
	const respondents = await listRespondents(db, place)
	const awaited = respondents.filter(isAwaited)
	if (awaited.length > 0) return { kind: 'waiting', names: awaited.map(assessorName) }
	const assessors = respondents.filter(({ submittedAt }) => submittedAt !== null)
	if (assessors.length === 0) return { kind: 'nothing' }
	return {
		kind: 'open',
		assessment,
		instrument: instrumentOf(visit),
		alternatives: zeroFirst(await listAlternatives(db, { ...place, proposalId: proposal.id })),
		assessors,
		answers: await listSubmittedAnswers(db, place),
		agreed: await readFields(db, { ...place, respondentId: null }),
		comments: await listComments(db, { ...place, kind: 'comment' }),
		mayReconcile:
			visit.may('answers.reconcile') && proposal.status === 'open' && !isLockedState(assessment.state),
	}
}

/** The questions that are asked, in the instrument's order; the first is number 1. */
export function questionsOf({ assessment }: Pick<Reconciliation, 'assessment'>): readonly AnswerKey[] {
	return answerKeys(assessment.kind === 'short' ? 'short' : 'full')
}

/** One question with every answer to it. */
export function comparedQuestion(all: Reconciliation, key: AnswerKey): ComparedQuestion {
	const { instrument, alternatives, assessors, comments } = all
	const given = all.answers.filter(({ criterion }) => criterion === key)
	const summaries = alternatives.map(({ id }) =>
		summaryOf(
			given.filter(({ alternativeId }) => alternativeId === id),
			agreedOn(all.agreed, id, key),
			key,
		),
	)
	return {
		number: questionsOf(all).indexOf(key) + 1,
		heading: criterionHeading(instrument, key),
		question: criterionQuestion(instrument, key),
		columns: alternatives.map(({ id, key: short, title }) => ({ id, label: `${short} ${title}` })),
		rows: assessors.map((assessor) => ({
			id: assessor.id,
			who: assessorName(assessor),
			cells: alternatives.map(({ id }) =>
				cellOf(given.find((one) => one.respondentId === assessor.id && one.alternativeId === id)),
			),
		})),
		summaries,
		isDisputed: summaries.some(({ isDisputed }) => isDisputed),
		openComments: comments.filter(
			({ field, parentId, resolvedAt }) =>
				field === `answers/${key}` && parentId === null && resolvedAt === null,
		).length,
	}
}

function cellOf(answer: SubmittedAnswer | undefined): ComparedQuestion['rows'][number]['cells'][number] {
	if (answer === undefined) return { answer: text.unanswered, isAnswered: false, motivation: '', basis: '' }
	const { level, motivation = '', evidence, source = '' } = answer
	const words = evidence === undefined || evidence === 'none' ? '' : evidenceWords[evidence]
	return { answer: answerWord(level), isAnswered: true, motivation, basis: text.basis(words, source) }
}

function answerWord(level: AnswerValue): string {
	if (typeof level === 'number') return signedLevel(level)
	return level === 'unknown' ? text.unknown : text.notApplicable
}

interface Agreed {
	readonly level: string
	readonly reason: string
	readonly motivation: string
	readonly noAgreement: boolean
}

function agreedOn({ fields }: FormContent, alternativeId: string, key: AnswerKey): Agreed {
	const valueOf = (field: string) =>
		fields.find((one) => one.alternativeId === alternativeId && one.path === `answers/${key}/${field}`)
			?.value ?? ''
	return {
		level: valueOf('level'),
		reason: valueOf('reason'),
		motivation: valueOf('motivation'),
		noAgreement: valueOf('noAgreement') === '1',
	}
}

function summaryOf(
	given: readonly SubmittedAnswer[],
	agreed: Agreed,
	key: AnswerKey,
): ComparedQuestion['summaries'][number] {
	const assessors = given.map((answer) => ({ role: '', answers: { [key]: answer } }))
	const levels = given.flatMap(({ level }) => (typeof level === 'number' ? [level] : []))
	const isAgreed = agreed.level !== ''
	return {
		spread: spreadWords(levels),
		isDisputed: criterionValue({ answers: {}, assessors }, key).disagreement,
		isAgreed,
		isWithoutAgreement: !isAgreed && agreed.noAgreement,
		agreed: isAgreed ? storedWord(agreed.level) : agreed.noAgreement ? text.noAgreement : text.agreedNone,
		reason: agreed.reason,
		motivation: agreed.motivation,
		isBoth: isAgreed && agreed.noAgreement,
	}
}

/** Of the levels given: Vet ej and Ej tillämpligt have no place on the scale. */
function spreadWords(levels: readonly Level[]): string {
	const [first, ...others] = levels
	if (first === undefined) return text.noLevels
	if (others.length === 0) return text.oneLevel(first)
	const [lowest, highest] = spreadOf(levels) ?? [first, first]
	return text.spread(lowest, highest)
}

function storedWord(stored: string): string {
	const level = Number(stored)
	if (!Number.isNaN(level)) return signedLevel(level)
	return stored === 'notApplicable' ? text.notApplicable : text.unknown
}
