import { foundText } from '#app/text/exchange.ts'

const longestShown = 60

/** The value at a path of a JSON document; undefined where there is none. */
export function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
		raw,
	)
}

/** A value on one line, for a reader: short values as JSON, long texts cut, lists and objects by kind. */
export function shown(value: unknown): string {
	if (value === undefined) return foundText.nothing
	if (Array.isArray(value)) return foundText.list(value.length)
	if (isObject(value)) return foundText.object
	if (typeof value !== 'string') return JSON.stringify(value)
	const characters = Array.from(value)
	const start = characters.slice(0, longestShown).join('')
	return JSON.stringify(characters.length > longestShown ? `${start}…` : value)
}

export function isObject(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
	return typeof value === 'object' && value !== null
}
