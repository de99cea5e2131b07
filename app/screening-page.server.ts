import { instrumentInForce } from './content/load-instruments.ts'
import type { ScreeningFormPage } from './components/proposal/screening-form.tsx'
import type { Instrument, ScreeningOutcome } from './domain/instrument.ts'
import { normaliseText } from './domain/plain-text.ts'
import { adviseScreening, screeningChoices } from './domain/screening.ts'
import type { ScreeningAnswers } from './domain/screening.ts'
import { swedishDate } from './domain/swedish-time.ts'
import type { Screening } from '#db/queries/screening.ts'
import { textField } from './http.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'
import { screeningText as text } from './text/screening.ts'

const outcomes: readonly ScreeningOutcome[] = ['full', 'short', 'none']
const longestReason = 500

/** The instrument whose questions are asked: the assessment's own, before it is begun the one in force. */
export function screeningInstrument({ assessment, actor }: ProposalVisit): Instrument {
	const { instruments } = runtime.deps
	const own = instruments.find(({ version }) => version === assessment?.instrument)
	return own ?? instrumentInForce(instruments, swedishDate(actor.at))
}

export interface TypedScreening {
	readonly answers: ScreeningAnswers
	readonly outcome: ScreeningOutcome | ''
	readonly reason: string
	/** There was an ending to choose. */
	readonly hasEnding: boolean
}

export function readScreening(form: FormData, { screening }: Instrument): TypedScreening {
	const answers = screening.flatMap(({ id }) => {
		const choice = screeningChoices.find((one) => one === textField(form, `q:${id}`))
		return choice === undefined ? [] : [[id, choice] as const]
	})
	return {
		answers: Object.fromEntries(answers),
		outcome: outcomes.find((one) => one === textField(form, 'outcome')) ?? '',
		reason: textField(form, 'reason').trim(),
		hasEnding: form.has('reason'),
	}
}

type Form = Pick<ScreeningFormPage, 'answers' | 'ending' | 'problems'>

/** The page with what the answers speak for; what the person has written of a reason herself is not written over. */
export function proposedScreening(
	{ screening }: Instrument,
	{ answers, reason }: TypedScreening,
	address: string,
): Form {
	const advice = adviseScreening(screening, answers)
	if (advice.kind === 'unanswered')
		return {
			answers,
			ending: null,
			problems: Object.fromEntries(advice.ids.map((id) => [id, text.problems.unanswered])),
		}
	const questions = screening.filter(({ id }) => advice.because.includes(id))
	const isUnsure = questions.some(({ id }) => answers[id] === 'unknown')
	const proposals = outcomes.map((outcome) => text.reasonFor(outcome, questions, isUnsure))
	const isOwn = reason !== '' && !proposals.includes(reason) && !isGenerated(screening, reason)
	return {
		answers,
		ending: {
			advice: text.advice[advice.outcome],
			splitTo: advice.isSplit ? `${address}/dela` : null,
			outcome: advice.outcome,
			reason: isOwn ? reason : text.reasonFor(advice.outcome, questions, isUnsure),
		},
		problems: {},
	}
}

/** True for a reason that was proposed for some one question, and so is nobody's own. */
function isGenerated(screening: Instrument['screening'], reason: string): boolean {
	return [[], ...screening.map((question) => [question])].some((questions) =>
		outcomes.some((outcome) =>
			[false, true].some((isUnsure) => text.reasonFor(outcome, questions, isUnsure) === reason),
		),
	)
}

/** The screening as it is to be saved, or the form again with what is wrong. */
export function endedScreening(
	typed: TypedScreening,
): { readonly screening: Screening } | { readonly form: Form } {
	const read = normaliseText(typed.reason)
	const problems = {
		...(typed.outcome === '' ? { outcome: text.problems.outcomeMissing } : {}),
		...(typed.reason === '' ? { reason: text.problems.reasonMissing } : {}),
		...(typed.reason.length > longestReason ? { reason: text.problems.reasonTooLong } : {}),
		...(read.kind === 'refused' ? { reason: text.problems.brokenCharacter } : {}),
	}
	if (typed.outcome !== '' && read.kind === 'ok' && Object.keys(problems).length === 0)
		return { screening: { outcome: typed.outcome, reason: read.text.trim(), answers: typed.answers } }
	const ending = { advice: null, splitTo: null, outcome: typed.outcome, reason: typed.reason }
	return { form: { answers: typed.answers, ending, problems } }
}
