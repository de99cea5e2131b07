import type { ScreeningOutcome, ScreeningQuestion } from './instrument.ts'

export const screeningChoices = ['yes', 'no', 'unknown'] as const
export type ScreeningChoice = (typeof screeningChoices)[number]

/** By the id of the question; what is not there is not answered. */
export type ScreeningAnswers = Readonly<Partial<Record<string, ScreeningChoice>>>

export type ScreeningAdvice =
	| {
			readonly kind: 'advised'
			readonly outcome: ScreeningOutcome
			/** Ids of the questions whose answers decide it; none where nothing speaks for an assessment. */
			readonly because: readonly string[]
			/** The ärende holds several decisions: each should be assessed for itself. */
			readonly isSplit: boolean
	  }
	/** These must be answered before anything can be advised. */
	| { readonly kind: 'unanswered'; readonly ids: readonly string[] }

/**
 * What the answers speak for (method.md «Short assessment»). A «ja» to a question that leads to a short assessment goes
 * first: only an inquiry is decided now. Then a «ja» that leads to a full one, before one that leads to none: when in
 * doubt the ärende is assessed. A Vet ej where a «ja» would lead to a full one leads to a short one. Where everything is
 * answered with «nej», nothing speaks for an assessment.
 *
 * A decisive «ja» is enough; otherwise every question must be answered.
 */
export function adviseScreening(
	questions: readonly ScreeningQuestion[],
	answers: ScreeningAnswers,
): ScreeningAdvice {
	const answered = (choice: ScreeningChoice, ifYes: ScreeningQuestion['ifYes']) =>
		questions
			.filter((question) => question.ifYes === ifYes && answers[question.id] === choice)
			.map(({ id }) => id)
	const isSplit = answered('yes', 'split').length > 0
	const advised = (outcome: ScreeningOutcome, because: readonly string[]): ScreeningAdvice => ({
		kind: 'advised',
		outcome,
		because,
		isSplit,
	})
	const [short, full, none] = [answered('yes', 'short'), answered('yes', 'full'), answered('yes', 'none')]
	if (short.length > 0) return advised('short', short)
	if (full.length > 0) return advised('full', full)
	const open = questions.filter(({ id }) => answers[id] === undefined).map(({ id }) => id)
	if (open.length > 0) return { kind: 'unanswered', ids: open }
	if (none.length > 0) return advised('none', none)
	const unsure = answered('unknown', 'full')
	return unsure.length > 0 ? advised('short', unsure) : advised('none', [])
}

/** What a short assessment of an inquiry leaves to the inquiry: the ärende only decides that something is looked into. */
export function isInquiryOnly(questions: readonly ScreeningQuestion[], answers: ScreeningAnswers): boolean {
	return questions.some(({ id, ifYes }) => ifYes === 'short' && answers[id] === 'yes')
}
