import { expect, test } from 'vitest'
import { typstData } from '#app/annex/typst-data.ts'
import { renderPdf } from '#app/annex/render-pdf.server.ts'
import { annexOf, lovDocument } from './annex-models.ts'
import { readPdf } from './read-pdf.ts'

const all = { covers: () => true }
const marked = (text: string) =>
	typstData(text, all).data.replace(
		/[\u001c-\u001f]/gu,
		(mark) => ({ '\u001f': '|', '\u001e': ',', '\u001d': '=' })[mark] ?? '-',
	)

test.each([
	[
		'words are left to Typst, which hyphenates them',
		'Omställningsförmågeutvärderingsgruppens',
		'Omställningsförmågeutvärderingsgruppens',
	],
	['letters that are no word get hyphens', 'x'.repeat(33), 'xxxx-xxxx=xxxx-xxxx=xxxx-xxxx=xxxx-xxxx=x'],
	['an address gets none', 'https://exempel.se/en/lang/adress', 'http,s://|exem,pel.|se/e,n/la|ng/a,dres|s'],
	['a number is broken in a narrow column only', '2026-0123-456', '2026,-012,3-45,6'],
	['what is short is not broken', 'KS/2026:0123', 'KS/2026:0123'],
	['joined letters stay joined', 'والاستقلالية', 'والاستقلالية'],
])('%s', (_, text, expected) => {
	expect(marked(text)).toBe(expected)
})

test('a word of more than 30 letters is broken where Swedish breaks it, and reads as one word', async () => {
	const word = 'balanseringsbedömningsunderlagssammanställningsansvarig'
	const model = annexOf({ ...lovDocument(), summary: `Kort ${Array(4).fill(word).join(' ')} slut.` })
	const { pieces, reading } = await readPdf((await renderPdf(model)).bytes)
	const parts = (pieces[0] ?? []).map(({ text }) => text).filter((text) => text.length > 8 && text !== word)
	expect(parts.filter((text) => word.startsWith(text))).toContain('balanseringsbedöm')
	expect(parts.filter((text) => word.endsWith(text))).toEqual([
		'ningsunderlagssammanställningsansvarig',
		'ringsbedömningsunderlagssammanställningsansvarig',
	])
	expect(reading.replace(/[\u00ad\s-]/gu, '')).toContain(word)
})
