/** Texts typed before the forms' script ran, by field name. React sets a text area back to what was served. */
const typed = new Map<string, string>()

/** To be called before the page is hydrated. */
export function rememberEarlyInput(): void {
	for (const field of document.querySelectorAll('textarea')) {
		if (field.value !== field.defaultValue) typed.set(field.name, field.value)
	}
	document.addEventListener('input', remember)
}

/** Gives the form's text areas back what was typed, once; from here on the form listens for itself. */
export function giveBackEarlyInput(form: HTMLFormElement): void {
	document.removeEventListener('input', remember)
	for (const field of form.querySelectorAll('textarea')) {
		const value = typed.get(field.name)
		if (value !== undefined && field.value !== value) field.value = value
	}
	typed.clear()
}

/** Names of the fields that are no longer as they were served. */
export function changedFields(form: HTMLFormElement): string[] {
	const changed = Array.from(form.elements).filter(
		(field) =>
			(field instanceof HTMLInputElement &&
				(field.value !== field.defaultValue || field.checked !== field.defaultChecked)) ||
			(field instanceof HTMLTextAreaElement && field.value !== field.defaultValue) ||
			(field instanceof HTMLSelectElement &&
				Array.from(field.options).some((option) => option.selected && !option.defaultSelected)),
	)
	return [...new Set(changed.map((field) => ('name' in field ? String(field.name) : '')))]
}

function remember({ target }: Event): void {
	if (target instanceof HTMLTextAreaElement) typed.set(target.name, target.value)
}
