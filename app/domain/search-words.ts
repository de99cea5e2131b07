/**
 * The words of a text as search compares them: lower case, without accents except on å ä ö, letters and digits
 * only, in order of appearance. Everything else separates words.
 */
export function searchableWords(text: string): string[] {
	const folded = text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^åäö]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
	return folded.match(/[\p{L}\p{N}]+/gu)?.map((word) => Array.from(word).slice(0, longestWord).join('')) ?? []
}

/** Nobody types more of a word than this; a longer one is cut. */
const longestWord = 60

/** Part of a compound from this length: shorter endings would be found in every other word. */
export const shortestPart = 3

/** A word and all its endings of three letters or more: a prefix of one of them is a part of the compound. */
export function endingsOf(word: string): string[] {
	const letters = Array.from(word)
	const starts = Math.max(letters.length - shortestPart + 1, 1)
	return Array.from({ length: starts }, (_, start) => letters.slice(start).join(''))
}
