import type { AnswerKey } from '#app/domain/assessment.ts'
import type { AlternativeResult, UnknownAnswer } from '#app/domain/result.ts'
import type { AnnexContext } from './annex-input.ts'

/** The Vet ej of one alternative, each kind by how much it accounts for. */
export interface OpenQuestions {
	readonly decisive: readonly AnswerKey[]
	readonly others: readonly AnswerKey[]
	/** Of an effect of weight 0: whatever the answer, the result is the same. */
	readonly weightless: readonly AnswerKey[]
}

export function openQuestions({ unknowns, overall }: AlternativeResult): OpenQuestions {
	const weighs = ({ share }: UnknownAnswer) => share > 0 || overall.range === null
	return {
		decisive: keysOf(unknowns.filter((unknown) => unknown.decisive)),
		others: keysOf(unknowns.filter((unknown) => !unknown.decisive && weighs(unknown))),
		weightless: keysOf(unknowns.filter((unknown) => !unknown.decisive && !weighs(unknown))),
	}
}

export interface FirstToFindOut {
	readonly criterion: AnswerKey
	/** The alternatives that it is as important for. */
	readonly ids: readonly string[]
}

/**
 * The one Vet ej that both the conclusion and «Det vi inte vet» put first: one that is avgörande before one that is not,
 * then the one that accounts for most of the range, ties in the order read. Not one of an effect of weight 0. Null where
 * there is none, and of what cannot be assessed: there the number of answers that are missing is said instead
 * (method.md «What to find out first»).
 */
export function firstToFindOut({ alternatives }: Pick<AnnexContext, 'alternatives'>): FirstToFindOut | null {
	const candidates = alternatives
		.filter(({ result }) => result.verdict !== 'cannot_be_assessed')
		.flatMap(({ id, result }) => result.unknowns.map((unknown) => ({ id, ...unknown })))
		.filter(({ share }) => share > 0)
	const [first] = [...candidates].sort((a, b) => Number(b.decisive) - Number(a.decisive) || b.share - a.share)
	if (!first) return null
	const same = candidates.filter(
		({ criterion, decisive }) => criterion === first.criterion && decisive === first.decisive,
	)
	return { criterion: first.criterion, ids: same.map(({ id }) => id) }
}

function keysOf(unknowns: readonly UnknownAnswer[]): AnswerKey[] {
	return unknowns.map(({ criterion }) => criterion)
}
