import { jsonPointer } from '#app/domain/json-pointer.ts'

/**
 * The places in a JSON text where an object has a key again, as JSON Pointers. `JSON.parse` keeps the last one silently,
 * and what a person wrote first would be lost.
 *
 * @param text valid JSON.
 */
export function duplicateKeys(text: string): string[] {
	const open: Container[] = []
	const duplicates: string[] = []
	for (const [token] of text.matchAll(tokens)) {
		const inside = open.at(-1)
		if (token === '{') open.push({ keys: new Set(), key: null })
		else if (token === '[') open.push({ keys: null, key: 0 })
		else if (token === '}' || token === ']') open.pop()
		else if (inside === undefined) continue
		else if (token === ',') inside.key = typeof inside.key === 'number' ? inside.key + 1 : null
		else if (inside.keys !== null && inside.key === null) {
			inside.key = String(JSON.parse(token))
			if (inside.keys.has(inside.key)) duplicates.push(jsonPointer(open.map(({ key }) => key ?? '')))
			inside.keys.add(inside.key)
		}
	}
	return duplicates
}

/** An object with the keys read so far, or a list; `key` is where its next or current value stands. */
interface Container {
	readonly keys: Set<string> | null
	key: string | number | null
}

/** Strings and what structures a document; numbers, words and colons between them tell nothing here. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g
