import { answerKeys } from './answer-key.ts'
import type { Alternative, Answer, AnswerKey, AssessmentKind } from './assessment.ts'
import type { Level } from './instrument.ts'
import type { CriterionValue } from './result.ts'
import { thresholds } from './thresholds.ts'

/** The part of an alternative that its score rests on. */
export type AnsweredAlternative = Pick<Alternative, 'answers' | 'assessors'>

/** The value of every criterion asked, in instrument order. */
export function criterionValues(alternative: AnsweredAlternative, kind: AssessmentKind): CriterionValue[] {
	return answerKeys(kind).map((criterion) => criterionValue(alternative, criterion))
}

/**
 * Weighs the answers to one criterion together (method.md «Several assessors»).
 *
 * - The agreed answer, where there is one.
 * - Else Vet ej, where more than half of the assessors who answered said so.
 * - Else the median of their levels; of an even number the mean of the middle two, so half steps occur.
 * - Where none gave a level: ej tillämpligt if all who answered said so, else Vet ej.
 * - Nobody answered: unanswered, which every figure counts as Vet ej.
 *
 * The spread is set where no answer is agreed, the value is a level and the levels given differ. Disagreement (oenig)
 * is told of whether or not an answer was agreed: two levels at least 2 apart.
 */
export function criterionValue(alternative: AnsweredAlternative, criterion: AnswerKey): CriterionValue {
	const given = answersOfAssessors(alternative, criterion)
	const levels = levelsOf(given)
	const spread = spreadOf(levels)
	const disagreement = spread !== null && spread[1] - spread[0] >= thresholds.disputed
	const agreed = alternative.answers[criterion]
	if (agreed !== undefined)
		return { criterion, ...asValue(agreed), spread: null, origin: 'agreed', disagreement }
	if (given.length === 0)
		return { criterion, state: 'unanswered', level: null, spread: null, origin: 'none', disagreement }
	const value = weighedTogether(given, levels)
	return {
		criterion,
		...value,
		spread: value.state === 'level' ? spread : null,
		origin: 'assessors',
		disagreement,
	}
}

/** The answers that assessors gave to one criterion, in their order; whoever left it out is not there. */
export function answersOfAssessors(alternative: AnsweredAlternative, criterion: AnswerKey): Answer[] {
	return (alternative.assessors ?? []).flatMap(({ answers }) => answers[criterion] ?? [])
}

type Value = Pick<CriterionValue, 'state' | 'level'>

function asValue({ level }: Answer): Value {
	return typeof level === 'number' ? { state: 'level', level } : { state: level, level: null }
}

function weighedTogether(given: readonly Answer[], levels: readonly Level[]): Value {
	const unknowns = given.filter(({ level }) => level === 'unknown').length
	if (unknowns * 2 > given.length) return { state: 'unknown', level: null }
	const level = median(levels)
	if (level !== null) return { state: 'level', level }
	return { state: unknowns === 0 ? 'notApplicable' : 'unknown', level: null }
}

function levelsOf(given: readonly Answer[]): Level[] {
	return given.flatMap(({ level }) => (typeof level === 'number' ? [level] : [])).sort((a, b) => a - b)
}

/** Lowest and highest of levels, where they differ. */
export function spreadOf(levels: readonly Level[]): readonly [Level, Level] | null {
	const sorted = levels.toSorted((a, b) => a - b)
	const [lowest, highest] = [sorted[0], sorted.at(-1)]
	if (lowest === undefined || highest === undefined || lowest === highest) return null
	return [lowest, highest]
}

function median(sorted: readonly Level[]): number | null {
	const lower = sorted[Math.floor((sorted.length - 1) / 2)]
	const upper = sorted[Math.floor(sorted.length / 2)]
	return lower === undefined || upper === undefined ? null : (lower + upper) / 2
}
