import type { ExactFigures } from './exact-figures.ts'
import { weighedRows } from './overall-figure.ts'
import type { NotAssessableReason } from './result.ts'
import { thresholds } from './thresholds.ts'

const { coverage, fewestApplicable } = thresholds

/**
 * Why an alternative går inte att bedöma, in the order of the result format; empty where it can be
 * (method.md «Verdict»): coverage under 0.6 · fewer than 8 applicable criteria (full assessments only) · an applicable
 * effect of weight > 0 without a level · no overall point. Coverage of nothing applicable is no number and is not
 * named; the other reasons then say it.
 */
export function notAssessableReasons(figures: ExactFigures): NotAssessableReason[] {
	const { known, applicable, point } = figures.overall
	const reasons: NotAssessableReason[] = []
	if (known * coverage.denominator < applicable * coverage.numerator) reasons.push('coverage')
	if (hasFewApplicable(figures)) reasons.push('few_applicable')
	if (effectsWithoutLevel(figures) > 0) reasons.push('effect_without_level')
	if (point === null) reasons.push('no_overall_point')
	return reasons
}

/**
 * How many more answers with a level it takes: the larger of ⌈0.6·Σ|A|⌉ − Σ|K| and the number of applicable effects of
 * weight > 0 without a level; 0 where too few criteria are applicable (method.md «What to find out first»).
 */
export function answersNeeded(figures: ExactFigures): number {
	if (hasFewApplicable(figures)) return 0
	const { known, applicable } = figures.overall
	return Math.max(fewestKnown(applicable) - known, effectsWithoutLevel(figures), 0)
}

function fewestKnown(applicable: number): number {
	return Math.ceil((applicable * coverage.numerator) / coverage.denominator)
}

function hasFewApplicable({ kind, overall }: ExactFigures): boolean {
	return kind === 'full' && overall.applicable < fewestApplicable
}

function effectsWithoutLevel({ effects, weights }: ExactFigures): number {
	return weighedRows(effects, weights).filter(({ weight, figure }) => weight > 0 && figure.known === 0).length
}
