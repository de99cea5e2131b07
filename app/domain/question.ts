import type { AnswerKey, AssessmentKind } from './assessment.ts'
import { effects } from './instrument.ts'
import type { Criterion, Effect, Instrument, LevelKey } from './instrument.ts'

/** What is asked of each alternative: a criterion, or in a short assessment an effect as a whole. */
export interface Question {
	readonly id: AnswerKey
	readonly effect: Effect
	/** What is above the question: its stage; a short assessment has none. */
	readonly place: Criterion['stage'] | 'short'
	/** «att sprida det som fungerar»; in a short assessment «Mer innovation». */
	readonly shortLabel: string
	readonly question: string
	readonly help: string
	readonly anchors: Readonly<Record<LevelKey, string>>
	readonly example?: string | undefined
	readonly why?: Criterion['why'] | undefined
}

/** In instrument order. */
export function questionsOf(instrument: Instrument, kind: AssessmentKind): readonly Question[] {
	if (kind === 'full')
		return instrument.criteria.map(({ stage, ...criterion }) => ({ ...criterion, place: stage }))
	return effects.map((effect) => ({
		...instrument.shortQuestions[effect],
		id: effect,
		effect,
		place: 'short',
		shortLabel: instrument.effects[effect].label,
	}))
}
