import type { FieldTexts, Named } from './form-field.ts'

interface OfferedCondition {
	readonly number: number | null
	readonly alternatives: string
}

export interface DecisionFormProps {
	/** As typed, or as the annex has it; by the name of the field. */
	readonly values: FieldTexts
	readonly problems: FieldTexts
	readonly annex: { readonly publicId: string; readonly version: number } | null
	readonly committees: readonly Named[]
	readonly persons: readonly Named[]
	readonly alternatives: readonly { readonly key: string; readonly title: string }[]
	readonly conditions: readonly OfferedCondition[]
	readonly isMotion: boolean
	readonly ownConditions: number
}
