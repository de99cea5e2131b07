import { describe, expect, test } from 'vitest'
import { renderComparisonDocx } from '#app/annex/comparison/render-comparison-docx.ts'
import { renderComparisonPdf } from '#app/annex/comparison/render-comparison-pdf.server.ts'
import type { ComparisonModel } from '#app/annex/comparison/comparison-model.ts'
import { lovDocument } from '#tests/annex/annex-models.ts'
import { naughtyDocument } from '#tests/annex/naughty-document.ts'
import { checkPdf } from '#tests/annex/pdf-checker.ts'
import { readFacts } from '#tests/annex/pdf-checker-facts.ts'
import { partOf, readDocx, shownText } from '#tests/annex/read-docx.ts'
import { readPdf, withoutSpace } from '#tests/annex/read-pdf.ts'
import { comparisonOf, entriesOf } from './compared-documents.ts'

const lov = comparisonOf(entriesOf(lovDocument(), 'lov'))
const ranked = comparisonOf(
	[...entriesOf(lovDocument(), 'lov'), ...entriesOf(naughtyDocument(0), 'naughty')],
	['innovation', 'renewal', 'flexibility', 'bureaucracy'],
)

describe.each([
	['of three alternatives', lov],
	['of two ärenden, one of them with whatever somebody could write', ranked],
])('the paper %s', (_, model) => {
	test('is PDF/A-2a and PDF/UA-1 at once', async () => {
		const bytes = await renderComparisonPdf(model)
		expect(await checkPdf(bytes)).toEqual([])
		expect((await readFacts(bytes)).xmp).toContain('<pdfaid:part>2</pdfaid:part>')
	})

	test('is the same bytes each time, as PDF and as Word document', async () => {
		expect(await renderComparisonPdf(model)).toEqual(await renderComparisonPdf(model))
		expect(await renderComparisonDocx(model)).toEqual(await renderComparisonDocx(model))
	})
})

test('the PDF says every sentence and every figure of the model', async () => {
	const { reading } = await readPdf(await renderComparisonPdf(lov))
	const text = withoutSpace(reading)
	for (const piece of wordsOf(lov)) expect(text).toContain(withoutSpace(piece))
})

test('the Word document says them too', async () => {
	const text = shownText(partOf(readDocx(await renderComparisonDocx(lov)), 'word/document.xml'))
	for (const piece of wordsOf(lov)) expect(text).toContain(piece)
})

/** What no form may leave out. */
function wordsOf({ title, scope, matrix, ranking, robustness, turning, method }: ComparisonModel): string[] {
	const { sentences, notes, ranks, pairs, weights } = robustness
	return [
		...[title, scope, ranking, method, ...sentences, ...notes, ...(turning?.sentences ?? [])],
		...matrix.groups.flatMap(({ heading, rows }) => [heading, ...rows.map(({ label }) => label)]),
		...[ranks, pairs, weights].flatMap((table) =>
			table === null ? [] : [table.caption, ...table.rows.flat()],
		),
	]
}
