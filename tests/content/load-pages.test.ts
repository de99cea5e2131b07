import { describe, expect, it } from 'vitest'
import { loadPages } from '#app/content/load-pages.ts'
import { renderMarkdown } from '#app/content/markdown.ts'
import { readability } from '#app/domain/readability.ts'
import { contentFolder } from './content-folder.ts'

describe('loadPages', () => {
	it.each(['tillganglighet', 'integritet'] as const)('reads the page /%s with its title', (slug) => {
		const { title, html } = loadPages()[slug]
		expect(title).toMatch(/Vågskål$/)
		expect(html).toContain('<h2 id="datum">Datum</h2>')
		expect(html).not.toContain('<h1')
	})

	it.each(['tillganglighet', 'integritet'] as const)('the page /%s is easy to read', (slug) => {
		const text = loadPages()[slug].html.replaceAll('<li>', '- ').replace(/<[^>]+>/g, '')
		const { lix, longSentences, abbreviations } = readability(text)
		expect(lix).toBeLessThan(45)
		expect(longSentences).toEqual([])
		expect(abbreviations).toEqual([])
	})

	it('refuses all broken pages at once, with the file and what was expected', () => {
		const folder = contentFolder({ 'pages/integritet.md': '# Ett\n\n# Två\n\n[fel](javascript:alert(1))' })
		expect(() => loadPages(folder)).toThrow(
			'pages/integritet.md: /: expected exactly one level 1 heading, as the first heading\n' +
				'pages/integritet.md: /: expected a link to https, mailto or this site, found "javascript:alert(1)"',
		)
	})
})

describe('renderMarkdown', () => {
	it('gives every heading an id without å, ä and ö', () => {
		const { html, title } = renderMarkdown('# Titel\n\n## Så här gör du – först & sist\n')
		expect(title).toBe('Titel')
		expect(html).toBe('<h2 id="sa-har-gor-du-forst-sist">Så här gör du – först &amp; sist</h2>\n')
	})

	it.each([
		['a block', '<script>alert(1)</script>'],
		['inline', 'text <img src=x onerror=alert(1)> text'],
	])('shows raw HTML as text and tells of it: %s', (_, markdown) => {
		const { html, problems } = renderMarkdown(`# Titel\n\n${markdown}`)
		expect(html).not.toMatch(/<(script|img)/)
		expect(html).toContain('&lt;')
		expect(problems[0]).toMatch(/^expected no raw HTML, found/)
	})

	it.each([
		['no heading', 'text', 'expected exactly one level 1 heading, as the first heading'],
		['a level that is skipped', '# A\n\n### B', 'expected no level skipped, found level 3 at «B»'],
		['a heading twice', '# A\n\n## B\n\n## B', 'expected each heading once, found «B» again'],
		['an image', '# A\n\n![alt](https://example.org/a.png)', 'expected no image, found "https://example.org/a.png"'],
		['a link to a heading that is not there', '# A\n\n[b](#b)', 'expected a heading of the page, found #b'],
		['a link without encryption', '# A\n\n[b](http://b.se)', 'expected a link to https, mailto or this site, found "http://b.se"'],
		['a link that leaves the site unseen', '# A\n\n[b](//b.se)', 'expected a link to https, mailto or this site, found "//b.se"'],
	])('tells of %s', (_, markdown, problem) => {
		expect(renderMarkdown(markdown).problems).toEqual([problem])
	})

	it('takes links to https, mailto, this site and its own headings', () => {
		const links = '[a](https://a.se) [b](mailto:a@b.se) [c](/metod) [d](#mer)'
		expect(renderMarkdown(`# A\n\n## Mer\n\n${links}`).problems).toEqual([])
	})
})
