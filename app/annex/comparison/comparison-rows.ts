import { cellText } from '#app/annex/block.ts'
import type { ComparisonModel, MatrixGroup, TextTable } from './comparison-model.ts'

/** The whole comparison as rows of a spreadsheet, in the order it is read. */
export function comparisonRows(model: ComparisonModel): readonly (readonly string[])[] {
	const { matrix, robustness, turning } = model
	return [
		[model.municipality],
		[model.title],
		[model.kicker, model.date],
		...[model.scope, ...model.notices].map(alone),
		[],
		[matrix.corner, ...model.columns.map(({ id, title, details }) => [id, title, ...details].join(' · '))],
		...matrix.groups.flatMap(groupRows),
		[],
		[robustness.heading],
		[model.ranking],
		...robustness.sentences.map(alone),
		...[robustness.ranks, robustness.pairs, robustness.weights].flatMap(tableRows),
		...robustness.notes.map(alone),
		...(turning === null
			? []
			: [[], [turning.heading], ...[...turning.sentences, turning.lead ?? '', ...turning.notes].map(alone)]),
		[],
		[model.method],
	].filter((row) => row.length === 0 || row.some((cell) => cell !== ''))
}

function groupRows({ heading, rows, note }: MatrixGroup): string[][] {
	return [
		[heading],
		...(note === null ? [] : [[note]]),
		...rows.map(({ label, differs, cells }) => [
			label,
			...cells.map((cell) => (cell.kind === 'bar' ? cellText(cell.bar) : cell.text)),
			differs ?? '',
		]),
	]
}

function tableRows(table: TextTable | null): string[][] {
	return table === null
		? []
		: [[], [table.heading], [table.caption], [...table.head], ...table.rows.map((row) => [...row])]
}

function alone(text: string): string[] {
	return [text]
}
