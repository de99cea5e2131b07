import { z } from 'zod'
import { isCalendarDate } from '#app/domain/calendar.ts'
import { normaliseText } from '#app/domain/plain-text.ts'
import { expectedText } from '#app/text/exchange.ts'

/** Text as it is stored: normalised, or refused where it holds what no store can keep (plain-text.ts). */
const plainText = z.string({ error: typeError(expectedText.text) }).check((context) => {
	const normalised = normaliseText(context.value)
	if (normalised.kind === 'ok') context.value = normalised.text
	else refuse(context, expectedText.problemInText[normalised.problem])
})

export function text(description: string) {
	return plainText.meta({ description })
}

/** Something must stand there; white space does not count. */
export function requiredText(description: string) {
	return plainText.check(notBlank).meta({ description, minLength: 1 })
}

/** At most `most` characters, counted as a reader counts them, whatever their encoding. */
export function shortText(description: string, most: number) {
	return plainText.check(atMost(most)).meta({ description, maxLength: most })
}

export function requiredShortText(description: string, most: number) {
	return plainText.check(notBlank, atMost(most)).meta({ description, minLength: 1, maxLength: most })
}

/** `YYYY-MM-DD` naming a day that exists. */
export function date(description: string) {
	return z
		.string({ error: typeError(expectedText.date) })
		.refine(isCalendarDate, { error: expectedText.date })
		.meta({ description, format: 'date' })
}

/** Whole, from `least` to `most`. −0 is read as 0. */
export function integer(least: number, most: number, rule: string) {
	return z
		.int({ error: typeError(rule) })
		.min(least, { error: rule })
		.max(most, { error: rule })
		.overwrite((value) => value + 0)
}

export function boolean(description: string) {
	return z.boolean({ error: typeError(expectedText.boolean) }).meta({ description })
}

export function list<Schema extends z.ZodType>(entry: Schema, description: string) {
	return z.array(entry, { error: typeError(expectedText.list) }).meta({ description })
}

/** A rule for a value that is there; that it must be there is said in front where it is not. */
export function typeError(rule: string) {
	return ({ input }: { readonly input?: unknown }) =>
		input === undefined ? expectedText.required(rule) : rule
}

/** An object with the same kind of value under each of `keys`, each of which may be left out. */
export function optionalRecord<Key extends string, Schema extends z.ZodType>(
	keys: readonly Key[],
	schema: Schema,
) {
	const entries = keys.map((key) => [key, z.exactOptional(schema)])
	return z.strictObject(Object.fromEntries(entries) as Record<Key, z.ZodExactOptional<Schema>>)
}

/** An object with the same kind of value under each of `keys`. */
export function fullRecord<Key extends string, Schema extends z.ZodType>(
	keys: readonly Key[],
	schema: Schema,
) {
	return z.strictObject(Object.fromEntries(keys.map((key) => [key, schema])) as Record<Key, Schema>)
}

type TextContext = z.core.ParsePayload<string>

function notBlank(context: TextContext) {
	if (context.value.trim() === '') refuse(context, expectedText.notBlank)
}

function atMost(most: number) {
	return (context: TextContext) => {
		if (Array.from(context.value).length > most) refuse(context, expectedText.maxCharacters(most))
	}
}

function refuse(context: TextContext, message: string) {
	context.issues.push({ code: 'custom', input: context.value, message })
}
