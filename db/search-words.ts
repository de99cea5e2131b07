import { stemmer } from '@orama/stemmers/swedish'
import { endingsOf, searchableWords, shortestPart } from '#app/domain/search-words.ts'
import type { SearchQuery } from '#db/dialect/differences.ts'

/**
 * What is stored for a text so that it can be found: each word's stem, the word, and the endings of the word, once
 * each, between spaces. «äldreomsorgens» is then found by «äldreomsorg» (stem) and by «omsorg» (the beginning of an
 * ending).
 */
export function searchWords(...texts: readonly (string | null | undefined)[]): string {
	const words = new Set(texts.flatMap((text) => searchableWords(text ?? '')))
	const all = [...words].flatMap((word) => [stemmer(word), ...endingsOf(word)])
	return [...new Set(all)].filter((word) => word !== '').join(' ')
}

/**
 * What is looked for: every word of the query, stemmed; from three letters also as a beginning. Whatever is typed
 * is words, never syntax. Null when there are no letters or digits in it, which limits nothing.
 */
export function searchQuery(typed: string): SearchQuery | null {
	const stems = new Set(searchableWords(typed).slice(0, mostWords).map(stemOf))
	const terms = [...stems].map((word) => ({ word, isPrefix: Array.from(word).length >= shortestPart }))
	return terms.length === 0 ? null : { terms }
}

const mostWords = 20

function stemOf(word: string): string {
	const stem = stemmer(word)
	return stem === '' ? word : stem
}
