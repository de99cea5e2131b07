import type { ExerciseCase } from '#app/domain/exercise.ts'
import type { GlossaryTerm } from '#app/domain/glossary.ts'
import type { ContentProblem } from './content-error.ts'
import type { FrontMatter } from './knowledge-schema.ts'
import type { RenderedMarkdown } from './markdown.ts'

export interface ReadArticle extends RenderedMarkdown {
	/** The name of its file. */
	readonly name: string
	readonly matter: FrontMatter
}

interface Read {
	readonly articles: readonly ReadArticle[]
	readonly glossary: readonly GlossaryTerm[]
	readonly cases: readonly ExerciseCase[]
}

/**
 * What the files must obey together: an article's file is named after it and has a place of its own in the order; no
 * slug or spelling twice; a link to /kunskap, a term to see and the article of a term are there.
 */
export function knowledgeRuleProblems({ articles, glossary, cases }: Read): readonly ContentProblem[] {
	const slugs = articles.map(({ matter }) => matter.slug)
	const terms = glossary.map(({ slug }) => slug)
	const places = new Set([
		'/kunskap',
		'/kunskap/ovning',
		'/kunskap/ordlista',
		...terms.map((slug) => `/kunskap/ordlista#${slug}`),
		...articles.flatMap(({ matter, anchors }) => [
			`/kunskap/${matter.slug}`,
			...anchors.map((anchor) => `/kunskap/${matter.slug}#${anchor}`),
		]),
	])
	return [
		...articles.flatMap((article) => articleProblems(article, places)),
		...repeats(
			'knowledge',
			articles.map(({ matter }) => String(matter.order)),
			'expected an order of its own for each article, found',
		),
		...repeats('knowledge/glossary.yaml', terms, 'expected each slug once, found'),
		...repeats(
			'knowledge/glossary.yaml',
			glossary.flatMap(({ forms }) => forms),
			'expected each form once, found',
		),
		...repeats(
			'knowledge/exercises.yaml',
			cases.map(({ slug }) => slug),
			'expected each slug once, found',
		),
		...glossary.flatMap((term) => termProblems(term, terms, slugs)),
	]
}

function articleProblems({ name, matter, links }: ReadArticle, places: ReadonlySet<string>): ContentProblem[] {
	const file = `knowledge/${name}`
	const dead = links.filter((link) => /^\/kunskap(\/|$)/.test(link) && !places.has(link))
	return [
		...(name === `${matter.slug}.md`
			? []
			: [{ file, path: '/slug', expected: `expected the file's own name, found ${JSON.stringify(matter.slug)}` }]),
		...dead.map((link) => ({ file, path: '', expected: `expected a link that leads somewhere, found ${link}` })),
	]
}

function termProblems(
	{ slug, see, article }: GlossaryTerm,
	terms: readonly string[],
	articles: readonly string[],
): ContentProblem[] {
	const file = 'knowledge/glossary.yaml'
	const path = `/${String(terms.indexOf(slug))}`
	return [
		...see
			.filter((other) => other === slug || !terms.includes(other))
			.map((other) => ({ file, path: `${path}/see`, expected: `expected the slug of another term, found ${other}` })),
		...(article === undefined || articles.includes(article)
			? []
			: [{ file, path: `${path}/article`, expected: `expected the slug of an article, found ${article}` }]),
	]
}

function repeats(file: string, found: readonly string[], expected: string): ContentProblem[] {
	return found.flatMap((one, index) =>
		found.indexOf(one) === index ? [] : [{ file, path: '', expected: `${expected} ${one} again` }],
	)
}
