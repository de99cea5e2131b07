import { BorderStyle, Paragraph, TabStopType } from 'docx'
import type { FileChild } from 'docx'
import type { AnnexModel, ConclusionLine, ConditionItem } from '#app/annex/model.ts'
import type { DocxContext } from './context.ts'
import { millimetres, textWidth } from './context.ts'
import { lines, paragraphStyle, serif } from './document-styles.ts'
import { run } from './runs.ts'
import { heading2, labelledRuns, small } from './section.ts'
import { paragraph, sideBySide } from './tables.ts'

/** Section 2: a line per alternative with the colour of its verdict beside it. */
export function conclusionSection({ conclusion }: AnnexModel, { palette }: DocxContext): FileChild[] {
	return [
		heading2(conclusion.heading),
		...conclusion.lines.map((line) => conclusionLine(line, palette.tones[line.tone])),
		...[conclusion.findOutFirst, conclusion.comment].flatMap((item) =>
			item ? [new Paragraph({ spacing: lines(12.4, 0, 1.5), children: labelledRuns(item) })] : [],
		),
	]
}

function conclusionLine({ label, verdict, sentences }: ConclusionLine, colour: string): Paragraph {
	return new Paragraph({
		spacing: lines(12.4, 0.5, 2.5),
		indent: { left: 160 },
		border: { left: { style: BorderStyle.SINGLE, size: 18, space: 6, color: colour } },
		keepLines: true,
		children: [
			run(label, { bold: true }),
			run(': '),
			run(verdict, { bold: true, color: colour }),
			...sentences.map((sentence) => run(` ${sentence}`)),
		],
	})
}

/** Section 4: per alternative what is not known, its name to the left. */
export function unknownsSection({ unknowns }: AnnexModel, { palette }: DocxContext): FileChild[] {
	if (unknowns.alternatives.length === 0) return [heading2(unknowns.heading)]
	const left = millimetres(31)
	return [
		heading2(unknowns.heading),
		sideBySide(
			unknowns.alternatives.map(({ id, title, lines: items }) => [
				{
					content: [
						paragraph([run(id, { bold: true, color: palette.accent }), run(` ${title}`, { bold: true })]),
					],
				},
				{
					content: items.length === 0 ? [paragraph([])] : items.map((item) => paragraph(labelledRuns(item))),
				},
			]),
			{ widths: [left, textWidth - left], gap: 80 },
		),
	]
}

/** Section 5: the numbers are typed, since the chain refers to them. */
export function conditionsSection({ conditions }: AnnexModel, { palette }: DocxContext): FileChild[] {
	return [
		heading2(conditions.heading),
		...conditions.items.flatMap((item) => condition(item, palette.accent)),
		...(conditions.note === null ? [] : [small(conditions.note)]),
	]
}

function condition({ number, text, details }: ConditionItem, accent: string): Paragraph[] {
	const hang = 340
	return [
		new Paragraph({
			spacing: lines(11.4, 1.5, 0),
			indent: { left: hang, hanging: hang },
			tabStops: [{ type: TabStopType.LEFT, position: hang }],
			keepNext: details !== '',
			keepLines: true,
			children: [run(number, { bold: true, color: accent, font: serif }), run('\t'), run(text, { size: 17 })],
		}),
		...(details === ''
			? []
			: [new Paragraph({ style: paragraphStyle.small, indent: { left: hang }, children: [run(details)] })]),
	]
}
