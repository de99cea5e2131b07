/** The one form of a page with several that was refused, with what was typed in it. */
export interface RejectedForm {
	readonly form: string
	readonly typed: Readonly<Record<string, string>>
	/** By the id of the field. */
	readonly problems: readonly { readonly fieldId: string; readonly sentence: string }[]
}

/** Undefined where another form was refused, or none. */
export function typedIn(rejected: RejectedForm | undefined, form: string, field: string): string | undefined {
	return rejected?.form === form ? rejected.typed[field] : undefined
}

export function problemOf(rejected: RejectedForm | undefined, fieldId: string): string | undefined {
	return rejected?.problems.find((problem) => problem.fieldId === fieldId)?.sentence
}
