import fc from 'fast-check'
import { answerKeys } from '#app/domain/answer-key.ts'
import type { Answer, Answers, AssessmentKind, Weights } from '#app/domain/assessment.ts'
import { levels } from '#app/domain/instrument.ts'
import type { ScoringTerms } from '#app/domain/exact-figures.ts'
import type { ScorableAlternative } from '#app/domain/score.ts'

/** Mostly levels, so that what can be assessed is tried as often as what cannot. */
const anyAnswer: fc.Arbitrary<Answer> = fc.record({
	level: fc.oneof(
		{ arbitrary: fc.constantFrom(...levels), weight: 6 },
		{ arbitrary: fc.constant('unknown' as const), weight: 2 },
		{ arbitrary: fc.constant('notApplicable' as const), weight: 1 },
	),
})

/** Whole, with decimals and 0; never all 0. */
const anyWeights: fc.Arbitrary<Weights> = fc
	.record({ flexibility: weight(), bureaucracy: weight(), renewal: weight(), innovation: weight() })
	.filter((weights) => Object.values(weights).some((value) => value > 0))

export interface Case {
	readonly alternative: ScorableAlternative
	readonly terms: ScoringTerms
}

/** An alternative with agreed answers, assessors' answers or both, of either kind, with any weights. */
export function anyCase(kinds: readonly AssessmentKind[] = ['full', 'short']): fc.Arbitrary<Case> {
	return fc.constantFrom(...kinds).chain((kind) =>
		fc.record({
			alternative: fc.record({
				id: fc.constant('A'),
				answers: anyAnswers(kind, 0.15),
				assessors: fc.array(fc.record({ role: fc.constant('bedömare'), answers: anyAnswers(kind, 0.3) }), {
					maxLength: 4,
				}),
			}),
			terms: fc.record({ kind: fc.constant(kind), weights: anyWeights }),
		}),
	)
}

/** @param leftOut the share of criteria that are not answered. */
function anyAnswers(kind: AssessmentKind, leftOut: number): fc.Arbitrary<Answers> {
	const cell = fc.option(anyAnswer, { nil: undefined, freq: Math.round(1 / leftOut) })
	return fc
		.tuple(...answerKeys(kind).map(() => cell))
		.map((answers) =>
			Object.fromEntries(
				answerKeys(kind).flatMap((key, index) =>
					answers[index] === undefined ? [] : [[key, answers[index]]],
				),
			),
		)
}

function weight(): fc.Arbitrary<number> {
	return fc.oneof(
		fc.constantFrom(0, 1),
		fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000),
	)
}
