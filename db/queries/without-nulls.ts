/** What a column holds no value for is left out: absent, not null, is how the exchange format says nothing. */
export function withoutNulls<Part extends object>(
	part: Part,
): { [Key in keyof Part]?: Exclude<Part[Key], null> } {
	return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null)) as {
		[Key in keyof Part]?: Exclude<Part[Key], null>
	}
}
