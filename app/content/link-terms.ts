import { termFinder } from '#app/domain/glossary.ts'
import type { GlossaryTerm, SectionLinker } from '#app/domain/glossary.ts'

/** Elements within which no term is linked. */
const unlinked = /^(a|h[1-6]|code)$/

/**
 * Links each term of a rendered page to its entry, once a section; a section begins at a heading. Takes HTML of
 * renderMarkdown, where no attribute holds a bracket.
 */
export function linkTerms(html: string, terms: readonly GlossaryTerm[]): string {
	const newSection = termFinder(terms)
	let link = newSection()
	let depth = 0
	return html
		.split(/(<[^>]+>)/)
		.map((piece) => {
			const [, closing, name = ''] = /^<(\/?)([a-z][a-z0-9]*)/.exec(piece) ?? []
			if (name === '') return depth > 0 ? piece : linked(piece, link)
			if (unlinked.test(name)) depth += closing === '/' ? -1 : 1
			if (/^h[1-6]$/.test(name) && closing === '') link = newSection()
			return piece
		})
		.join('')
}

function linked(text: string, link: SectionLinker): string {
	return link(text)
		.map((part) =>
			part.slug === null
				? part.text
				: `<a class="vs-term" href="/kunskap/ordlista#${part.slug}">${part.text}</a>`,
		)
		.join('')
}
