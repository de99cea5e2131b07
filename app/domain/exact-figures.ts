import { answerKeysOfEffect } from './answer-key.ts'
import type { AssessmentKind, Weights } from './assessment.ts'
import { criterionValue } from './criterion-value.ts'
import type { AnsweredAlternative } from './criterion-value.ts'
import { exactFigure } from './figure.ts'
import { effects } from './instrument.ts'
import type { Effect } from './instrument.ts'
import { exactOverall, wholeWeights } from './overall-figure.ts'
import type { EffectFigures, ExactOverall, WholeWeights } from './overall-figure.ts'
import type { CriterionValue } from './result.ts'

export interface ScoringTerms {
	readonly kind: AssessmentKind
	readonly weights: Weights
}

/** Everything the rules of scoring read, exact: the value of each criterion, and the figures over rows and whole. */
export interface ExactFigures {
	readonly kind: AssessmentKind
	readonly weights: WholeWeights
	/** Row by row; together in instrument order. */
	readonly rows: Readonly<Record<Effect, readonly CriterionValue[]>>
	readonly values: readonly CriterionValue[]
	readonly effects: EffectFigures
	readonly overall: ExactOverall
}

export function exactFigures(
	alternative: AnsweredAlternative,
	{ kind, weights }: ScoringTerms,
): ExactFigures {
	const row = (effect: Effect) =>
		answerKeysOfEffect(effect, kind).map((criterion) => criterionValue(alternative, criterion))
	const rows = {
		flexibility: row('flexibility'),
		bureaucracy: row('bureaucracy'),
		renewal: row('renewal'),
		innovation: row('innovation'),
	}
	const figures = {
		flexibility: exactFigure(rows.flexibility),
		bureaucracy: exactFigure(rows.bureaucracy),
		renewal: exactFigure(rows.renewal),
		innovation: exactFigure(rows.innovation),
	}
	const whole = wholeWeights(weights)
	return {
		kind,
		weights: whole,
		rows,
		values: effects.flatMap((effect) => rows[effect]),
		effects: figures,
		overall: exactOverall(figures, whole),
	}
}
