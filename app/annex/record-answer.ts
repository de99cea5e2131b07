import type { Answer, AnswerKey, AnswerValue } from '#app/domain/assessment.ts'
import { criterionValue } from '#app/domain/criterion-value.ts'
import type { Instrument, LevelKey } from '#app/domain/instrument.ts'
import { evidenceWords } from '#app/text/assessment-choices.ts'
import { recordText } from '#app/text/annex-process.ts'
import { signedLevel, uncapitalised } from '#app/text/format.ts'
import type { AssessedAlternative } from './annex-input.ts'
import { criterionHeading, criterionQuestion } from './annex-input.ts'
import { oneLine } from './budget.ts'
import type { Labelled, RecordAnswer } from './model.ts'

interface GivenAnswer {
	/** '' of the answer that was agreed. */
	readonly role: string
	readonly answer: Answer
}

/** One answer with all that was said of it: what was agreed first, then each assessor's own. */
export function recordAnswer(
	instrument: Instrument,
	{ alternative }: AssessedAlternative,
	key: AnswerKey,
): RecordAnswer {
	const agreed = alternative.answers[key]
	const given = (alternative.assessors ?? []).flatMap(({ role, answers }) => {
		const answer = answers[key]
		return answer === undefined ? [] : [{ role: oneLine(role), answer }]
	})
	const all: GivenAnswer[] = [...(agreed === undefined ? [] : [{ role: '', answer: agreed }]), ...given]
	return {
		criterion: criterionHeading(instrument, key),
		question: criterionQuestion(instrument, key),
		answer: answerWords(instrument, alternative, key),
		details: [
			...all.flatMap((one) => said(one, all.length)),
			{ label: recordText.assessors, text: assessorsLine(alternative, key, given) },
			{ label: recordText.reason, text: agreed?.reason ?? '' },
		].filter(({ text }) => text.trim() !== ''),
	}
}

/** Whose it is stands first where there are several. */
function said(
	{ role, answer: { motivation = '', evidence, source = '' } }: GivenAnswer,
	count: number,
): Labelled[] {
	const ground = [
		...(evidence === undefined ? [] : [uncapitalised(evidenceWords[evidence])]),
		...(source.trim() === '' ? [] : [source]),
	].join(': ')
	const byRole = (text: string) =>
		role === '' || count < 2 || text.trim() === '' ? text : recordText.byRole(role, text)
	return [
		{ label: recordText.motivation, text: byRole(motivation) },
		{ label: recordText.evidence, text: byRole(ground) },
	]
}

function answerWords(
	instrument: Instrument,
	alternative: AssessedAlternative['alternative'],
	key: AnswerKey,
): string {
	const { state, level } = criterionValue(alternative, key)
	if (state !== 'level' || level === null) return stateWords[state === 'level' ? 'unknown' : state]
	const label = instrument.levelLabels[String(level) as LevelKey] as string | undefined
	return label === undefined
		? recordText.median(signedLevel(level))
		: recordText.level(signedLevel(level), uncapitalised(label))
}

const stateWords = {
	unknown: recordText.unknown,
	notApplicable: recordText.notApplicable,
	unanswered: recordText.unanswered,
}

/** Said where several answered: each one's level, and whether they came to agree. */
function assessorsLine(
	alternative: AssessedAlternative['alternative'],
	key: AnswerKey,
	given: readonly { readonly role: string; readonly answer: { readonly level: AnswerValue } }[],
): string {
	if (given.length < 2) return ''
	const { disagreement, origin } = criterionValue(alternative, key)
	const levels = given.map(({ role, answer }) => `${role} ${valueWords(answer.level)}`).join(', ')
	const agreed = alternative.answers[key]
	if (origin === 'agreed' && agreed) return `${levels}; ${recordText.settled(valueWords(agreed.level))}`
	return disagreement ? `${levels}; ${recordText.open}` : levels
}

function valueWords(value: AnswerValue): string {
	return typeof value === 'number' ? signedLevel(value) : stateWords[value]
}
