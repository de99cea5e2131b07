import { answerKeysOfEffect } from './answer-key.ts'
import type { AnswerKey, AssessmentKind } from './assessment.ts'
import { answersOfAssessors, criterionValue } from './criterion-value.ts'
import type { AnsweredAlternative } from './criterion-value.ts'
import { levels } from './instrument.ts'
import type { Effect } from './instrument.ts'

/** Means of one to four whole levels are whole numbers of twelfths, so that equal scores are equal. */
const meanPartsPerLevel = 12

/** The means that an effect can turn out as, lowest first, in twelfths of a level, and in how many ways each. */
export interface EffectOutcomes {
	readonly means: readonly number[]
	readonly ways: readonly number[]
}

/**
 * What one effect can turn out as: the mean over the criteria that are not ej tillämpligt, each Vet ej (and unanswered)
 * as likely to be any of the five levels, and where no answer is agreed and the levels given differ, as likely to be
 * that of any assessor (method.md «Comparing alternatives and proposals»). Null where nothing is applicable.
 */
export function effectOutcomes(
	alternative: AnsweredAlternative,
	effect: Effect,
	kind: AssessmentKind,
): EffectOutcomes | null {
	const applicable = answerKeysOfEffect(effect, kind).flatMap((criterion) => {
		const possible = possibleLevels(alternative, criterion)
		return possible === null ? [] : [possible]
	})
	if (applicable.length === 0) return null
	const sums = applicable.reduce<ReadonlyMap<number, number>>(addLevel, new Map([[0, 1]]))
	const sorted = [...sums].sort(([a], [b]) => a - b)
	return {
		means: sorted.map(([sum]) => (sum * meanPartsPerLevel) / applicable.length),
		ways: sorted.map(([, ways]) => ways),
	}
}

/** The equally likely levels of a criterion; null where it is ej tillämpligt. */
function possibleLevels(alternative: AnsweredAlternative, criterion: AnswerKey): readonly number[] | null {
	const { state, level, spread } = criterionValue(alternative, criterion)
	if (state === 'notApplicable') return null
	if (level === null) return levels
	if (spread === null) return [level]
	return answersOfAssessors(alternative, criterion).flatMap(({ level: given }) =>
		typeof given === 'number' ? [given] : [],
	)
}

function addLevel(sums: ReadonlyMap<number, number>, possible: readonly number[]): Map<number, number> {
	const added = new Map<number, number>()
	for (const [sum, ways] of sums)
		for (const level of possible) added.set(sum + level, (added.get(sum + level) ?? 0) + ways)
	return added
}
