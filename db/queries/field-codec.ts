/** How the string in a form and the value in a column become each other. '' is not answered. */
export interface FieldCodec {
	/** @throws InvalidFieldValue for what the caller should have refused */
	encode(value: string): string | number | null
	decode(stored: unknown): string
}

/** A caller let through a value that no column of the field can hold. */
export class InvalidFieldValue extends Error {
	override name = 'InvalidFieldValue'
}

export const codecs = {
	text: { encode: (value) => (value === '' ? null : value), decode: text },
	required: { encode: notEmpty, decode: text },
	integer: { encode: (value) => (value === '' ? null : integer(value)), decode: text },
	requiredInteger: { encode: integer, decode: text },
	/** A checkbox: '1' or ''. */
	mark: { encode: (value) => (value === '' ? 0 : 1), decode: (stored) => (stored === 1 ? '1' : '') },
	/** 'true', 'false' or ''. */
	claim: { encode: bit, decode: (stored) => (isAbsent(stored) ? '' : String(stored === 1)) },
	/** Words with a space between them, stored as a JSON list. */
	list: { encode: (value) => JSON.stringify(wordsOf(value)), decode: joined },
} as const satisfies Record<string, FieldCodec>

function isAbsent(stored: unknown): stored is null | undefined {
	return stored === null || stored === undefined
}

function text(stored: unknown): string {
	return typeof stored === 'string' || typeof stored === 'number' ? String(stored) : ''
}

function notEmpty(value: string): string {
	if (value === '') throw new InvalidFieldValue('A required field cannot be emptied')
	return value
}

function integer(value: string): number {
	const number = Number(value)
	if (!Number.isSafeInteger(number) || String(number) !== value)
		throw new InvalidFieldValue(`Not a whole number: ${JSON.stringify(value)}`)
	return number
}

function bit(value: string): number | null {
	if (value === '') return null
	return value === 'true' ? 1 : 0
}

function wordsOf(value: string): string[] {
	return value.split(' ').filter((word) => word !== '')
}

function joined(stored: unknown): string {
	return typeof stored === 'string' ? (JSON.parse(stored) as string[]).join(' ') : ''
}
