import type { Alternative, AnswerKey, Answers } from './assessment.ts'
import { changesIn } from './document-change.ts'
import type { AnswerSource, Compared, DocumentChange } from './document-change.ts'
import { criterionIds, effects } from './instrument.ts'

/**
 * The answers of one alternative, agreed ones first, then each assessor's, in the order of the instrument. Assessors
 * belong together by their roles, several with the same role by their order. Whose answer it was is told only where
 * there was more than one who could have given it.
 *
 * @param roles of those who have answered in both versions; others' answers are left out
 */
export function compareAnswers(
	from: Alternative,
	to: Alternative,
	roles: ReadonlySet<string>,
): DocumentChange[] {
	const sources = [...agreedOf(from, to), ...assessorsOf(from), ...assessorsOf(to)].filter(
		(source, index, all) => all.findIndex((other) => isSame(other, source)) === index,
	)
	const isNamed = sources.length > 1
	return sources
		.filter(({ source }) => source.kind === 'agreed' || roles.has(source.role))
		.flatMap((named) =>
			answerKeys.flatMap((criterion) =>
				changesIn(
					to.id,
					compared(criterion, isNamed ? named.source : null, answersBy(from, named), answersBy(to, named)),
				),
			),
		)
}

const answerKeys: readonly AnswerKey[] = [...criterionIds, ...effects]

interface NumberedSource {
	readonly source: AnswerSource
	/** Among those with the same role. */
	readonly occurrence: number
}

function agreedOf(...alternatives: readonly Alternative[]): NumberedSource[] {
	const hasAny = alternatives.some(({ answers }) => Object.keys(answers).length > 0)
	return hasAny ? [{ source: { kind: 'agreed' }, occurrence: 0 }] : []
}

function assessorsOf({ assessors = [] }: Alternative): NumberedSource[] {
	return assessors.map(({ role }, index) => ({
		source: { kind: 'assessor', role },
		occurrence: assessors.slice(0, index).filter((earlier) => earlier.role === role).length,
	}))
}

function isSame(one: NumberedSource, other: NumberedSource): boolean {
	return one.occurrence === other.occurrence && roleOf(one) === roleOf(other)
}

function roleOf({ source }: NumberedSource): string | null {
	return source.kind === 'assessor' ? source.role : null
}

function answersBy(
	{ answers, assessors = [] }: Alternative,
	{ source, occurrence }: NumberedSource,
): Answers {
	if (source.kind === 'agreed') return answers
	return assessors.filter(({ role }) => role === source.role)[occurrence]?.answers ?? {}
}

function compared(
	criterion: AnswerKey,
	by: AnswerSource | null,
	{ [criterion]: from }: Answers,
	{ [criterion]: to }: Answers,
): Compared[] {
	return [
		[{ part: 'answer', criterion, field: 'level', by }, from?.level, to?.level],
		[{ part: 'answer', criterion, field: 'motivation', by }, from?.motivation, to?.motivation],
		[{ part: 'answer', criterion, field: 'evidence', by }, from?.evidence, to?.evidence],
		[{ part: 'answer', criterion, field: 'source', by }, from?.source, to?.source],
		[{ part: 'answer', criterion, field: 'reason', by }, from?.reason, to?.reason],
	]
}
