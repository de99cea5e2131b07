import { Marked } from 'marked'
import type { Tokens } from 'marked'

export interface RenderedMarkdown {
	/** The text of the level 1 heading. */
	readonly title: string
	/** All but the level 1 heading. Every heading has an id. */
	readonly html: string
	/** What a content page must not hold; empty where it is sound. */
	readonly problems: readonly string[]
	/** Where its links lead. */
	readonly links: readonly string[]
	/** Of its headings, for links from other pages. */
	readonly anchors: readonly string[]
}

interface Allowed {
	/** Pictures of this site, each with a text that says what it shows. */
	readonly pictures?: boolean
}

/**
 * Markdown from content/ as HTML. Raw HTML is shown as text, never run. A sound page has one level 1 heading, first;
 * no level skipped; no heading twice; links only to https, mailto, this site or a heading of the page; no picture but
 * where they are allowed, no raw HTML.
 */
export function renderMarkdown(markdown: string, { pictures = false }: Allowed = {}): RenderedMarkdown {
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
				const found = pictures ? pictureProblems(href, text) : [`expected no image, found ${JSON.stringify(href)}`]
				problems.push(...found)
				return found.length > 0 ? escapeHtml(text) : pictureHtml(href, text)
			},
			table({ header, rows }: Tokens.Table) {
				const cell = ({ tokens }: Tokens.TableCell, tag: string) =>
					`<${tag}>${this.parser.parseInline(tokens)}</${tag.replace(/ .*/, '')}>`
				const head = header.map((one) => cell(one, 'th scope="col"')).join('')
				const body = rows.map(
					([first, ...rest]) =>
						`<tr>${first ? cell(first, 'th scope="row"') : ''}${rest.map((one) => cell(one, 'td')).join('')}</tr>`,
				)
				return `<table class="vs-table"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>\n`
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
		links,
		anchors: headings.map(({ id }) => id),
	}
}

function pictureProblems(href: string, text: string): string[] {
	return [
		...(/^\/bilder\/[a-z0-9-]+\.(png|svg)$/.test(href)
			? []
			: [`expected a picture in /bilder, found ${JSON.stringify(href)}`]),
		...(text.trim().length >= 20 ? [] : [`expected a text that says what ${href} shows, found ${JSON.stringify(text)}`]),
	]
}

/** A picture is a link to itself, so that it can be looked at as large as it is. */
function pictureHtml(href: string, text: string): string {
	return `<a class="vs-picture" href="${escapeHtml(href)}"><img src="${escapeHtml(href)}" alt="${escapeHtml(text)}"></a>`
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
