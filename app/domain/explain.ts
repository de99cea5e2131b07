import { criteriaOfStage } from './answer-key.ts'
import { notAssessableReasons } from './assessability.ts'
import type { AnswerKey } from './assessment.ts'
import { countSameDirection } from './certainty.ts'
import type { DirectionCount } from './certainty.ts'
import { contradictoryEffects } from './contradiction.ts'
import type { ContradictoryEffects } from './contradiction.ts'
import { criterionValue } from './criterion-value.ts'
import { exactFigures } from './exact-figures.ts'
import type { ScoringTerms } from './exact-figures.ts'
import { asFigure, exactFigure, partsPerLevel } from './figure.ts'
import type { ExactFigure } from './figure.ts'
import { effects, stages } from './instrument.ts'
import type { Effect, Stage } from './instrument.ts'
import { asOverallFigure, weighedRows } from './overall-figure.ts'
import { nearestDouble } from './rational.ts'
import type { CriterionValue, Figure } from './result.ts'
import type { ScorableAlternative } from './score.ts'
import { raisesNeeded } from './what-it-would-take.ts'

/** Sums of levels and their counts: point = sum / known, range = [worstSum / applicable, bestSum / applicable]. */
export interface MeanExplanation {
	readonly values: readonly CriterionValue[]
	readonly sum: number
	readonly known: number
	/** Vet ej and unanswered: −2 each in the worst sum, +2 each in the best. */
	readonly unknown: number
	readonly applicable: number
	/** With every Vet ej at −2 and every unresolved disagreement at its lowest. */
	readonly worstSum: number
	readonly bestSum: number
	readonly figure: Figure
}

/** null where nothing of the effect or stage is applicable. */
export interface Explanation {
	readonly effects: readonly {
		readonly effect: Effect
		readonly weight: number
		readonly mean: MeanExplanation | null
	}[]
	/** Empty in a short assessment. */
	readonly stages: readonly { readonly stage: Stage; readonly mean: MeanExplanation | null }[]
	readonly overall: {
		/** Sum of the weights of effects with a point, which the overall point is divided by. */
		readonly pointWeight: number
		/** Sum of the weights of effects with anything applicable, which the range is divided by. */
		readonly rangeWeight: number
		readonly figure: Figure
		/** Of the outcomes of the Vet ej; null where it cannot be assessed and in a short assessment. */
		readonly direction: DirectionCount | null
		readonly contradiction: ContradictoryEffects | null
	}
	/** What it would take, raise by raise; empty where nothing is said of it. */
	readonly raises: readonly {
		readonly criterion: AnswerKey
		/** What it adds to the overall point, and the point after it and the raises before it. */
		readonly gain: number
		readonly after: number
	}[]
}

/** How every number of a result came about, for the page that shows it. The figures are those of scoreAlternative. */
export function explainAlternative(alternative: ScorableAlternative, terms: ScoringTerms): Explanation {
	const figures = exactFigures(alternative, terms)
	const assessable = notAssessableReasons(figures).length === 0
	const rows = weighedRows(figures.effects, figures.weights)
	return {
		effects: effects.map((effect) => ({
			effect,
			weight: terms.weights[effect],
			mean: meanOf(figures.rows[effect], figures.effects[effect]),
		})),
		stages: terms.kind === 'short' ? [] : stages.map((stage) => explainStage(alternative, stage)),
		overall: {
			pointWeight: weightOf(rows.filter(({ figure }) => figure.point !== null)),
			rangeWeight: weightOf(rows),
			figure: asOverallFigure(figures.overall),
			direction:
				assessable && terms.kind === 'full'
					? countSameDirection(figures.overall, figures.effects, figures.weights)
					: null,
			contradiction: contradictoryEffects(figures.effects),
		},
		raises: (assessable ? raisesNeeded(figures) : []).map(({ criterion, gain, after }) => ({
			criterion,
			gain: nearestDouble(gain),
			after: nearestDouble(after),
		})),
	}
}

function explainStage(alternative: ScorableAlternative, stage: Stage): Explanation['stages'][number] {
	const values = criteriaOfStage(stage).map((criterion) => criterionValue(alternative, criterion))
	return { stage, mean: meanOf(values, exactFigure(values)) }
}

function meanOf(values: readonly CriterionValue[], figure: ExactFigure | null): MeanExplanation | null {
	if (figure === null) return null
	const { sum, known, applicable, low, high } = figure
	return {
		values,
		sum,
		known,
		unknown: applicable - known,
		applicable,
		worstSum: (low * applicable) / partsPerLevel,
		bestSum: (high * applicable) / partsPerLevel,
		figure: asFigure(figure),
	}
}

/** Weights are kept in thousandths. */
function weightOf(rows: readonly { readonly weight: number }[]): number {
	return rows.reduce((sum, { weight }) => sum + weight, 0) / 1000
}
