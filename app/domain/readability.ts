import { findAbbreviations, maskAbbreviations } from './abbreviation.ts'
import type { Abbreviation } from './abbreviation.ts'

export interface Readability {
	/** Whole number; below 30 very easy, 30–40 easy, 40–50 medium, above 50 hard. null for fewer than 20 words. */
	readonly lix: number | null
	readonly words: number
	/** Sentences of more than 25 words, as written. */
	readonly longSentences: readonly string[]
	/** Each spelling once, in the order of the text. */
	readonly abbreviations: readonly Abbreviation[]
}

const longSentence = 25
const fewestWordsForLix = 20

/**
 * Swedish LIX (Björnsson 1968): words per sentence plus the percentage of words longer than six letters. Under 20
 * words a single long word moves the figure by more than five, so none is given. A word is letters or digits with
 * the hyphens, points, commas and slashes inside it (`e-post`, `1,5`, `2026-12-10`), a grouped number
 * (`1 250 000`) is one; only letters count for its length. A sentence ends at . ! ? or … before white space, and at
 * a line break, where the next word does not start with a small letter; never inside an abbreviation or after an
 * initial; at an empty line always. A sentence without words is none.
 */
export function readability(text: string): Readability {
	const sentences = sentencesOf(text)
		.map((sentence) => ({ sentence, words: wordsOf(sentence) }))
		.filter(({ words }) => words.length > 0)
	const words = sentences.flatMap((each) => each.words)
	return {
		lix: words.length < fewestWordsForLix ? null : lix(words, sentences.length),
		words: words.length,
		longSentences: sentences
			.filter((each) => each.words.length > longSentence)
			.map(({ sentence }) => sentence),
		abbreviations: findAbbreviations(text),
	}
}

function lix(words: readonly string[], sentences: number): number {
	const long = words.filter((word) => word.replace(/\P{L}/gu, '').length > 6)
	return Math.round(words.length / sentences + (100 * long.length) / words.length)
}

function wordsOf(sentence: string): string[] {
	const pattern =
		/\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011\u2024.,/:'’][\p{L}\p{M}\p{N}]+)*/gu
	return maskAbbreviations(sentence.normalize('NFC')).match(pattern) ?? []
}

function sentencesOf(text: string): string[] {
	const masked = maskAbbreviations(text)
	const sentences: string[] = []
	let start = 0
	for (const end of sentenceEnds(masked)) {
		sentences.push(text.slice(start, end).trim())
		start = end
	}
	return sentences
}

function sentenceEnds(masked: string): number[] {
	const ends = [
		...masked.matchAll(/[.!?…]+["»«”’)\]]*(?=\s+[^\p{Ll}\s]|\s*$)|\n(?=[^\S\n]*(?:\n|[^\p{Ll}\s]))/gu),
	]
	return [...ends.filter(({ 0: mark, index }) => !followsInitial(masked, mark, index)), null].map((end) =>
		end === null ? masked.length : end.index + end[0].length,
	)
}

/** «A. Andersson», and the number of a list item, «1. Inför LOV». */
function followsInitial(masked: string, mark: string, index: number): boolean {
	return mark === '.' && /(?:^|[\s.(-])\p{Lu}$|(?:^|\n)\s*\d{1,2}$/u.test(masked.slice(0, index))
}
