import type { AnnexModel, BarCell, Labelled } from './model.ts'
import { processParagraphs } from './process-paragraphs.ts'

/**
 * Every text of the annex in the order it is read, one piece each: what every form must say, no less and in no other
 * order. Bars are their figures; marks that repeat on each page (foot with checksum, «UTKAST») are not part
 * of it.
 */
export function annexText(model: AnnexModel): string[] {
	return [
		...headLines(model),
		...conclusionLines(model),
		...effectsLines(model),
		...unknownsLines(model),
		...conditionsLines(model),
		...chainLines(model),
		...stagesLines(model),
		...moneyLines(model),
		...circumstancesLines(model),
		...processLines(model),
		...recordLines(model),
	].filter((line) => line !== '')
}

function headLines({ head, address }: AnnexModel): string[] {
	return [
		head.municipality,
		...(address === undefined ? [] : labelled(address)),
		head.kicker,
		head.title,
		...head.facts.flatMap(labelled),
		head.scope,
		...head.notices,
	]
}

function conclusionLines({ conclusion }: AnnexModel): string[] {
	return [
		conclusion.heading,
		...conclusion.lines.flatMap(({ label, verdict, sentences }) => [label, verdict, ...sentences]),
		...[conclusion.findOutFirst, conclusion.comment].flatMap((item) => (item ? labelled(item) : [])),
	]
}

function effectsLines({ effects }: AnnexModel): string[] {
	return [
		effects.heading,
		effects.corner,
		...effects.columns.flatMap(({ id, title }) => [id, title]),
		...effects.rows.flatMap(({ label, cells }) => [label, ...cells.flatMap(cellLines)]),
		...effects.textRows.flatMap(({ label, cells }) => [label, ...cells]),
		effects.axis,
		effects.reading,
		...effects.notes,
	]
}

function unknownsLines({ unknowns }: AnnexModel): string[] {
	return [
		unknowns.heading,
		...unknowns.alternatives.flatMap(({ id, title, lines }) => [id, title, ...lines.flatMap(labelled)]),
	]
}

function conditionsLines({ conditions }: AnnexModel): string[] {
	return [
		conditions.heading,
		...conditions.items.flatMap(({ number, text, details }) => [number, text, details]),
		conditions.note ?? '',
	]
}

function chainLines({ chain }: AnnexModel): string[] {
	return [
		chain.heading,
		...(chain.links.length > 0 ? chain.columns : []),
		...chain.links.flatMap(({ label, rows }) => [
			label,
			...rows.flatMap((row) => [row.sign, row.text, row.alternatives, row.risk, row.condition]),
		]),
		...chain.notes,
	]
}

function stagesLines({ stages }: AnnexModel): string[] {
	if (!stages) return []
	return [
		stages.heading,
		stages.corner,
		...stages.columns.map(({ label }) => label),
		...stages.rows.flatMap(({ label, cells }) => [label, ...cells.flatMap(cellLines)]),
	]
}

function moneyLines({ money }: AnnexModel): string[] {
	return [
		money.heading,
		...money.columns,
		...money.rows.flatMap(({ label, cells }) => [label, ...cells]),
		money.note,
	]
}

function circumstancesLines({ circumstances }: AnnexModel): string[] {
	return [
		circumstances.heading,
		...circumstances.groups.flatMap(({ label, lines }) => [
			label,
			...lines.flatMap(({ alternatives, text }) => [alternatives, text]),
		]),
	]
}

function processLines(model: AnnexModel): string[] {
	return [model.process.heading, ...processParagraphs(model)]
}

function recordLines({ record }: AnnexModel): string[] {
	if (!record) return []
	return [
		record.heading,
		record.intro,
		...record.lists.flatMap(({ heading, items }) => [heading, ...items.flatMap(labelled)]),
		...record.alternatives.flatMap(({ heading, notes, answers }) => [
			heading,
			...notes.flatMap(labelled),
			...answers.flatMap(({ criterion, question, answer, details }) => [
				criterion,
				question,
				answer,
				...details.flatMap(labelled),
			]),
		]),
	]
}

function labelled({ label, text }: Labelled): string[] {
	return [label, text]
}

function cellLines({ point, range, word }: BarCell): string[] {
	return [point, range, word]
}
