import type { AnswerKey, ChainItem } from './assessment.ts'
import type { AnswerField } from './field.ts'
import type { ChainLink, Effect, LockInId, PreconditionId } from './instrument.ts'

/** One field that two versions of an assessment say different things in. */
export interface DocumentChange {
	/** The id of the alternative; null for what belongs to the ärende or to the whole assessment. */
	readonly alternative: string | null
	readonly field: ChangedField
	/**
	 * As the exchange format writes them: a level or a number as `-1`, a choice by its own word, an orientation as
	 * `20 60 20`, several things with a space or, where they are words, a comma between. Null where there is nothing.
	 */
	readonly from: string | null
	readonly to: string | null
}

/** `whole` is a row or an alternative that only one of the versions has; its value is then its text or title. */
export type ChangedField =
	| { readonly part: 'proposal'; readonly field: ProposalPart }
	| { readonly part: 'assessment'; readonly field: AssessmentPart }
	| { readonly part: 'weight'; readonly effect: Effect }
	| { readonly part: 'alternative'; readonly field: 'whole' | 'title' | 'description' | 'zero' }
	| {
			readonly part: 'answer'
			readonly criterion: AnswerKey
			readonly field: AnswerField
			/** null where there is no telling apart to do: one assessor, or agreed answers alone. */
			readonly by: AnswerSource | null
	  }
	| { readonly part: 'orientation' }
	| { readonly part: 'cost'; readonly field: 'oneOff' | 'yearly' }
	| { readonly part: 'itSystem' }
	| { readonly part: 'lockIn'; readonly check: LockInId; readonly field: 'answer' | 'note' }
	| { readonly part: 'precondition'; readonly principle: PreconditionId; readonly field: 'state' | 'note' }
	| {
			readonly part: 'chain'
			readonly kind: ChainItem['kind']
			readonly link: ChainLink
			/** Of the later version, unless only the earlier has it. */
			readonly text: string
			readonly field: 'whole' | 'text' | 'link' | 'likelihood' | 'consequence'
	  }
	| {
			readonly part: 'condition'
			readonly text: string
			readonly field: 'whole' | 'text' | 'responsible' | 'followUp' | 'criteria'
	  }
	| { readonly part: 'affected'; readonly who: string; readonly field: 'whole' | 'heard' | 'how' }

export type ProposalPart =
	| 'municipality'
	| 'title'
	| 'diarienummer'
	| 'committee'
	| 'meetingDate'
	| 'type'
	| 'description'
	| 'unit'
	| 'unitKind'
	| 'preparedByName'
	| 'preparedByRole'
	| 'preparedByUnit'

export type AssessmentPart =
	'kind' | 'instrument' | 'assessors' | 'screening' | 'screeningReason' | 'summary' | 'weightSet'

/** `agreed` is the answer that the assessors have in common. */
export type AnswerSource = { readonly kind: 'agreed' } | { readonly kind: 'assessor'; readonly role: string }

/** What may differ, before it is known whether it does. */
export type Compared = readonly [field: ChangedField, from: Value, to: Value]
type Value = string | number | boolean | null | undefined

/** Those that differ. Nothing and the empty text are the same nothing. */
export function changesIn(alternative: string | null, compared: readonly Compared[]): DocumentChange[] {
	return compared
		.map(([field, from, to]) => ({ alternative, field, from: written(from), to: written(to) }))
		.filter(({ from, to }) => from !== to)
}

function written(value: Value): string | null {
	return value === undefined || value === null || value === '' ? null : String(value)
}
