import { equalWeights } from '#app/domain/assessment.ts'
import { effects } from '#app/domain/instrument.ts'
import type { AlternativeResult, NotAssessableReason } from '#app/domain/result.ts'
import { annexText } from '#app/text/annex.ts'
import type { AnnexContext } from './annex-input.ts'

/**
 * What is missing where it cannot be assessed, a sentence for each reason; none where it can. Where too few criteria are
 * applicable no number of answers helps, so none is named. That there is no overall point is said only where it is not
 * for lack of answers: the effects that have answers weigh 0, or in a short assessment nothing is applicable.
 */
export function missingSentences(context: AnnexContext, result: AlternativeResult): string[] {
	return result.notAssessable.flatMap((reason) => sentence(context, result, reason) ?? [])
}

function sentence(
	{ instrument, document: { weights = equalWeights } }: AnnexContext,
	{ answersNeeded, effects: figures, overall, notAssessable }: AlternativeResult,
	reason: NotAssessableReason,
): string | null {
	const words = annexText.missing
	switch (reason) {
		case 'coverage':
			return answersNeeded > 0 ? words.coverage(answersNeeded) : null
		case 'few_applicable':
			return words.few_applicable
		case 'effect_without_level':
			return words.effect_without_level(
				effects
					.filter((effect) => figures[effect]?.known === 0 && weights[effect] > 0)
					.map((effect) => instrument.effects[effect].name),
			)
		case 'no_overall_point':
			if (overall.known > 0) return words.weightless
			return overall.applicable > 0 || notAssessable.includes('few_applicable')
				? null
				: words.nothingApplicable
	}
}
