import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentDirectory } from './content-directory.ts'
import { ContentError } from './content-error.ts'
import type { ContentProblem } from './content-error.ts'
import { renderMarkdown } from './markdown.ts'

const pageSlugs = ['tillganglighet', 'integritet'] as const
export type PageSlug = (typeof pageSlugs)[number]

export interface ContentPage {
	readonly title: string
	/** Safe to insert as it is. Without the title. */
	readonly html: string
}

/**
 * Reads the fixed pages, `pages/<slug>.md`. Throws ContentError with all problems of all pages at once; a file that
 * is missing is one. Other files in the folder are not read.
 */
export function loadPages(directory: string = contentDirectory()): Readonly<Record<PageSlug, ContentPage>> {
	const pages = { tillganglighet: readPage(directory, 'tillganglighet'), integritet: readPage(directory, 'integritet') }
	const problems = pageSlugs.flatMap((slug) => pages[slug].problems)
	if (problems.length > 0) throw new ContentError(problems)
	return pages
}

function readPage(directory: string, slug: PageSlug): ContentPage & { readonly problems: readonly ContentProblem[] } {
	const file = `pages/${slug}.md`
	const markdown = readIfThere(join(directory, file))
	if (markdown === null) return { title: '', html: '', problems: [{ file, path: '', expected: 'expected a file, found none' }] }
	const { title, html, problems } = renderMarkdown(markdown)
	return { title, html, problems: problems.map((expected) => ({ file, path: '', expected })) }
}

function readIfThere(path: string): string | null {
	try {
		return readFileSync(path, 'utf8')
	} catch {
		return null
	}
}
