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
		'one consonant goes with the vowel after it',
		'Omställningsförmågeutvärderingsgruppens',
		'Omställ=nings=för=må=geut=vär=de=rings=grup=pens',
	],
	['up to 30 letters only in a narrow column', 'balanseringsvillkor', 'balan-se-rings-vill-kor'],
	['parts of a word apart', 'barn-och-utbildningsnämnden', 'barn-och-utbild-nings-nämn-den'],
	['letters that are no syllables are broken too', 'x'.repeat(33), 'xxxxxxxx=xxxxxxxx=xxxxxxxx=xxxxxxxxx'],
	['an address gets none', 'https://exempel.se/en/lang/adress', 'http,s://|exem,pel.|se/e,n/la|ng/a,dres|s'],
	['a number is broken in a narrow column only', '2026-0123-4567', '2026,-012,3-45,67'],
	['what is short is not broken', 'ON 2026/0123', 'ON 2026/0123'],
	['capitals are wide', 'OMSORGSVERK', 'OMSORGS-VERK'],
	['joined letters stay joined', 'والاستقلالية', 'والاستقلالية'],
])('%s', (_, text, expected) => {
	expect(marked(text)).toBe(expected)
})

test('a word of more than 30 letters is broken between syllables, and reads as one word', async () => {
	const word = 'balanseringsbedömningsunderlagssammanställningsansvarig'
	const model = annexOf({ ...lovDocument(), summary: `Kort ${Array(4).fill(word).join(' ')} slut.` })
	const { pieces, reading } = await readPdf((await renderPdf(model)).bytes)
	const lines = new Map<number, string>()
	for (const { text, bottom } of pieces[0] ?? []) lines.set(bottom, (lines.get(bottom) ?? '') + text)
	const broken = [...lines.values()].filter((line) =>
		/^Förvaltningens.*balanseringsbedöm[\u00ad-]$/u.test(line),
	)
	expect(broken).toHaveLength(1)
	expect(reading.replace(/[\u00ad\s-]/gu, '')).toContain(word)
})
