/** The hidden field that carries the value which the page was served with; a save compares it with what is stored. */
export const basePrefix = 'was:'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** True for a field that is saved on its own: it has a base. */
export function isSavedField(form: HTMLFormElement, name: string): boolean {
	return name !== '' && form.elements.namedItem(basePrefix + name) !== null
}

/** The field's value as a form post would send it; '' where nothing is chosen. */
export function valueOf(form: HTMLFormElement, name: string): string {
	const values = new FormData(form).getAll(name).filter((value) => typeof value === 'string')
	return values.join(' ').replace(/\r\n?/g, '\n')
}

export function setValue(form: HTMLFormElement, name: string, value: string): void {
	for (const control of controlsOf(form, name)) {
		if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
			control.checked = value.split(' ').includes(control.value)
		} else control.value = value
	}
}

export function baseOf(form: HTMLFormElement, name: string): string {
	return controlsOf(form, basePrefix + name)[0]?.value ?? ''
}

export function setBase(form: HTMLFormElement, name: string, value: string): void {
	for (const control of controlsOf(form, basePrefix + name)) control.value = value
}

function controlsOf(form: HTMLFormElement, name: string): Control[] {
	return Array.from(form.elements).filter(
		(element): element is Control =>
			(element instanceof HTMLInputElement ||
				element instanceof HTMLTextAreaElement ||
				element instanceof HTMLSelectElement) &&
			element.name === name,
	)
}
