import type { Params } from '@remix-run/react'

/** 404 where the thing does not exist, or is another municipality's. */
export function requireFound<T>(thing: T | null | undefined): T {
	if (thing === null || thing === undefined) throw notFound()
	return thing
}

export function notFound(): Response {
	return new Response(null, { status: 404 })
}

/** The named parameters of the address; 404 where one is missing. */
export function requireParams<Name extends string>(params: Params, ...names: Name[]): Record<Name, string> {
	const entries = names.map((name) => [name, requireFound(params[name])] as const)
	return Object.fromEntries(entries) as Record<Name, string>
}

/** The fields of a posted form. A body that is no form is refused with 400. */
export async function formOf(request: Request): Promise<FormData> {
	try {
		return await request.formData()
	} catch {
		throw new Response(null, { status: 400 })
	}
}

/** One text field, with the line breaks that are stored; '' where it is absent or a file. */
export function textField(form: FormData, name: string): string {
	const value = form.get(name)
	return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : ''
}

/** A field that is saved on its own, as it was posted: see components/autosave. */
export interface PostedField {
	readonly name: string
	readonly base: string
	readonly value: string
	/** In a conflict the other's text is to stay. */
	readonly keepTheirs: boolean
}

/** Every field of the form that carries a base, present or not: an unchecked choice is ''. */
export function savedFieldsOf(form: FormData): PostedField[] {
	const names = [
		...new Set([...form.keys()].filter((key) => key.startsWith('was:')).map((key) => key.slice(4))),
	]
	return names.map((name) => ({
		name,
		base: textField(form, `was:${name}`),
		value: form
			.getAll(name)
			.filter((value) => typeof value === 'string')
			.join(' ')
			.replace(/\r\n?/g, '\n'),
		keepTheirs: form.has(`keep:${name}`),
	}))
}
