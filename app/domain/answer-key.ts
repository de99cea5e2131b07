import type { AnswerKey, AssessmentKind } from './assessment.ts'
import { criterionIds, effects, stages } from './instrument.ts'
import type { CriterionId, Effect, Stage } from './instrument.ts'

/** What is asked, in instrument order: the 16 criteria, or in a short assessment the four effects. */
export function answerKeys(kind: AssessmentKind): readonly AnswerKey[] {
	return kind === 'short' ? effects : criterionIds
}

/** What is asked about one effect, in instrument order. */
export function answerKeysOfEffect(effect: Effect, kind: AssessmentKind): readonly AnswerKey[] {
	return kind === 'short' ? [effect] : stages.map((stage): CriterionId => `${effect}.${stage}`)
}

/** The column of a stage: one criterion of each effect. */
export function criteriaOfStage(stage: Stage): readonly CriterionId[] {
	return effects.map((effect): CriterionId => `${effect}.${stage}`)
}

/** The row that an answer belongs to. */
export function effectOf(key: AnswerKey): Effect {
	const effect = effects.find((candidate) => key === candidate || key.startsWith(`${candidate}.`))
	if (effect === undefined) throw new Error(`Not an answer key: ${key}`)
	return effect
}
