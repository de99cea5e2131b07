import type { TextBudget } from '#app/domain/printed-lines.ts'

/** What a form of saved fields is rendered from. Everything is keyed by field name, `<alternative>/<path>`. */
export interface FormView {
	readonly values: Readonly<Record<string, string>>
	/** What is stored, where it differs from what the form shows (a rejected post shows what was typed). */
	readonly bases: Readonly<Record<string, string>>
	readonly problems: Readonly<Record<string, string>>
	readonly conflicts: Readonly<Record<string, FieldConflict>>
	/** Names of copied levels that have not been confirmed. */
	readonly awaiting: readonly string[]
	/** True when the answers are submitted or the assessment is closed: everything is shown, nothing can be changed. */
	readonly locked: boolean
	/** How many printed lines the annex has for the texts that it prints. */
	readonly budgets: FieldBudgets
}

export type FieldBudgets = Readonly<Record<'chainItem' | 'condition' | 'comment', TextBudget>>

export interface FieldConflict {
	readonly theirs: string
	readonly by: string | null
	readonly time: string
}

/** A post that was not wholly saved: everything typed comes back, with what is wrong beside the field. */
export interface RejectedPost {
	readonly typed: Readonly<Record<string, string>>
	readonly problems: Readonly<Record<string, string>>
	readonly conflicts: Readonly<Record<string, FieldConflict>>
	/** Every problem and conflict with the name of its field, for the summary at the top. */
	readonly summary: readonly { readonly name: string; readonly sentence: string }[]
}

/** The stored form, and over it what was typed. */
export function withRejected(stored: FormView, { typed, problems, conflicts }: RejectedPost): FormView {
	return {
		...stored,
		values: { ...stored.values, ...typed },
		bases: Object.fromEntries(Object.keys(typed).map((name) => [name, stored.values[name] ?? ''])),
		problems,
		conflicts,
	}
}

export function fieldName(alternativeId: string, path: string): string {
	return `${alternativeId}/${path}`
}

export function fieldId(name: string): string {
	return `falt-${name}`
}
