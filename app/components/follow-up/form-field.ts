/** By the name of the field. */
export type FieldTexts = Readonly<Partial<Record<string, string>>>

export interface Named {
	readonly id: string
	readonly name: string
}

export interface FormField {
	readonly id: string
	readonly name: string
	readonly defaultValue: string
	readonly error: string | undefined
}

/** What every field of a form is given: its value as typed or stored, and what is wrong with it. */
export function fieldOf(values: FieldTexts, problems: FieldTexts): (name: string) => FormField {
	return (name) => ({ id: name, name, defaultValue: values[name] ?? '', error: problems[name] })
}
