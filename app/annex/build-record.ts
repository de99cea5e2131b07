import { answerKeys } from '#app/domain/answer-key.ts'
import type { AnswerKey, AnswerValue } from '#app/domain/assessment.ts'
import { criterionValue } from '#app/domain/criterion-value.ts'
import type { Instrument, LevelKey } from '#app/domain/instrument.ts'
import { evidenceWords, preconditionStateWords } from '#app/text/assessment-choices.ts'
import { recordText } from '#app/text/annex-process.ts'
import { signedLevel, uncapitalised } from '#app/text/format.ts'
import type { AnnexContext, AssessedAlternative } from './annex-input.ts'
import { criterionHeading, criterionQuestion } from './annex-input.ts'
import { oneLine } from './budget.ts'
import type { AssessmentRecord, Labelled, RecordAnswer } from './model.ts'

/** Page 3 on: what did not fit, and every answer with its motivation, source and disagreement. */
export function buildRecord(context: AnnexContext, rest: readonly Labelled[]): AssessmentRecord {
	return {
		heading: recordText.heading,
		intro: recordText.intro,
		rest: rest.length === 0 ? null : { heading: recordText.rest, items: rest },
		alternatives: context.alternatives.map((assessed) => ({
			heading: assessed.label,
			notes: alternativeNotes(context.instrument, assessed),
			answers: answerKeys(context.document.kind ?? 'full').map((key) =>
				recordAnswer(context.instrument, assessed, key),
			),
		})),
	}
}

function alternativeNotes(instrument: Instrument, { alternative, title }: AssessedAlternative): Labelled[] {
	const notes = [
		{
			label: recordText.title,
			text: oneLine(alternative.title) === title ? '' : alternative.title,
		},
		{ label: recordText.description, text: alternative.description ?? '' },
		...instrument.preconditions.flatMap(({ id, label }) => {
			const given = alternative.preconditions?.[id]
			return given === undefined
				? []
				: [
						{
							label: recordText.preconditionNote(label, preconditionStateWords[given.state]),
							text: given.note ?? '',
						},
					]
		}),
		...instrument.lockIns.map(({ id, question }) => ({
			label: recordText.lockInNote(question),
			text: alternative.lockIn?.[id]?.note ?? '',
		})),
		...(alternative.affected ?? []).map(({ who, how }) => ({
			label: recordText.heardNote(oneLine(who)),
			text: how ?? '',
		})),
	]
	return present(notes)
}

function recordAnswer(
	instrument: Instrument,
	{ alternative }: AssessedAlternative,
	key: AnswerKey,
): RecordAnswer {
	const agreed = alternative.answers[key]
	const given = (alternative.assessors ?? []).flatMap(({ role, answers }) => {
		const answer = answers[key]
		return answer === undefined ? [] : [{ role: oneLine(role), answer }]
	})
	const answers = agreed === undefined ? given : [{ role: '', answer: agreed }]
	const byRole = (role: string, text: string) =>
		role === '' || given.length < 2 || text === '' ? text : recordText.byRole(role, text)
	return {
		criterion: criterionHeading(instrument, key),
		question: criterionQuestion(instrument, key),
		answer: answerWords(instrument, alternative, key),
		details: present([
			...answers.flatMap(({ role, answer }) => [
				{ label: recordText.motivation, text: byRole(role, answer.motivation ?? '') },
				{
					label: recordText.evidence,
					text: [
						...(answer.evidence === undefined ? [] : [uncapitalised(evidenceWords[answer.evidence])]),
						...(answer.source === undefined || answer.source.trim() === '' ? [] : [answer.source]),
					].join(': '),
				},
			]),
			{ label: recordText.assessors, text: assessorsLine(alternative, key, given) },
			{ label: recordText.reason, text: agreed?.reason ?? '' },
		]),
	}
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

function present(items: readonly Labelled[]): Labelled[] {
	return items.filter(({ text }) => text.trim() !== '')
}
