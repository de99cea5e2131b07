import { HeadingLevel, Paragraph } from 'docx'
import type { ParagraphChild } from 'docx'
import type { Labelled } from '#app/annex/model.ts'
import { paragraphStyle } from './document-styles.ts'
import { run } from './runs.ts'

export function heading2(text: string, more: { readonly pageBreakBefore?: boolean } = {}): Paragraph {
	return new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(text)], ...more })
}

export function heading3(text: string): Paragraph {
	return new Paragraph({ heading: HeadingLevel.HEADING_3, children: [run(text)] })
}

export function small(text: string): Paragraph {
	return new Paragraph({ style: paragraphStyle.small, children: [run(text)] })
}

/** The label in bold, and the text after it. */
export function labelledRuns({ label, text }: Labelled): ParagraphChild[] {
	return [run(label, { bold: true }), run(` ${text}`)]
}
