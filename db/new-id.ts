import { randomInt, randomUUID } from 'node:crypto'

/** A row's id. It never leaves the program. */
export function newId(): string {
	return randomUUID()
}

/** Without vowels and without what looks alike: forms no words and can be read aloud. */
const alphabet = '23456789bcdfghjkmnpqrstvwxz'

/** The id in an address: ten characters, about 2·10¹⁴ of them. */
export function newPublicId(): string {
	return letters(10)
}

/** What is read from a screen and typed on a phone: six characters, about 4·10⁸ of them. */
export function newShortCode(): string {
	return letters(6)
}

function letters(length: number): string {
	return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('')
}

/** A number for the full-text index: 48 random bits, which every driver carries exactly. */
export function newSearchKey(): number {
	return randomInt(2 ** 48 - 1)
}
