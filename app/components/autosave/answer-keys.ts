const valueByKey: Readonly<Record<string, string>> = {
	'1': '-2',
	'2': '-1',
	'3': '0',
	'4': '1',
	'5': '2',
	v: 'unknown',
	e: 'notApplicable',
}

/**
 * Keys 1–5, V and E choose in the group whose radio button has focus. Elsewhere, and with a modifier held, the keys
 * mean what they always mean.
 */
export function chooseByKey(event: KeyboardEvent): void {
	const radio = event.target
	if (
		!(radio instanceof HTMLInputElement) ||
		radio.type !== 'radio' ||
		radio.closest('[data-answer-keys]') === null
	)
		return
	if (event.ctrlKey || event.altKey || event.metaKey) return
	const value = valueByKey[event.key.toLowerCase()]
	const group = radio.form?.elements.namedItem(radio.name)
	if (value === undefined || !(group instanceof RadioNodeList)) return
	const chosen = Array.from(group).find((item) => item instanceof HTMLInputElement && item.value === value)
	if (!(chosen instanceof HTMLInputElement) || chosen.disabled) return
	event.preventDefault()
	chosen.focus()
	chosen.click()
}
