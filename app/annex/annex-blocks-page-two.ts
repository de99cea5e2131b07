import { cellText } from './block.ts'
import type { Block } from './block.ts'
import type { AnnexModel } from './model.ts'

/** A link of the chain stands beside the first of its rows. */
export function chainBlocks({ chain }: AnnexModel): Block[] {
	return [
		heading(chain.heading),
		...(chain.links.length === 0
			? []
			: [
					{
						kind: 'table' as const,
						head: chain.columns,
						rows: chain.links.flatMap(({ label, rows }) =>
							rows.map((row, index) => [
								index === 0 ? label : '',
								`${row.sign} ${row.text}`,
								row.alternatives,
								row.risk,
								row.condition,
							]),
						),
					},
				]),
		...chain.notes.map((text): Block => ({ kind: 'paragraph', text })),
	]
}

export function stagesBlocks({ stages }: AnnexModel): Block[] {
	if (!stages) return []
	return [
		heading(stages.heading),
		{
			kind: 'table',
			head: [stages.corner, ...stages.columns.map(({ label }) => label)],
			rows: stages.rows.map(({ label, cells }) => [label, ...cells.map(cellText)]),
		},
	]
}

export function moneyBlocks({ money }: AnnexModel): Block[] {
	return [
		heading(money.heading),
		{ kind: 'table', head: money.columns, rows: money.rows.map(({ label, cells }) => [label, ...cells]) },
		{ kind: 'paragraph', text: money.note },
	]
}

export function circumstanceBlocks({ circumstances }: AnnexModel): Block[] {
	return [
		heading(circumstances.heading),
		...circumstances.groups.flatMap(({ label, lines }) =>
			lines.map(({ alternatives, text }, index): Block => ({
				kind: 'paragraph',
				lead: [index === 0 ? label : '', alternatives].filter((part) => part !== '').join(' '),
				text,
			})),
		),
	]
}

function heading(text: string): Block {
	return { kind: 'heading', level: 2, text }
}
