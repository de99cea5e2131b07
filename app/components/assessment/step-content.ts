import type { Instrument } from '#app/domain/instrument.ts'
import type { AnswerGuideWords } from './answer-guide.tsx'
import type { Question } from '#app/domain/question.ts'
import type { ChainRow } from './chain-view.ts'
import type { StepAlternative } from './step-alternative.ts'

interface ForAll {
	readonly alternatives: readonly StepAlternative[]
	readonly lead: string
	/** What counts, where the step needs it said. */
	readonly help: string
}

/** An alternative from which a step can be copied, and the one that it is copied to. */
export interface StepCopy {
	readonly from: StepAlternative
	readonly to: StepAlternative
}

interface ForOne extends ForAll {
	readonly alternative: StepAlternative
	/** Those that have something here which this one has not. */
	readonly copies: readonly StepCopy[]
	/** Where the same step is for each alternative. */
	readonly siblings: readonly { readonly label: string; readonly to: string; readonly isCurrent: boolean }[]
}

/** What one step of the assessment asks. */
export type StepContent =
	| (ForAll & {
			readonly kind: 'effect'
			readonly criteria: readonly Question[]
			readonly guide: AnswerGuideWords
			/** Nobody who visits has answered anything yet. */
			readonly isFirst: boolean
			readonly stageLabels: Readonly<Record<Question['place'], string>>
	  })
	| (ForAll & { readonly kind: 'resources' })
	| (ForAll & {
			readonly kind: 'lockIn'
			readonly checks: Instrument['lockIns']
			readonly isProcurement: boolean
	  })
	| (ForAll & { readonly kind: 'preconditions'; readonly preconditions: Instrument['preconditions'] })
	| (ForOne & {
			readonly kind: 'chain'
			readonly instrument: Pick<Instrument, 'chainLinks' | 'likelihoods' | 'consequences' | 'criteria'>
			readonly rows: readonly ChainRow[]
	  })
	| (ForOne & {
			readonly kind: 'affected'
			readonly offered: readonly string[]
			readonly rowIds: readonly string[]
	  })
