import { describe, expect, it } from 'vitest'
import { readability } from '#app/domain/readability.ts'

/** A sentence of so many short words. */
const sentence = (words: number) => `Ord${' ord'.repeat(words - 1)}.`

describe('LIX', () => {
	it('is words per sentence plus the percentage of words longer than six letters', () => {
		// 20 words, 2 sentences, 3 long words (omställning, kommunen, förändra): 20/2 + 100·3/20 = 25.
		const text =
			'Vi vill att det ska gå bra med omställning i år. Då kan kommunen också förändra hur vi gör allt.'
		expect(readability(text)).toMatchObject({ words: 20, lix: 25 })
	})

	it('counts a word of six letters as short and one of seven as long', () => {
		expect(readability(`${sentence(19)} Skolan`).lix).toBe(10)
		expect(readability(`${sentence(19)} Skolans`).lix).toBe(15)
	})

	it('is not given for fewer than 20 words', () => {
		expect(readability(sentence(19))).toMatchObject({ words: 19, lix: null })
		expect(readability(sentence(20))).toMatchObject({ words: 20, lix: 20 })
	})

	it.each(['', '   ', '… – !'])('is not given for %j, which holds no word', (text) => {
		expect(readability(text)).toEqual({ lix: null, words: 0, longSentences: [], abbreviations: [] })
	})

	it('rounds to a whole number', () => {
		// 21 words, 2 sentences, no long word: 10.5.
		expect(readability(`${sentence(10)} ${sentence(11)}`).lix).toBe(11)
	})

	it('counts a number, a date and a compound with hyphen as one word each', () => {
		expect(readability('Den 2026-12-10 kostar e-posten 1 250 000 kr, 1,5 procent mer.').words).toBe(9)
	})

	it('counts the letters of a decomposed å, ä or ö once', () => {
		expect(readability(`${sentence(19)} ${'Ålåder'.normalize('NFD')}`).lix).toBe(10)
	})

	it('goes on over a line break before a small letter, also an indented one, but not over an empty line', () => {
		const [first, second] = [sentence(10).slice(0, -1), sentence(10).toLowerCase()]
		expect(readability(`${first}\n   ${second}`).lix).toBe(20)
		expect(readability(`${first}\n\n${second}`).lix).toBe(10)
	})

	it('takes a line of a list as a sentence of its own', () => {
		expect(readability('- ett\n- två tre\n1. fyra').words).toBe(5)
		expect(readability(`${sentence(10).slice(0, -1)}\n${sentence(10)}`).lix).toBe(10)
	})
})

describe('sentences', () => {
	it('lists those of more than 25 words, as written', () => {
		const long = sentence(26)
		expect(readability(`${sentence(25)} ${long}`).longSentences).toEqual([long])
	})

	it.each([
		['an abbreviation', 't.ex. Nacka'],
		['an abbreviation with spaces', 't. ex. Nacka'],
		['a decimal number', '1.5 och'],
		['a time', 'kl. 10.30'],
		['a paragraph number', 'kap. 4'],
		['an initial', 'A. Andersson'],
		['a small letter after an unknown abbreviation', 'komm. nämnden'],
	])('do not end at %s', (_, inside) => {
		const half = sentence(13).slice(0, -1)
		expect(readability(`${half} ${inside} ${half}.`).longSentences).toHaveLength(1)
	})

	it.each(['m.m.', 'm.fl.', 'osv.', 'etc.'])(
		'end after %s where the next word starts with a capital',
		(closing) => {
			const half = sentence(13).slice(0, -1)
			expect(readability(`${half} ${closing} Sedan ${half}.`).longSentences).toEqual([])
			expect(readability(`${half} ${closing} sedan ${half}.`).longSentences).toHaveLength(1)
		},
	)

	it.each(['?', '!', '…', '.»', '.)', '.”'])('end at %s', (end) => {
		const half = sentence(13).slice(0, -1)
		expect(readability(`${half}${end} Sedan ${half}.`).longSentences).toEqual([])
	})
})

describe('abbreviations', () => {
	it.each([
		['t.ex.', 'till exempel'],
		['t ex', 'till exempel'],
		['T.ex.', 'till exempel'],
		['bl. a.', 'bland annat'],
		['m.m.', 'med mera'],
		['dvs.', 'det vill säga'],
		['d.v.s.', 'det vill säga'],
		['fr.o.m.', 'från och med'],
		['t.o.m.', 'till och med'],
		['ca', 'cirka'],
		['p.g.a.', 'på grund av'],
	])('%s is spelled out as %s', (found, spelledOut) => {
		expect(readability(`Här, ${found} där`).abbreviations).toEqual([{ found, spelledOut }])
	})

	it('are listed once each, in the order of the text', () => {
		const text = 'Skolan m.m. berörs, t.ex. köket, och ca 40 barn, t.ex. i år.'
		expect(readability(text).abbreviations.map(({ found }) => found)).toEqual(['m.m.', 't.ex.', 'ca'])
	})

	it.each(['en tom lokal', 'text och tex', 'casino', 'den ekonomiska planen', 'evig'])(
		'are not seen inside words: %s',
		(text) => {
			expect(readability(text).abbreviations).toEqual([])
		},
	)
})
