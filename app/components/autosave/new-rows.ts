/** Before the address in an intent that saves what is typed and goes on to another page. */
export const goTo = 'goto:'

/** A field of a row that is added when the form is sent. */
export function isNewRow(name: string): boolean {
	return name.startsWith('new:')
}

/**
 * Single fields are saved as they change, but a row that is being filled in is added only when its form is sent: a
 * link that leads to another page sends the form first, which leads on to where the link led.
 */
export function sendNewRowsFirst(event: MouseEvent, form: HTMLFormElement): void {
	const link = event.target instanceof Element ? event.target.closest('a') : null
	const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
	if (
		link === null ||
		opensElsewhere ||
		link.origin !== location.origin ||
		link.pathname === location.pathname
	)
		return
	if (![...new FormData(form)].some(([name, value]) => isNewRow(name) && value !== '')) return
	event.preventDefault()
	const intent = document.createElement('input')
	intent.type = 'hidden'
	intent.name = 'intent'
	intent.value = goTo + link.pathname + link.search
	form.append(intent)
	form.submit()
}
