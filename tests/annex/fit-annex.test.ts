import { expect, test } from 'vitest'
import { longestTexts } from '#app/annex/annex-overflows.ts'
import { fitAnnex } from '#app/annex/fit-annex.server.ts'
import { renderPdf } from '#app/annex/render-pdf.server.ts'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { annexInput, lovDocument } from './annex-models.ts'
import { everyKindOfAnnex } from './pdf-checker-annexes.ts'

test('what fits is not tightened, and refers to the page that the record begins on', async () => {
	const { tightening, model, pdf } = await fitAnnex(annexInput(lovDocument()), renderPdf)
	expect({ tightening, pages: pdf.annexPages, record: model.record }).toEqual({
		tightening: 0,
		pages: 2,
		record: null,
	})
})

test('what does not fit is tightened only as far as it must be, and the rest stands whole in the record', async () => {
	const document = crowded(3, 2)
	const input = annexInput(document)
	const { tightening, model, pdf } = await fitAnnex(input, renderPdf)
	expect(tightening).toBeGreaterThan(0)
	expect(pdf.annexPages).toBe(2)
	const looser = await fitAnnex({ ...input, budgets: { ...input.budgets, tighter: [] } }, renderPdf)
	expect(looser.pdf.annexPages).toBe(3)
	const record = JSON.stringify(model.record)
	for (const { chain = [] } of document.alternatives)
		for (const { text, conditions = [] } of chain)
			for (const written of [text, ...conditions.map((condition) => condition.text)])
				expect(record).toContain(written)
})

test('four alternatives that take two pages refer to page 3, where their record begins', async () => {
	const { alternatives, ...document } = lovDocument()
	const [first] = alternatives
	if (!first) throw new Error('LOV has alternatives')
	const long = {
		...first,
		chain: [{ link: 'decision', kind: 'opportunity', text: 'ord '.repeat(60) }],
	} as const
	const four = ['A', 'B', 'C', 'D'].map((id) => ({ ...long, id, title: `Alternativ ${id}` }))
	const { model, pdf } = await fitAnnex(annexInput({ ...document, alternatives: four }), renderPdf)
	expect({ limit: model.pageLimit, pages: pdf.annexPages }).toEqual({ limit: 3, pages: 2 })
	expect(JSON.stringify(model.chain)).toContain('(hela texten i underlaget, s. 3)')
})

test('where not even the last step fits, there is always something to shorten, the longest first', async () => {
	const input = annexInput(crowded(1, 1))
	const never = { bytes: new Uint8Array(), pages: 3, annexPages: 3, missingCharacters: [] }
	const { tightening, model, pdf } = await fitAnnex(input, () => Promise.resolve(never))
	expect(tightening).toBe(input.budgets.tighter.length)
	expect(pdf.annexPages).toBeGreaterThan(model.pageLimit)
	const lines = longestTexts(input).map((text) => text.lines)
	expect(lines.length).toBeGreaterThan(0)
	expect(lines).toEqual([...lines].sort((a, b) => b - a))
})

test('every kind of annex keeps to its pages', async () => {
	for (const [name, model] of await everyKindOfAnnex())
		expect([name, model.pageLimit - (await renderPdf(model)).annexPages]).toEqual([
			name,
			expect.toSatisfy((left: number) => left >= 0),
		])
})

/** LOV with so many more rows in its chains, each text of so many lines: within the budgets, but a lot. */
function crowded(times: number, lines: number): AssessmentDocument {
	const { alternatives, ...document } = lovDocument()
	return {
		...document,
		alternatives: alternatives.map((alternative, index) => ({
			...alternative,
			title: `Alternativ ${String(index)} med ett namn som tar två rader`,
			affected: Array.from({ length: 9 }, (_, row) => ({
				who: `grupp nummer ${String(row)} i alternativ ${String(index)}`,
				heard: 'yes' as const,
			})),
			chain: Array.from({ length: 4 * times }, (_, row) => ({
				link: 'delivery' as const,
				kind: 'risk' as const,
				text: `Risk ${String(index)}.${String(row)} ${'ord '.repeat(14 * lines)}`.trim(),
				likelihood: 4 as const,
				consequence: 4 as const,
				conditions: [{ text: `villkor ${String(index)}.${String(row)} ${'ord '.repeat(20 * lines)}`.trim() }],
			})),
		})),
	}
}
