import { annexBlocks } from './annex-blocks.ts'
import type { Block } from './block.ts'
import type { AnnexModel } from './model.ts'

/** The annex as plain text to paste into a meeting system: no markup, a table as one line a cell. */
export function renderText(model: AnnexModel): string {
	return `${annexBlocks(model).map(block).join('\n\n')}\n`
}

function block(item: Block): string {
	switch (item.kind) {
		case 'heading':
			return item.level === 3 ? item.text : `${item.text}\n${'='.repeat(Array.from(item.text).length)}`
		case 'paragraph':
			return [item.lead ?? '', item.text].filter((part) => part !== '').join(' ')
		case 'facts':
			return item.items.map(({ label, text }) => `${label}: ${text}`).join('\n')
		case 'numbered':
			return item.items.map(({ number, lines }) => `${number}. ${lines.join('\n   ')}`).join('\n')
		case 'table':
			return table(item.head, item.rows)
	}
}

/** «Mer flexibilitet», then a line per column: «  A Inför LOV: +0,33 (−0,25 till +0,75)». */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const lines = rows.map(([label = '', ...cells]) =>
		[label, ...cells.map((cell, index) => `  ${head[index + 1] ?? ''}: ${cell}`)]
			.filter((line) => line !== '')
			.join('\n'),
	)
	return [head.join(' · '), ...lines].join('\n')
}
