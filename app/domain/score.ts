import { criteriaOfStage } from './answer-key.ts'
import { equalWeights } from './assessment.ts'
import type { Alternative, AssessmentDocument } from './assessment.ts'
import { answersNeeded, notAssessableReasons } from './assessability.ts'
import { certaintyOf, countSameDirection } from './certainty.ts'
import { isContradictory } from './contradiction.ts'
import { criterionValue } from './criterion-value.ts'
import { exactFigures } from './exact-figures.ts'
import type { ExactFigures, ScoringTerms } from './exact-figures.ts'
import { asFigure, exactFigure } from './figure.ts'
import type { ExactFigure } from './figure.ts'
import type { Stage } from './instrument.ts'
import { missingMotivations } from './motivation.ts'
import { asOverallFigure } from './overall-figure.ts'
import type { AlternativeResult, AssessmentResult, Figure, Verdict } from './result.ts'
import { verdictClass } from './verdict.ts'
import { whatItWouldTake } from './what-it-would-take.ts'
import { whatToFindOut } from './what-to-find-out.ts'

export type ScorableAlternative = Pick<Alternative, 'id' | 'answers' | 'assessors'>

/** Scores every alternative by itself, in the order of the document; weights are equal where it has none. */
export function scoreAssessment(
	document: Pick<AssessmentDocument, 'instrument' | 'kind' | 'weights' | 'alternatives'>,
): AssessmentResult {
	const terms = { kind: document.kind ?? 'full', weights: document.weights ?? equalWeights }
	return {
		format: 'vagskal/result@1',
		instrument: document.instrument,
		alternatives: document.alternatives.map((alternative) => scoreAlternative(alternative, terms)),
	}
}

/**
 * Scores one alternative by method.md «Scoring one alternative». Every comparison is exact; every number given is the
 * double nearest to the exact value. Where it går inte att bedöma, verdict, certainty and what it would take are not
 * said and nothing is avgörande, but figures, contradiction and the list of Vet ej are there.
 *
 * @param terms the weights are each 0–100 with at most three decimals, at least one above 0.
 */
export function scoreAlternative(alternative: ScorableAlternative, terms: ScoringTerms): AlternativeResult {
	const figures = exactFigures(alternative, terms)
	const notAssessable = notAssessableReasons(figures)
	const assessable = notAssessable.length === 0
	return {
		id: alternative.id,
		effects: effectFigures(figures),
		stages: terms.kind === 'short' ? null : stageFigures(alternative),
		overall: asOverallFigure(figures.overall),
		verdict: assessable ? verdictOf(figures) : 'cannot_be_assessed',
		notAssessable,
		...directionOf(figures, assessable),
		contradiction: isContradictory(figures.effects),
		complete: figures.values.every(({ state }) => state !== 'unanswered'),
		unknowns: whatToFindOut(figures, assessable),
		answersNeeded: answersNeeded(figures),
		whatItTakes: assessable ? whatItWouldTake(figures) : null,
		disagreements: figures.values.filter((value) => value.disagreement).map(({ criterion }) => criterion),
		missingMotivations: missingMotivations(alternative, terms.kind),
	}
}

function verdictOf({ overall }: ExactFigures): Verdict {
	return overall.point === null ? 'cannot_be_assessed' : verdictClass(overall.point)
}

/** Said of full assessments only. */
function directionOf(
	{ kind, overall, effects, weights }: ExactFigures,
	assessable: boolean,
): Pick<AlternativeResult, 'certainty' | 'sameDirection'> {
	if (!assessable || kind === 'short') return { certainty: null, sameDirection: null }
	const count = countSameDirection(overall, effects, weights)
	return { certainty: certaintyOf(overall), sameDirection: count === null ? null : count.same / count.all }
}

function effectFigures({ effects }: ExactFigures): AlternativeResult['effects'] {
	return {
		flexibility: figureOrNull(effects.flexibility),
		bureaucracy: figureOrNull(effects.bureaucracy),
		renewal: figureOrNull(effects.renewal),
		innovation: figureOrNull(effects.innovation),
	}
}

/** The columns of the grid; weights are not used. */
function stageFigures(alternative: ScorableAlternative): AlternativeResult['stages'] {
	const column = (stage: Stage) =>
		figureOrNull(
			exactFigure(criteriaOfStage(stage).map((criterion) => criterionValue(alternative, criterion))),
		)
	return {
		sense: column('sense'),
		seize: column('seize'),
		scale: column('scale'),
		sustain: column('sustain'),
	}
}

function figureOrNull(figure: ExactFigure | null): Figure | null {
	return figure === null ? null : asFigure(figure)
}
