/**
 * Of a form's fields, those that were changed on the page; and of them, those that somebody else has changed meanwhile to
 * something else. `was` is what the page showed, `now` what is stored.
 */
export function comparedFields<Field extends string>(
	typed: Readonly<Record<Field, string>>,
	was: Readonly<Record<Field, string>>,
	now: Readonly<Record<Field, string>>,
): { readonly changed: readonly Field[]; readonly taken: readonly Field[] } {
	const changed = (Object.keys(typed) as Field[]).filter((field) => typed[field] !== was[field])
	return {
		changed: changed.filter((field) => now[field] !== typed[field]),
		taken: changed.filter((field) => now[field] !== was[field] && now[field] !== typed[field]),
	}
}
