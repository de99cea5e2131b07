import { criteriaOfStage } from '#app/domain/answer-key.ts'
import { equalWeights } from '#app/domain/assessment.ts'
import type {
	Alternative,
	AssessmentDocument,
	AssessmentKind,
	Cost,
	Orientation,
} from '#app/domain/assessment.ts'
import { criterionValue, criterionValues } from '#app/domain/criterion-value.ts'
import { exactFigures } from '#app/domain/exact-figures.ts'
import { exactFigure, partsPerLevel } from '#app/domain/figure.ts'
import type { Stage } from '#app/domain/instrument.ts'
import type { Rational } from '#app/domain/rational.ts'
import type { CriterionValue, Verdict } from '#app/domain/result.ts'
import { scoreAlternative } from '#app/domain/score.ts'

/** What a portfolio is summed from. Everything is whole, so that sums are exact. */
export interface AlternativeFigures {
	/** Of the alternative, as in the document. */
	readonly key: string
	readonly kind: AssessmentKind
	readonly verdict: Verdict
	/** Null in a short assessment and where it går inte att bedöma. */
	readonly certainty: 'certain' | 'uncertain' | null
	readonly point: Rational | null
	readonly known: number
	readonly applicable: number
	/** One letter a criterion in instrument order: l level, u Vet ej or unanswered, n ej tillämpligt; '' when short. */
	readonly states: string
	readonly stages: Readonly<Record<Stage, StageSums>>
	readonly money: number | null
	readonly orientation: Orientation | null
}

/** In half levels, which medians make. Low and high are ΣK ∓ 2u, disagreements at their ends (method.md). */
export interface StageSums {
	readonly sum: number
	readonly low: number
	readonly high: number
}

/** The figures of each alternative, in the order of the document. */
export function alternativeFigures(
	document: Pick<AssessmentDocument, 'kind' | 'weights' | 'alternatives'>,
): AlternativeFigures[] {
	const terms = { kind: document.kind ?? 'full', weights: document.weights ?? equalWeights }
	return document.alternatives.map((alternative) => {
		const { verdict, certainty, overall } = scoreAlternative(alternative, terms)
		const { cost, orientation } = alternative
		return {
			key: alternative.id,
			kind: terms.kind,
			verdict,
			certainty,
			point: exactFigures(alternative, terms).overall.point,
			known: overall.known,
			applicable: overall.applicable,
			states: terms.kind === 'short' ? '' : statesOf(alternative),
			stages: stageSumsOf(alternative, terms.kind),
			money: moneyOf(cost),
			orientation: orientation === undefined || orientation === 'unknown' ? null : orientation,
		}
	})
}

/**
 * One-off + four years of yearly cost, by its absolute amount, in whole kronor (method.md «Portfolio»). Null where
 * either is not given: 0 is an answer, nothing is not.
 */
export function moneyOf(cost: Cost | undefined): number | null {
	if (cost?.oneOff === undefined || cost.yearly === undefined) return null
	return Math.abs(cost.oneOff + 4 * cost.yearly)
}

const letters: Readonly<Record<CriterionValue['state'], string>> = {
	level: 'l',
	unknown: 'u',
	unanswered: 'u',
	notApplicable: 'n',
}

function statesOf(alternative: Alternative): string {
	return criterionValues(alternative, 'full')
		.map(({ state }) => letters[state])
		.join('')
}

const nothing: StageSums = { sum: 0, low: 0, high: 0 }

function stageSumsOf(alternative: Alternative, kind: AssessmentKind): AlternativeFigures['stages'] {
	const column = (stage: Stage): StageSums => {
		const values = criteriaOfStage(stage).map((criterion) => criterionValue(alternative, criterion))
		const figure = kind === 'short' ? null : exactFigure(values)
		if (figure === null) return nothing
		const halves = (mean: number) => (mean * figure.applicable * 2) / partsPerLevel
		return { sum: figure.sum * 2, low: halves(figure.low), high: halves(figure.high) }
	}
	return {
		sense: column('sense'),
		seize: column('seize'),
		scale: column('scale'),
		sustain: column('sustain'),
	}
}
