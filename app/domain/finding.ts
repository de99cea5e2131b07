import type { AnswerKey } from './assessment.ts'
import type { Effect, LockInId, PreconditionId } from './instrument.ts'
import type { NotAssessableReason } from './result.ts'

/** What a reader of the annex has reason to ask about, as codes with keys. `alternatives` are ids, in the document's order. */
export type Finding =
	/** Nothing to choose between. */
	| { readonly code: 'oneAlternative' }
	| {
			readonly code: 'cannotBeAssessed'
			readonly alternatives: readonly string[]
			readonly reasons: readonly NotAssessableReason[]
			readonly answersNeeded: number
			readonly effectsWithoutLevel: readonly Effect[]
	  }
	/** Nobody who is affected is named for any alternative but the nollalternativ. */
	| { readonly code: 'heardNotStated' }
	| {
			readonly code: 'shallUnclear' | 'shallMissing' | 'lockInUnclear' | 'lockIn'
			readonly check: LockInId
			readonly alternatives: readonly string[]
	  }
	| {
			readonly code: 'decisiveUnknown' | 'disagreement'
			readonly criterion: AnswerKey
			readonly alternatives: readonly string[]
	  }
	/** No single Vet ej is avgörande, but together they can change the direction. */
	| { readonly code: 'uncertain'; readonly alternatives: readonly string[] }
	| {
			readonly code: 'contradiction'
			readonly alternatives: readonly string[]
			readonly raised: readonly Effect[]
			readonly lowered: readonly Effect[]
	  }
	| {
			readonly code: 'precondition'
			readonly precondition: PreconditionId
			readonly state: 'missing' | 'unknown'
			readonly alternatives: readonly string[]
	  }
	| { readonly code: 'preconditionsNotStated'; readonly alternatives: readonly string[] }
	| {
			readonly code: 'unheard'
			/** In the words of the assessment. */
			readonly who: string
			readonly heard: 'no' | 'unknown'
			readonly alternatives: readonly string[]
	  }
	| { readonly code: 'noZeroAlternative' }
