/** An entry of the glossary. Its address is `/kunskap/ordlista#slug`. */
export interface GlossaryTerm {
	readonly term: string
	readonly slug: string
	/** The spellings that are linked in running text; none where the word is too common. */
	readonly forms: readonly string[]
	readonly explanation: string
	/** Slugs of entries that belong with this one. */
	readonly see: readonly string[]
	/** Slug of the article that says more. */
	readonly article?: string | undefined
}

/** A piece of running text; with the slug of its entry where it is a term. */
export interface TextPart {
	readonly text: string
	readonly slug: string | null
}

/** Parts one text after another of the same section; the parts of each give the text back. */
export type SectionLinker = (text: string) => readonly TextPart[]

/**
 * Finds terms in running text, each once in a section: call the result at the start of every section. A form is found
 * as it is written or with its first letter in upper case, whole words only, and the longest first.
 */
export function termFinder(terms: readonly GlossaryTerm[]): () => SectionLinker {
	const slugs = new Map(
		terms.flatMap(({ slug, forms }) =>
			forms.flatMap((form) => [form, withUpperCase(form)].map((spelling) => [spelling, slug] as const)),
		),
	)
	const spellings = [...slugs.keys()].sort((a, b) => b.length - a.length)
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${spellings.join('|')})(?![\\p{L}\\p{N}-])`, 'gu')
	return () => {
		const seen = new Set<string>()
		return (text) => (spellings.length === 0 ? [{ text, slug: null }] : partsOf(text, pattern, slugs, seen))
	}
}

function partsOf(
	text: string,
	pattern: RegExp,
	slugs: ReadonlyMap<string, string>,
	seen: Set<string>,
): readonly TextPart[] {
	const parts: TextPart[] = []
	let start = 0
	for (const { 0: found, index } of text.matchAll(pattern)) {
		const slug = slugs.get(found)
		if (slug === undefined || seen.has(slug)) continue
		seen.add(slug)
		parts.push({ text: text.slice(start, index), slug: null }, { text: found, slug })
		start = index + found.length
	}
	return [...parts, { text: text.slice(start), slug: null }].filter((part) => part.text !== '')
}

function withUpperCase(form: string): string {
	return form.charAt(0).toLocaleUpperCase('sv') + form.slice(1)
}
