import { expect, test } from 'vitest'
import { endingsOf, searchableWords } from '#app/domain/search-words.ts'

test('words are folded, but å, ä and ö stay letters of their own', () => {
	expect(searchableWords('Idé på Åre-bussen: É/2026_ÄÖ')).toEqual([
		'ide',
		'på',
		'åre',
		'bussen',
		'e',
		'2026',
		'äö',
	])
	expect(searchableWords('A\u030Are')).toEqual(['åre'])
	expect(searchableWords(' … "* ')).toEqual([])
})

test('a compound can be found by its endings of three letters or more', () => {
	expect(endingsOf('omsorg')).toEqual(['omsorg', 'msorg', 'sorg', 'org'])
	expect(endingsOf('ks')).toEqual(['ks'])
	expect(endingsOf('')).toEqual([''])
})
