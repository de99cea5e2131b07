import { levels } from '#app/domain/instrument.ts'
import { answerKeys } from '#app/domain/answer-key.ts'
import type { Level } from '#app/domain/instrument.ts'
import { criterionIds } from '#app/domain/instrument.ts'
import type {
	Alternative,
	Answer,
	AnswerKey,
	Answers,
	AnswerValue,
	AssessmentKind,
	ChainItem,
} from '#app/domain/assessment.ts'
import { hasManyZerosWithoutText, lacksMotivation } from '#app/domain/motivation.ts'
import { weakDifferences } from '#app/domain/weak-differences.ts'
import type { WeakDifference } from '#app/domain/weak-differences.ts'
import type { Alternative as StoredAlternative } from '#db/queries/alternative.ts'
import type { FormContent } from '#db/queries/read-fields.ts'

export interface AnswerPlace {
	readonly alternativeId: string
	readonly criterion: AnswerKey
}

/** What «Granska dina svar» tells one person about her own answers and the shared texts. */
export interface AnswerReview {
	readonly answers: readonly (AnswerPlace & { readonly answer: Answer | null })[]
	readonly unanswered: readonly AnswerPlace[]
	/** Copied answers that she has not confirmed; they count as not answered. */
	readonly unconfirmed: readonly AnswerPlace[]
	/** Stops her from submitting. */
	readonly missingMotivations: readonly AnswerPlace[]
	readonly manyZeros: readonly { readonly alternativeId: string; readonly count: number }[]
	readonly weakDifferences: readonly WeakDifference[]
	/** Orientations that are begun but do not sum to 100. */
	readonly orientations: readonly { readonly alternativeId: string; readonly sum: number }[]
}

export function reviewAnswers(
	alternatives: readonly StoredAlternative[],
	content: FormContent | null,
	kind: AssessmentKind,
): AnswerReview {
	const keys = answerKeys(kind)
	const own = alternatives.map((alternative) => ({
		id: alternative.id,
		...ownAnswers(content, alternative.id, keys),
		alternative,
	}))
	const places = own.flatMap(({ id, answers, waiting }) =>
		keys.map((criterion) => ({
			alternativeId: id,
			criterion,
			answer: answers[criterion] ?? null,
			isWaiting: waiting.has(criterion),
		})),
	)
	const where = (matches: (place: (typeof places)[number]) => boolean): AnswerPlace[] =>
		places.filter(matches).map(({ alternativeId, criterion }) => ({ alternativeId, criterion }))
	return {
		answers: places,
		unanswered: where(({ answer, isWaiting }) => answer === null && !isWaiting),
		unconfirmed: where(({ isWaiting }) => isWaiting),
		missingMotivations: where(({ answer }) => answer !== null && lacksMotivation(answer)),
		manyZeros: own
			.filter(({ alternative, answers }) => !alternative.isZero && hasManyZerosWithoutText(answers))
			.map(({ id, answers }) => ({ alternativeId: id, count: zerosWithoutText(answers) })),
		weakDifferences:
			kind === 'short'
				? []
				: weakDifferences(
						own.map(({ alternative, answers }) => asAlternative(alternative, answers, content)),
					),
		orientations: own.flatMap(({ id }) => wrongOrientation(content, id)),
	}
}

function ownAnswers(
	content: FormContent | null,
	alternativeId: string,
	keys: readonly AnswerKey[],
): { answers: Answers; waiting: Set<AnswerKey> } {
	const waiting = new Set<AnswerKey>()
	const entries = keys.flatMap((criterion): [AnswerKey, Answer][] => {
		const field = (name: string) =>
			content?.fields.find(
				(one) => one.alternativeId === alternativeId && one.path === `answers/${criterion}/${name}`,
			)
		const level = field('level')
		if (level?.awaitingConfirmation === true) waiting.add(criterion)
		if (level === undefined || level.awaitingConfirmation) return []
		const motivation = field('motivation')?.value
		return [
			[criterion, { level: answerValue(level.value), ...(motivation === undefined ? {} : { motivation }) }],
		]
	})
	return { answers: Object.fromEntries(entries), waiting }
}

function answerValue(stored: string): AnswerValue {
	const level: Level | undefined = levels.find((one) => String(one) === stored)
	return level ?? (stored === 'notApplicable' ? 'notApplicable' : 'unknown')
}

function zerosWithoutText(answers: Answers): number {
	return Object.values(answers).filter(
		({ level, motivation }) => level === 0 && (motivation ?? '').trim() === '',
	).length
}

function asAlternative(
	stored: StoredAlternative,
	answers: Answers,
	content: FormContent | null,
): Alternative {
	const chain = (content?.chain ?? [])
		.filter(({ alternativeId }) => alternativeId === stored.id)
		.map(({ link, text, conditions }): ChainItem => ({
			kind: 'opportunity',
			link,
			text,
			conditions: conditions.map((condition) => ({
				text: condition.text,
				criteria: criterionIds.filter((id) => condition.criteria.split(' ').includes(id)),
			})),
		}))
	return { id: stored.key, title: stored.title, zero: stored.isZero, answers, chain }
}

function wrongOrientation(
	content: FormContent | null,
	alternativeId: string,
): { alternativeId: string; sum: number }[] {
	const shares = (content?.fields ?? []).filter(
		(field) =>
			field.alternativeId === alternativeId && /^orientation\/(maintain|exploit|explore)$/.test(field.path),
	)
	const sum = shares.reduce((total, { value }) => total + Number(value), 0)
	return shares.length > 0 && sum !== 100 ? [{ alternativeId, sum }] : []
}
