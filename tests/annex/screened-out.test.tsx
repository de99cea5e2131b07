import { renderToStaticMarkup } from 'react-dom/server'
import { marked } from 'marked'
import { describe, expect, test } from 'vitest'
import { annexText } from '#app/annex/annex-lines.ts'
import { pasteParagraph } from '#app/annex/annex-paste.ts'
import { renderHtml } from '#app/annex/annex-page-view.tsx'
import { ReaderView } from '#app/annex/reader-view.tsx'
import { renderDocx } from '#app/annex/docx/render-docx.ts'
import { renderMarkdown } from '#app/annex/render-markdown.ts'
import { renderPdf } from '#app/annex/render-pdf.server.ts'
import { renderText } from '#app/annex/render-text.ts'
import { annexSchema } from '#app/annex/schema/annex-schema.ts'
import { annexOf, documentOf, lovDocument } from './annex-models.ts'

const reason = 'Ärendet gäller bara en formalitet.'
const screening = { outcome: 'none', reason } as const
const model = annexOf(documentOf([], { screening }), { state: 'established' })

describe('the annex of an ärende that needs no assessment', () => {
	test('says so and why, and nothing of effects', () => {
		expect(annexText(model)).toContain('Ingen balanseringsbedömning behövs.')
		expect(annexText(model)).toContain(reason)
		expect(model).toMatchObject({ kind: 'none', pageLimit: 1, record: null, stages: null })
		expect(annexText(model).join(' ')).not.toMatch(/Så påverkas|Villkor|Beslutskedja|Det vi inte vet/u)
	})

	test('tells nothing of what was answered before', () => {
		const answered = annexOf({ ...lovDocument(), screening }, { state: 'established' })
		expect(JSON.stringify(answered)).not.toContain('Inför LOV')
		expect(answered.findings).toBeUndefined()
	})

	test('keeps to the schema', () => {
		expect(annexSchema.parse(model)).toEqual(model)
	})

	test.each([
		['HTML', renderHtml(model)],
		['the reader’s page', renderToStaticMarkup(<ReaderView model={model} words={null} />)],
		['text', renderText(model)],
		['Markdown', marked.parse(renderMarkdown(model), { async: false })],
		['the paragraph to paste', pasteParagraph(model)],
	])('says the same as %s, with no empty heading or table', (_form, markup) => {
		expect(markup.replace(/<[^>]*>/gu, ' ')).toContain(reason)
		expect(markup).not.toMatch(/<h[1-6][^>]*><\/h|<table|undefined|\n#+ *\n/u)
	})

	test('is one page of PDF, and a Word document', async () => {
		const pdf = await renderPdf(model)
		expect([pdf.pages, pdf.annexPages, pdf.missingCharacters]).toEqual([1, 1, []])
		expect((await renderDocx(model)).bytes.length).toBeGreaterThan(1000)
	})

	test('has a title that is too long for the page on a page of its own, whole', async () => {
		const title = 'Redovisning av delegationsbeslut '.repeat(9).trim()
		const proposal = { title, committee: 'Omsorgsnämnden', type: 'other' } as const
		const long = annexOf(documentOf([], { screening, proposal }), { state: 'established' })
		expect(annexText(long)).toContain(title)
		expect((await renderPdf(long)).annexPages).toBe(1)
	})

	test('says where the reason is not noted', () => {
		const bare = annexOf(documentOf([], { screening: { outcome: 'none' } }))
		expect(annexText(bare)).toContain('Skälet är inte noterat.')
	})
})
