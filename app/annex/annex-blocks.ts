import { addressLine } from './annex-address.ts'
import { chainBlocks, circumstanceBlocks, moneyBlocks, stagesBlocks } from './annex-blocks-page-two.ts'
import { cellText } from './block.ts'
import type { Block } from './block.ts'
import type { AnnexModel, Labelled } from './model.ts'
import { processParagraphs } from './process-paragraphs.ts'

/** The annex in the order it is read; what plain text and Markdown are made from. */
export function annexBlocks(model: AnnexModel): Block[] {
	return [
		...headBlocks(model),
		...conclusionBlocks(model),
		...(model.kind === 'none' ? [] : assessedBlocks(model)),
		...processBlocks(model),
		...recordBlocks(model),
	]
}

/** Sections 3–9. */
function assessedBlocks(model: AnnexModel): Block[] {
	return [
		...effectsBlocks(model),
		...unknownsBlocks(model),
		...conditionsBlocks(model),
		...chainBlocks(model),
		...stagesBlocks(model),
		...moneyBlocks(model),
		...circumstanceBlocks(model),
	]
}

function headBlocks({ head, draftMark, address }: AnnexModel): Block[] {
	return [
		...(draftMark === null ? [] : [paragraph(draftMark)]),
		paragraph(head.municipality),
		...(address === undefined ? [] : [paragraph(addressLine(address))]),
		paragraph(head.kicker),
		{ kind: 'heading', level: 1, text: head.title },
		{ kind: 'facts', items: head.facts },
		...[head.scope, ...head.notices].map(paragraph),
	]
}

function conclusionBlocks({ conclusion }: AnnexModel): Block[] {
	return [
		heading(conclusion.heading),
		...conclusion.lines.map(({ label, verdict, sentences }): Block => ({
			kind: 'paragraph',
			lead: `${label}:`,
			text: [verdict, ...sentences].join(' '),
		})),
		...[conclusion.findOutFirst, conclusion.comment].flatMap((item) => (item ? [labelled(item)] : [])),
	]
}

function effectsBlocks({ effects }: AnnexModel): Block[] {
	return [
		heading(effects.heading),
		{
			kind: 'table',
			head: [effects.corner, ...effects.columns.map(({ id, title }) => `${id} ${title}`)],
			rows: [
				...effects.rows.map(({ label, cells }) => [label, ...cells.map(cellText)]),
				...effects.textRows.map(({ label, cells }) => [label, ...cells]),
			],
		},
		...[effects.axis, effects.reading, ...effects.notes].map(paragraph),
	]
}

function unknownsBlocks({ unknowns }: AnnexModel): Block[] {
	return [
		heading(unknowns.heading),
		...unknowns.alternatives.flatMap(({ id, title, lines }): Block[] => [
			{ kind: 'heading', level: 3, text: `${id} ${title}` },
			...lines.map(labelled),
		]),
	]
}

function conditionsBlocks({ conditions }: AnnexModel): Block[] {
	return [
		heading(conditions.heading),
		...(conditions.items.length === 0
			? []
			: [
					{
						kind: 'numbered' as const,
						items: conditions.items.map(({ number, text, details }) => ({
							number,
							lines: [text, details].filter((line) => line !== ''),
						})),
					},
				]),
		...(conditions.note === null ? [] : [paragraph(conditions.note)]),
	]
}

function processBlocks(model: AnnexModel): Block[] {
	const { process, checksum } = model
	return [
		heading(process.heading),
		...processParagraphs(model).map(paragraph),
		...(checksum === null ? [] : [labelled({ label: process.checksumLabel, text: checksum })]),
	]
}

function recordBlocks({ record }: AnnexModel): Block[] {
	if (!record) return []
	return [
		heading(record.heading),
		paragraph(record.intro),
		...record.lists.flatMap(({ heading: text, items }): Block[] => [
			{ kind: 'heading', level: 3, text },
			...items.map(withColon),
		]),
		...record.alternatives.flatMap(({ heading: text, notes, answers }): Block[] => [
			{ kind: 'heading', level: 3, text },
			...notes.map(withColon),
			...answers.flatMap(({ criterion, question, answer, details }): Block[] => [
				{ kind: 'paragraph', lead: criterion, text: question },
				paragraph(answer),
				...details.map(withColon),
			]),
		]),
	]
}

function heading(text: string): Block {
	return { kind: 'heading', level: 2, text }
}

function paragraph(text: string): Block {
	return { kind: 'paragraph', text }
}

function labelled({ label, text }: Labelled): Block {
	return { kind: 'paragraph', lead: label, text }
}

function withColon({ label, text }: Labelled): Block {
	return { kind: 'paragraph', lead: `${label}:`, text }
}
