import { describe, expect, it } from 'vitest'
import { linkTerms } from '#app/content/link-terms.ts'
import { renderMarkdown } from '#app/content/markdown.ts'

const term = (slug: string, ...forms: string[]) => ({ term: slug, slug, forms, explanation: 'E', see: [] })
const terms = [term('spann', 'spannet'), term('lov', 'LOV'), term('krav', 'skall-krav'), term('a', 'villkor', 'villkoret')]

function linked(markdown: string): string[] {
	const { html } = renderMarkdown(`# T\n\n${markdown}`)
	return [...linkTerms(html, terms).matchAll(/<a class="vs-term" href="\/kunskap\/ordlista#([^"]+)">([^<]+)<\/a>/g)].map(
		([, slug = '', text = '']) => `${slug}: ${text}`,
	)
}

describe('linkTerms', () => {
	it('links a term the first time in each section', () => {
		expect(linked('Spannet och spannet.\n\nspannet\n\n## Ny\n\nSpannet.')).toEqual(['spann: Spannet', 'spann: Spannet'])
	})

	it('links nothing within a heading, a link or code, and all else as before', () => {
		expect(linked('## LOV\n\n[om LOV](/metod) och `LOV`')).toEqual([])
		expect(linkTerms('<p>Inget här &amp; där</p>', terms)).toBe('<p>Inget här &amp; där</p>')
	})

	it('links whole words as they are written', () => {
		expect(linked('sommarlov lov LOV-avtal LOV')).toEqual(['lov: LOV'])
		expect(linked('villkorslös, villkoret')).toEqual(['a: villkoret'])
		expect(linked('Skall-krav')).toEqual(['krav: Skall-krav'])
	})
})
