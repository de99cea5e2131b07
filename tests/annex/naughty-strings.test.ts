import naughty from 'big-list-of-naughty-strings/blns.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { annexText } from '#app/annex/annex-lines.ts'
import { fontCoverage } from '#app/annex/font-coverage.server.ts'
import type { AnnexModel } from '#app/annex/model.ts'
import { renderPdf } from '#app/annex/render-pdf.server.ts'
import { typstData } from '#app/annex/typst-data.ts'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { annexOf, lovDocument } from './annex-models.ts'
import { naughtyDocument, naughtyOffsets } from './naughty-document.ts'
import { readPdf } from './read-pdf.ts'

const coverage = fontCoverage()
/**
 * What a PDF gives back in another shape than it was written in, however right it looks: text from right to left comes
 * in the order it is drawn, and a letter with loose marks with the text of some other cluster of the same glyphs.
 */
const reshaped = /[\p{Script=Arabic}\p{Script=Hebrew}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{M}/u

describe('naughty strings in every text field', () => {
	test.each(naughtyOffsets)('print as they were typed, from string %i', async (offset) => {
		const model = annexOf(naughtyDocument(offset), {
			settings: { conditionStyle: 'sentences', showPreparedByName: true, includeRecord: true },
		})
		const { bytes, missingCharacters } = await renderPdf(model)
		const { reading } = await readPdf(bytes)
		const printed = printedModel(model)
		expect(missingCharacters).toEqual(typstData(model, coverage).missing)
		let rest = plain(reading)
		for (const written of annexText(printed)) {
			const line = plain(written)
			if (line === '' || reshaped.test(written.normalize('NFKC'))) continue
			const at = rest.indexOf(line)
			expect(at, `«${line}» in «${rest.slice(0, 300)}»`).toBeGreaterThanOrEqual(0)
			rest = rest.slice(at + line.length)
		}
	})

	test('all of them reach some field', () => {
		const reached = new Set(naughtyOffsets.flatMap((offset) => texts(naughtyDocument(offset))))
		const lost = naughty.filter((text) => !reached.has(text.normalize('NFC').trim()) && !reached.has(text))
		expect(lost.filter((text) => /[^\p{Z}\p{C}]/u.test(text) && !/\p{Cc}|\ufeff|\p{Cn}/u.test(text))).toEqual(
			[],
		)
	})
})

test.each([
	['one very long word', 'balanserings'.repeat(40)],
	['markup of Typst', '#panic("x") *a* _b_ $x$ @ref <label> = h // c /* d */ \\ `e` [f] #"g" ~ -- ...'],
	['half a surrogate pair', 'a\ud83db'],
	['control characters', 'a\u0000b\u0007c\u001fd\u009be'],
	['lines of every kind', 'a\r\nb\rc\u2028d\u2029e\u0085f'],
	['private use and no character', 'a\ue000b\uffffc\u{10ffff}d'],
	['marks without a base, and many on one', '\u0301a\u0301\u0489\u20dd\u0f71 \u{1f468}\u200d\u{1f469}\ufe0f'],
])('a model with %s becomes a PDF', async (_, text) => {
	const model = annexOf(lovDocument())
	const spoilt = JSON.parse(
		JSON.stringify(model, (key, value: unknown) => (key === 'text' || key === 'title' ? text : value)),
	) as AnnexModel
	expect((await renderPdf(spoilt)).bytes.length).toBeGreaterThan(10_000)
})

function printedModel(model: AnnexModel): AnnexModel {
	return JSON.parse(
		JSON.stringify(typstData(model, coverage).data, (_key, value: unknown) =>
			typeof value === 'string' ? value.replace(/[\u001c-\u001f]/gu, '') : value,
		),
	) as AnnexModel
}

function texts(document: AssessmentDocument): string[] {
	const found: string[] = []
	JSON.stringify(document, (_key, value: unknown) => {
		if (typeof value === 'string') found.push(value)
		return value
	})
	return found
}

/** Without spaces, and without what is not seen; the letters of a ligature apart. */
function plain(text: string): string {
	return text.normalize('NFKC').replace(/[\s\u2010-]|\p{Default_Ignorable_Code_Point}/gu, '')
}
