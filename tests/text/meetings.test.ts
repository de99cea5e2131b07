import { expect, test } from 'vitest'
import { noticeWords } from '#app/text/meetings.ts'

test.each([
	['2026-11-24', 'Kallelsen går ut i dag'],
	['2026-11-25', 'Kallelsen går ut i morgon'],
	['2026-12-03', 'Kallelsen går ut om 9 dagar, torsdag 3\u00a0december 2026'],
	['2026-11-23', 'Kallelsen gick ut i går'],
	['2026-11-20', 'Kallelsen gick ut fredag 20\u00a0november 2026'],
])('the kallelse of %s is said in words', (notice, words) => {
	expect(noticeWords(notice, '2026-11-24')).toBe(words)
})
