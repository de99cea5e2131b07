import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '#app/content/load-knowledge.ts'
import { plainText } from '#app/content/plain-text.ts'
import { readability } from '#app/domain/readability.ts'
import { wordLinks } from '#app/text/word-links.ts'
import { contentFolder, publishedText } from './content-folder.ts'

const { articles, glossary, cases } = loadKnowledge()
const texts = articles.map(({ slug, html }) => [slug, plainText(html)] as const)

describe('an article', () => {
	it.each(texts)('%s is easy to read: LIX at most 35, no sentence over 25 words, no abbreviation', (_, text) => {
		const { lix, longSentences, abbreviations } = readability(text)
		expect(lix).toBeLessThanOrEqual(35)
		expect(longSentences).toEqual([])
		expect(abbreviations).toEqual([])
	})

	it.each(texts)('%s is finished: no placeholder, doubled space or foreign quotation mark', (_, text) => {
		expect(text).not.toMatch(/todo|tbd|xxx|lorem|\?\?|\.\.\.|…|[{}<>]|\S {2}|["“„«»]/i)
	})

	it.each(articles.map(({ slug, minutes }) => [slug, minutes] as const))(
		'%s takes two to four minutes on a phone',
		(_, minutes) => {
			expect(minutes).toBeGreaterThanOrEqual(2)
			expect(minutes).toBeLessThanOrEqual(4)
		},
	)

	it('begins with a paragraph and links at least one term', () => {
		for (const { html } of articles) {
			expect(html).toMatch(/^<p>/)
			expect(html).toContain('<a class="vs-term" href="/kunskap/ordlista#')
		}
	})

	it('shows pictures that are there, each with what it shows', () => {
		const pictures = articles.flatMap(({ html }) => [...html.matchAll(/<img src="([^"]+)" alt="([^"]+)"/g)])
		expect(pictures.length).toBeGreaterThan(0)
		for (const [, src = ''] of pictures)
			expect(existsSync(resolve(import.meta.dirname, '../../public', src.slice(1)))).toBe(true)
	})
})

describe('the glossary', () => {
	it('stands in the order of the Swedish alphabet', () => {
		const terms = glossary.map(({ term }) => term)
		expect(terms).toEqual([...terms].sort((a, b) => a.localeCompare(b, 'sv')))
	})

	it('explains in sentences of at most 25 words, and easily as a whole', () => {
		const { lix, longSentences, abbreviations } = readability(
			glossary.map(({ explanation }) => explanation).join('\n\n'),
		)
		expect([longSentences, abbreviations]).toEqual([[], []])
		expect(lix).toBeLessThanOrEqual(35)
	})

	it('has every word that results link to', () => {
		const slugs = glossary.map(({ slug }) => slug)
		expect(wordLinks.filter(({ slug }) => !slugs.includes(slug))).toEqual([])
	})
})

describe('an exercise', () => {
	it.each(cases.map((one) => [one.slug, [...one.story, ...one.talk].join('\n\n')] as const))(
		'%s can be read aloud in a minute and is easy',
		(_, text) => {
			const { lix, words, longSentences } = readability(text)
			expect(lix).toBeLessThanOrEqual(42)
			expect(words).toBeLessThan(160)
			expect(longSentences).toEqual([])
		},
	)
})

describe('loadKnowledge', () => {
	const article = (matter: string, body = 'Text.') => `---\n${matter}\n---\n${body}\n`
	const matter = 'title: T\nslug: a\nsummary: S\norder: 1\nreaders: [elected]\nsources: [K]'

	it('counts the minutes and takes the title from the front matter', () => {
		const folder = contentFolder({ 'knowledge/a.md': article(matter, 'ord '.repeat(540)) })
		const read = loadKnowledge(folder).articles.find(({ slug }) => slug === 'a')
		expect(read).toMatchObject({ title: 'T', minutes: 3, readers: ['elected'], sources: ['K'] })
	})

	it.each([
		['no front matter', 'Text.', 'expected front matter between two lines of ---, found none'],
		['minutes that are typed', article(`${matter}\nminutes: 2`), '/minutes: expected no such key'],
		['no source', article(matter.replace('[K]', '[]')), '/sources: expected at least 1 entries'],
		['a reader who is not known', article(matter.replace('elected', 'alla')), '/readers/0: expected one of'],
		['a slug that is not the file', article(matter.replace('slug: a', 'slug: b')), "/slug: expected the file's own name"],
		['the slug of another page', article(matter.replace('slug: a', 'slug: ordlista')), '/slug: expected a name that no other page'],
		['the order of another', article(matter.replace('order: 1', 'order: 10')), 'expected an order of its own for each article, found 10 again'],
		['a link to no article', article(matter, '[x](/kunskap/saknas)'), 'expected a link that leads somewhere, found /kunskap/saknas'],
		['a link to no heading of another', article(matter, '[x](/kunskap/vet-ej#saknas)'), 'found /kunskap/vet-ej#saknas'],
		['a link to no term', article(matter, '[x](/kunskap/ordlista#saknas)'), 'found /kunskap/ordlista#saknas'],
		['a heading of its own level 1', article(matter, '# Två'), 'expected exactly one level 1 heading'],
		['raw HTML', article(matter, '<b>x</b>'), 'expected no raw HTML'],
		['a picture from elsewhere', article(matter, '![en lång text om bilden](https://a.se/b.png)'), 'expected a picture in /bilder'],
		['a picture without a text', article(matter, '![kort](/bilder/b.png)'), 'expected a text that says what /bilder/b.png shows'],
	])('refuses an article with %s', (_, text, problem) => {
		expect(() => loadKnowledge(contentFolder({ 'knowledge/a.md': text }))).toThrow(problem)
	})

	it.each([
		['see: [vet-ej]', 'see: [saknas]', '/0/see: expected the slug of another term, found saknas'],
		['article: vet-ej', 'article: saknas', '/0/article: expected the slug of an article, found saknas'],
		['forms: [LOV]', 'forms: [Vet ej]', 'expected each form once, found Vet ej again'],
		['slug: lov', 'slug: spann', 'expected each slug once, found spann again'],
	])('refuses a glossary where %s is %s', (now, then, problem) => {
		const glossaryText = publishedText('knowledge/glossary.yaml')
		const changed =
			now === 'see: [vet-ej]'
				? glossaryText.replace('see: [vet-ej, slutsats]', 'see: [saknas]')
				: glossaryText.replace(now, then)
		expect(changed).not.toBe(glossaryText)
		expect(() => loadKnowledge(contentFolder({ 'knowledge/glossary.yaml': changed }))).toThrow(problem)
	})
})
