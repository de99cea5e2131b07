import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { z } from 'zod'
import { readingMinutes } from '#app/domain/article.ts'
import type { Article } from '#app/domain/article.ts'
import type { ExerciseCase } from '#app/domain/exercise.ts'
import type { GlossaryTerm } from '#app/domain/glossary.ts'
import { readability } from '#app/domain/readability.ts'
import { contentDirectory } from './content-directory.ts'
import { ContentError } from './content-error.ts'
import type { ContentProblem } from './content-error.ts'
import { readFrontMatter } from './front-matter.ts'
import { knowledgeRuleProblems } from './knowledge-rules.ts'
import type { ReadArticle } from './knowledge-rules.ts'
import { exerciseCasesSchema, frontMatterSchema, glossarySchema } from './knowledge-schema.ts'
import { linkTerms } from './link-terms.ts'
import { renderMarkdown } from './markdown.ts'
import { plainText } from './plain-text.ts'
import { schemaProblems } from './schema-problems.ts'

/** What /kunskap is made of. */
export interface Knowledge {
	/** In the order of the index. */
	readonly articles: readonly Article[]
	readonly glossary: readonly GlossaryTerm[]
	readonly cases: readonly ExerciseCase[]
}

/**
 * Reads `knowledge/*.md`, `knowledge/glossary.yaml` and `knowledge/exercises.yaml`. Throws ContentError with all
 * problems of all files at once: front matter, headings, links, pictures and terms that lead nowhere.
 */
export function loadKnowledge(directory: string = contentDirectory()): Knowledge {
	const folder = join(directory, 'knowledge')
	const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
	const read = names.sort().map((name) => readArticle(folder, name))
	const glossary = readData(folder, 'glossary.yaml', glossarySchema)
	const cases = readData(folder, 'exercises.yaml', exerciseCasesSchema)
	const sound = read.flatMap(({ article }) => (article === null ? [] : [article]))
	const problems = [
		...[...read, glossary, cases].flatMap((file) => file.problems),
		...knowledgeRuleProblems({ articles: sound, glossary: glossary.data ?? [], cases: cases.data ?? [] }),
	]
	if (problems.length > 0) throw new ContentError(problems)
	const terms = glossary.data ?? []
	return {
		articles: sound
			.sort((a, b) => a.matter.order - b.matter.order)
			.map((article) => asArticle(article, terms)),
		glossary: terms,
		cases: cases.data ?? [],
	}
}

function asArticle({ matter, html }: ReadArticle, terms: readonly GlossaryTerm[]): Article {
	const { slug, title, summary, readers, sources } = matter
	const minutes = readingMinutes(readability(plainText(html)).words)
	return { slug, title, summary, readers, sources, minutes, html: linkTerms(html, terms) }
}

interface ReadFile {
	readonly problems: readonly ContentProblem[]
}

function readArticle(folder: string, name: string): ReadFile & { readonly article: ReadArticle | null } {
	const file = `knowledge/${name}`
	const { raw, body, problems } = readFrontMatter(readFileSync(join(folder, name), 'utf8'))
	if (problems.length > 0) return { article: null, problems: problems.map((expected) => problem(file, expected)) }
	const parsed = frontMatterSchema.safeParse(raw)
	if (!parsed.success)
		return {
			article: null,
			problems: schemaProblems(raw, parsed.error.issues).map((found) => ({ file, ...found })),
		}
	const rendered = renderMarkdown(`# ${parsed.data.title}\n\n${body}`, { pictures: true })
	return {
		article: { name, matter: parsed.data, ...rendered },
		problems: rendered.problems.map((expected) => problem(file, expected)),
	}
}

function readData<Data>(
	folder: string,
	name: string,
	schema: z.ZodType<Data>,
): ReadFile & { readonly data: Data | null } {
	const file = `knowledge/${name}`
	const document = parseDocument(readFileSync(join(folder, name), 'utf8'), { prettyErrors: true })
	if (document.errors.length > 0)
		return { data: null, problems: document.errors.map(({ message }) => problem(file, `expected YAML: ${message}`)) }
	const raw: unknown = document.toJS()
	const parsed = schema.safeParse(raw)
	if (parsed.success) return { data: parsed.data, problems: [] }
	return { data: null, problems: schemaProblems(raw, parsed.error.issues).map((found) => ({ file, ...found })) }
}

function problem(file: string, expected: string): ContentProblem {
	return { file, path: '', expected }
}
