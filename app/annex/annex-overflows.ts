import { printedLines } from '#app/domain/printed-lines.ts'
import { annexContext } from './annex-input.ts'
import type { AnnexContext, AnnexInput } from './annex-input.ts'
import { buildConclusion } from './build-conclusion.ts'
import { printedFields } from './printed-fields.ts'
import type { PrintedField } from './printed-fields.ts'

/** A text on the first pages, in printed lines. */
export interface LongText {
	/** JSON Pointer into the assessment document. */
	readonly path: string
	/** What the secretary calls it: «Villkor (B)». */
	readonly field: string
	readonly text: string
	readonly lines: number
}

/** A text that is longer than its place on the first pages, and by how many printed lines. */
export interface Overflow extends LongText {
	readonly budget: number
	/** lines − budget, at least 1. */
	readonly over: number
}

/** What is cut on the first pages although nothing else crowds it, most lines over first; ties in the document's order. */
export function annexOverflows(input: AnnexInput): Overflow[] {
	const context = annexContext(input)
	return printedFields(context)
		.flatMap((field) => overflow(context, field))
		.sort((a, b) => b.over - a.over)
}

/** The texts that take most lines of the first pages, the longest first; never empty, since an ärende has a name. */
export function longestTexts(input: AnnexInput, most = 8): LongText[] {
	const context = annexContext(input)
	return printedFields(context)
		.map((field) => longText(context, field))
		.sort((a, b) => b.lines - a.lines)
		.slice(0, most)
}

function longText({ budgets }: AnnexContext, { path, field, text, budgeted }: PrintedField): LongText {
	return { path, field, text, lines: printedLines(text, budgets[budgeted].charactersPerLine) }
}

function overflow(context: AnnexContext, field: PrintedField): Overflow[] {
	const long = longText(context, field)
	const budget =
		field.budgeted === 'comment' ? linesOfComment(context, long) : context.budgets[field.budgeted].lines
	return long.lines > budget ? [{ ...long, budget, over: long.lines - budget }] : []
}

/** The comment has what is left of the conclusion's words, too. At least a line over where it is cut. */
function linesOfComment(context: AnnexContext, { lines }: LongText): number {
	const { conclusion, rest } = buildConclusion(context)
	const shown = printedLines(conclusion.comment?.text ?? '', context.budgets.comment.charactersPerLine)
	return rest.length === 0 ? lines : Math.min(shown, lines - 1)
}
