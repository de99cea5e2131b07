import { capitalised } from '#app/text/format.ts'
import { ordinaryWords } from '#app/text/ordinary-words.ts'
import { oneLine } from './budget.ts'

/**
 * A condition as an att-sats («att krav ställs …») or as an independent sentence («Krav ställs …»).
 *
 * As an att-sats the words are the secretary's own to the last full stop: «att» is put before them where it is not there,
 * and the first letter becomes small only where the first word is known to be no name, no abbreviation and no part of a
 * name («Nya Älvskolan»). As a sentence «att» goes, the first letter becomes a capital, and a full stop is put where
 * nothing ends it.
 */
export function conditionText(text: string, style: 'att' | 'sentences'): string {
	const line = oneLine(text)
	const bare = line.replace(/^att /iu, '')
	if (style === 'att') return `att ${bare === line ? withSmallFirst(line) : bare}`
	return /[.!?…][”"»’')]*$/u.test(bare) ? capitalised(bare) : `${capitalised(bare)}.`
}

function withSmallFirst(line: string): string {
	const first = /^\p{Lu}\p{Ll}*(?= \P{Lu})/u.exec(line)?.[0] ?? ''
	const small = first.toLocaleLowerCase('sv')
	return ordinaryWords.has(small) ? small + line.slice(first.length) : line
}
