export interface XmlModel<Model> {
	readonly model: Model
	/** What XML has no place for, each once, in the order met. */
	readonly replaced: readonly string[]
}

/**
 * Makes every text of the model safe for an XML document: lines are parted by \n alone, and a character that XML 1.0
 * does not allow (section 2.2: most control characters, half a surrogate pair, U+FFFE and U+FFFF) becomes ⟨U+XXXX⟩.
 * All else stands as it was typed; which font shows it is the reader's program's choice.
 */
export function xmlModel<Model>(model: Model): XmlModel<Model> {
	const replaced = new Set<string>()
	const safe = JSON.parse(
		JSON.stringify(model, (_key, value: unknown) =>
			typeof value === 'string' ? xmlText(value, replaced) : value,
		),
	) as Model
	return { model: safe, replaced: [...replaced] }
}

function xmlText(text: string, replaced: Set<string>): string {
	return text.replace(lineEnds, '\n').replace(notXml, (character) => {
		const code = `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`
		replaced.add(code)
		return code
	})
}

const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu
const notXml = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
