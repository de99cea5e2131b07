import { BorderStyle, Paragraph } from 'docx'
import type { FileChild } from 'docx'
import type { AnnexModel, Labelled, RecordAnswer } from '#app/annex/model.ts'
import { lines, paragraphStyle } from './document-styles.ts'
import { hairline, subtle } from './palette.ts'
import { run } from './runs.ts'
import { heading2, heading3 } from './section.ts'

/** The assessment record, on pages of its own. */
export function recordSection({ record }: AnnexModel): FileChild[] {
	if (!record) return []
	return [
		heading2(record.heading, { pageBreakBefore: true }),
		new Paragraph({ children: [run(record.intro)] }),
		...record.lists.flatMap(({ heading, items }) => [heading3(heading), ...items.map(detail)]),
		...record.alternatives.flatMap(({ heading, notes, answers }) => [
			heading3(heading),
			...notes.map(detail),
			...answers.flatMap(answer),
		]),
	]
}

function answer({ criterion, question, answer: given, details }: RecordAnswer): Paragraph[] {
	return [
		new Paragraph({
			style: paragraphStyle.small,
			spacing: lines(10.4, 6, 0),
			border: { top: { style: BorderStyle.SINGLE, size: 4, space: 3, color: hairline } },
			keepNext: true,
			children: [run(criterion)],
		}),
		new Paragraph({ spacing: lines(12.2, 0, 0), keepNext: true, children: [run(question)] }),
		new Paragraph({ keepNext: details.length > 0, children: [run(given, { bold: true })] }),
		...details.map(detail),
	]
}

function detail({ label, text }: Labelled): Paragraph {
	return new Paragraph({ children: [run(label, { size: 15, color: subtle }), run(` ${text}`)] })
}
