import { annexBlocks } from './annex-blocks.ts'
import type { Block } from './block.ts'
import type { AnnexModel } from './model.ts'

/** The annex as Markdown (CommonMark with the tables of GFM). What users typed shows as it was typed. */
export function renderMarkdown(model: AnnexModel): string {
	return `${annexBlocks(model).map(block).join('\n\n')}\n`
}

function block(item: Block): string {
	switch (item.kind) {
		case 'heading':
			return `${'#'.repeat(item.level)} ${inline(item.text)}`
		case 'paragraph':
			return [item.lead === undefined ? '' : `**${inline(item.lead)}**`, paragraphs(item.text)]
				.filter((part) => part !== '')
				.join(' ')
		case 'facts':
			return item.items.map(({ label, text }) => `${inline(label)}: ${inline(text)}`).join('\\\n')
		case 'numbered':
			return item.items.map(({ number, lines }) => `${number}. ${lines.map(line).join('\\\n   ')}`).join('\n')
		case 'table':
			return [
				row(item.head),
				row(item.head.map(() => '---')),
				...item.rows.map((cells) => row(cells.map(inline))),
			].join('\n')
	}
}

function row(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`
}

/** Lines stay lines; an empty one begins a new paragraph. */
function paragraphs(text: string): string {
	return text
		.split(/\n{2,}/u)
		.map((part) => part.split('\n').map(line).join('\\\n'))
		.join('\n\n')
}

/** As inline; and what means something at the start of a line alone, a list or a rule, is escaped there. */
function line(text: string): string {
	return inline(text)
		.replace(/^(\d+)([.)])/u, '$1\\$2')
		.replace(/^[-+=]/u, '\\$&')
}

/**
 * Every character that can mean something is escaped: a backslash before punctuation, entities for what HTML reads. An
 * address would become a link of GFM's, in which a backslash is no escape but shows: what makes it one is escaped too.
 */
function inline(text: string): string {
	return text
		.replace(/[ \t\n\r]+/gu, ' ')
		.trim()
		.replace(/&/gu, '&amp;')
		.replace(/</gu, '&lt;')
		.replace(/>/gu, '&gt;')
		.replace(/[\\`*_{}[\]#|~$^!@]|:(?=\/\/)|(?<=www)\./giu, '\\$&')
}
