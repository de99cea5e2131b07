import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { annexText } from '#app/annex/annex-lines.ts'
import { renderHtml } from '#app/annex/annex-page-view.tsx'
import { AnnexView } from '#app/annex/annex-view.tsx'
import { renderMarkdown } from '#app/annex/render-markdown.ts'
import { renderText } from '#app/annex/render-text.ts'
import { marked } from 'marked'
import { annexOf, lovDocument } from './annex-models.ts'

const markup = '<b>#1</b> *a* _b_ `c` [d](e) | &amp; "x" ~~y~~ 1. z'
const { summary, ...document } = lovDocument()
const model = {
	...annexOf(
		{ ...document, summary: `${summary ?? ''} ${markup}` },
		{ settings: { conditionStyle: 'sentences', showPreparedByName: false, includeRecord: true } },
	),
	changes: `Ändrat sedan version 1: ${markup}`,
}

describe('every form says what the model says, in the same order', () => {
	test.each([
		['HTML', seen(renderHtml(model))],
		['the component', seen(renderToStaticMarkup(<AnnexView model={model} headingLevel={2} />))],
		['Markdown, as it shows', seen(marked.parse(renderMarkdown(model), { async: false }))],
	])('%s', (_, text) => {
		let rest = text
		// The number of a list item is its marker in Markdown.
		for (const line of annexText(model)
			.filter((piece) => !/^\d$/u.test(piece))
			.map(squeezed)) {
			const at = rest.indexOf(line)
			expect(at, `«${line}» in «${rest.slice(0, 200)}»`).toBeGreaterThanOrEqual(0)
			rest = rest.slice(at + line.length)
		}
	})

	test('plain text, where a cell stands beside the head of its column', () => {
		const text = squeezed(renderText(model))
		for (const line of annexText(model).map(squeezed)) expect(text).toContain(line)
	})
})

describe('the HTML page', () => {
	const html = renderHtml(model)

	test('fetches nothing and runs nothing', () => {
		expect(html).not.toMatch(/<script|<link|<iframe|src=|url\(|@import|href=/u)
	})

	test('has its language, title and one h1', () => {
		expect(html).toMatch(/^<!doctype html>\n<html lang="sv">/u)
		expect(html).toContain('<title>Balanseringsbedömning: Valfrihetssystem enligt LOV i hemtjänsten</title>')
		expect(html.match(/<h1/gu)).toHaveLength(1)
	})

	test('tells every bar in words', () => {
		for (const { cells } of [...model.effects.rows, ...(model.stages?.rows ?? [])])
			for (const { alt } of cells) expect(html).toContain(`role="img" aria-label="${alt}"`)
	})
})

function seen(html: string): string {
	const text = html
		.replace(/<style.*?<\/style>|<title.*?<\/title>/gsu, '')
		.replace(/<[^>]*>/gu, '')
		.replace(/&#x27;|&#39;/gu, "'")
		.replaceAll('&quot;', '"')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&')
	return squeezed(text)
}

function squeezed(text: string): string {
	return text.replace(/\s+/gu, '')
}
