import { textField } from './http.server.ts'

/** What the page showed of each field, by name: the hidden `was:` fields of a form that compares. */
export function wasFields(form: FormData): Readonly<Record<string, string>> {
	return Object.fromEntries(
		[...form.keys()]
			.filter((key) => key.startsWith('was:'))
			.map((key) => [key.slice('was:'.length), textField(form, key)]),
	)
}
