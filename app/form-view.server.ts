import type { FieldBudgets, FormView } from '#app/components/assessment/form-view.ts'
import type { FormContent } from '#db/queries/read-fields.ts'
import { runtime } from './runtime.server.ts'

/** The form as it is stored. */
export function formView(
	content: FormContent | null,
	locked: boolean,
	/** What is remarked on, by the name of its field. */
	remarks: Readonly<Record<string, string>> = {},
): FormView {
	const fields = (content?.fields ?? []).map((field) => ({
		...field,
		name: `${field.alternativeId}/${field.path}`,
	}))
	return {
		values: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
		bases: {},
		problems: remarks,
		conflicts: {},
		awaiting: fields.filter(({ awaitingConfirmation }) => awaitingConfirmation).map(({ name }) => name),
		locked,
		budgets: fieldBudgets(),
	}
}

export function fieldBudgets(): FieldBudgets {
	const { chainItem, condition, comment } = runtime.deps.budgets.first
	return { chainItem, condition, comment }
}

/** The key of the form whose post has just been saved, as the address tells it after `klar`; null where none has. */
export function savedForm(publicId: string, address: URLSearchParams): string | null {
	const saved = address.get('klar')
	return saved === null ? null : `${publicId}/${saved}`
}
