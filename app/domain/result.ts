import type { AnswerKey } from './assessment.ts'
import type { CriterionId, Effect, Stage } from './instrument.ts'

/** Worst to best. */
export const verdicts = [
	'decreases_clearly',
	'decreases_somewhat',
	'no_notable_effect',
	'increases_somewhat',
	'increases_clearly',
] as const
export type Verdict = (typeof verdicts)[number] | 'cannot_be_assessed'

export const notAssessableReasons = [
	'coverage',
	'few_applicable',
	'effect_without_level',
	'no_overall_point',
] as const
export type NotAssessableReason = (typeof notAssessableReasons)[number]

/** In points of the scale, −2 to +2. Numbers are the double nearest to the exact value. */
export interface Figure {
	readonly point: number | null
	readonly range: readonly [number, number] | null
	readonly known: number
	readonly applicable: number
}

export interface UnknownAnswer {
	readonly criterion: AnswerKey
	/** How much of the overall range it alone accounts for, in points of the scale. */
	readonly share: number
	/** Alone, at its best or worst, it would change the verdict (avgörande). */
	readonly decisive: boolean
}

/** One alternative of `vagskal/result@1` (exchange.md). */
export interface AlternativeResult {
	readonly id: string
	/** null where nothing of the effect is applicable. */
	readonly effects: Readonly<Record<Effect, Figure | null>>
	/** null in a short assessment; a stage is null where nothing of it is applicable. */
	readonly stages: Readonly<Record<Stage, Figure | null>> | null
	readonly overall: Figure
	readonly verdict: Verdict
	readonly notAssessable: readonly NotAssessableReason[]
	/** About the direction only; null when it cannot be assessed and in a short assessment. */
	readonly certainty: 'certain' | 'uncertain' | null
	/** Share of the 5^u outcomes of the u Vet ej in the point's sign class, 0–1. */
	readonly sameDirection: number | null
	readonly contradiction: boolean
	readonly complete: boolean
	readonly unknowns: readonly UnknownAnswer[]
	readonly answersNeeded: number
	readonly whatItTakes: { readonly verdict: Verdict; readonly criteria: readonly AnswerKey[] } | null
	readonly disagreements: readonly AnswerKey[]
	readonly missingMotivations: readonly AnswerKey[]
}

export interface AssessmentResult {
	readonly format: 'vagskal/result@1'
	readonly instrument: string
	readonly alternatives: readonly AlternativeResult[]
}

/** The value of one criterion once several assessors are weighed together: the explanation behind every figure. */
export interface CriterionValue {
	readonly criterion: CriterionId | Effect
	readonly state: 'level' | 'unknown' | 'notApplicable' | 'unanswered'
	/** Where the state is level; half steps are possible (median of an even number). */
	readonly level: number | null
	/** Lowest and highest level given, where no answer is agreed and they differ; they take the point's place in the ends of the range. */
	readonly spread: readonly [number, number] | null
	readonly origin: 'agreed' | 'assessors' | 'none'
	readonly disagreement: boolean
}
