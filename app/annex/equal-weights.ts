import { equalWeights } from '#app/domain/assessment.ts'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { effects } from '#app/domain/instrument.ts'
import type { Effect } from '#app/domain/instrument.ts'
import type { AlternativeResult } from '#app/domain/result.ts'
import { scoreAssessment } from '#app/domain/score.ts'
import { annexText } from '#app/text/annex.ts'
import type { AnnexContext } from './annex-input.ts'

/** True where the municipality weighs the effects differently, however the weights are scaled. */
export function hasUnequalWeights({ weights = equalWeights }: Pick<AssessmentDocument, 'weights'>): boolean {
	return new Set(effects.map((effect) => weights[effect])).size > 1
}

export function weightlessEffects({ weights = equalWeights }: Pick<AssessmentDocument, 'weights'>): Effect[] {
	return effects.filter((effect) => weights[effect] === 0)
}

/** Said only where weights of the municipality's own give another verdict than equal ones. */
export function equalWeightsSentence({ document }: AnnexContext, result: AlternativeResult): string | null {
	if (!hasUnequalWeights(document)) return null
	const { alternatives } = scoreAssessment({ ...document, weights: equalWeights })
	const equal = alternatives.find(({ id }) => id === result.id)
	if (!equal || equal.verdict === result.verdict) return null
	return annexText.conclusion.equalWeights(equal.verdict)
}
