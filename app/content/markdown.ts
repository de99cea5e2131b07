import { Marked } from 'marked'
import type { Tokens } from 'marked'

export interface RenderedMarkdown {
	/** The text of the level 1 heading. */
	readonly title: string
	/** All but the level 1 heading. Every heading has an id. */
	readonly html: string
	/** What a content page must not hold; empty where it is sound. */
	readonly problems: readonly string[]
}

/**
 * Markdown from content/ as HTML. Raw HTML is shown as text, never run. A sound page has one level 1 heading, first;
 * no level skipped; no heading twice; links only to https, mailto, this site or a heading of the page; no image, no raw HTML.
 */
export function renderMarkdown(markdown: string): RenderedMarkdown {
	const headings: Heading[] = []
	const links: string[] = []
	const problems: string[] = []
	const marked = new Marked({
		gfm: true,
		renderer: {
			html: ({ text }) => {
				problems.push(`expected no raw HTML, found ${JSON.stringify(text.trim())}`)
				return escapeHtml(text)
			},
			image: ({ href, text }) => {
				problems.push(`expected no image, found ${JSON.stringify(href)}`)
				return escapeHtml(text)
			},
			heading({ tokens, depth }: Tokens.Heading) {
				const text = this.parser.parseInline(tokens, this.parser.textRenderer)
				headings.push({ text, depth, id: slug(text) })
				return depth === 1
					? ''
					: `<h${String(depth)} id="${slug(text)}">${this.parser.parseInline(tokens)}</h${String(depth)}>\n`
			},
			link({ href, tokens }: Tokens.Link) {
				links.push(href)
				return `<a href="${escapeHtml(href)}">${this.parser.parseInline(tokens)}</a>`
			},
		},
	})
	const html = marked.parse(markdown, { async: false })
	return {
		title: headings[0]?.text ?? '',
		html,
		problems: [...problems, ...headingProblems(headings), ...links.flatMap((link) => linkProblems(link, headings))],
	}
}

interface Heading {
	readonly text: string
	readonly depth: number
	readonly id: string
}

function headingProblems(headings: readonly Heading[]): string[] {
	const first = headings[0]?.depth === 1 && headings.filter(({ depth }) => depth === 1).length === 1
	return [
		...(first ? [] : ['expected exactly one level 1 heading, as the first heading']),
		...headings.flatMap(({ text, depth, id }, index) => {
			const before = headings[index - 1]
			const twice = headings.findIndex((other) => other.id === id) !== index
			return [
				...(before && depth > before.depth + 1 ? [`expected no level skipped, found level ${String(depth)} at «${text}»`] : []),
				...(twice ? [`expected each heading once, found «${text}» again`] : []),
			]
		}),
	]
}

function linkProblems(href: string, headings: readonly Heading[]): string[] {
	if (href.startsWith('#'))
		return headings.some(({ id }) => `#${id}` === href) ? [] : [`expected a heading of the page, found ${href}`]
	return /^(https:\/\/|mailto:|\/(?!\/))/.test(href)
		? []
		: [`expected a link to https, mailto or this site, found ${JSON.stringify(href)}`]
}

/** `Så här gör du` → `sa-har-gor-du`. */
function slug(heading: string): string {
	return heading
		.normalize('NFD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
}

function escapeHtml(text: string): string {
	const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
	return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
