import { graphemesOf } from '#app/domain/graphemes.ts'

/**
 * The parts that a word may be hyphenated between: one consonant goes with the vowel after it, as Swedish does, with
 * three letters at least at either end, and no part longer than eight letters but the last, which may have ten.
 */
export function syllables(word: string): string[] {
	const characters = graphemesOf(word)
	const parts: string[] = []
	let begun = 0
	for (let index = 3; index <= characters.length - 3; index += 1) {
		const length = index - begun
		if (length < 2 || (length < 8 && !beginsSyllable(characters, index))) continue
		parts.push(characters.slice(begun, index).join(''))
		begun = index
	}
	return [...parts, characters.slice(begun).join('')]
}

/** «grup» and «ri» begin one; «ck», «ng», «sj» and their like are not parted. */
function beginsSyllable(characters: readonly string[], index: number): boolean {
	const before = characters.slice(Math.max(0, index - 2), index).join('')
	const after = characters.slice(index, index + 3).join('')
	if (/[bcdfghjklmnpqrstvwxz]$/iu.test(before) && /^[bdfgkpt][rl][aeiouyåäöéüæø]/iu.test(after)) return true
	const isParted = /^[bcdfghjklmnpqrstvwz][aeiouyåäöéüæø]/iu.test(after)
	return isParted && !oneSound.test(`${before}|${after}`)
}

/** Two consonants on either side of `|` that belong together. */
const oneSound = /(?:c\|k|n\|g|[stkghld]\|j|s\|[kt]|[bcdfghjklmnpqrstvwxz][bdfgkpt]\|[rl])/iu
