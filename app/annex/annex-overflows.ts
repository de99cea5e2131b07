import { annexText } from '#app/text/annex.ts'
import { overflowText } from '#app/text/annex-process.ts'
import { annexContext } from './annex-input.ts'
import type { AnnexContext, AnnexInput } from './annex-input.ts'
import { oneLine, printedLines } from './budget.ts'
import type { BudgetedText } from './budget.ts'

/** A text that is longer than its place on the first pages, and by how many printed lines. */
export interface Overflow {
	/** JSON Pointer into the assessment document. */
	readonly path: string
	/** What the secretary calls it: «Villkor (B)». */
	readonly field: string
	readonly text: string
	readonly lines: number
	readonly budget: number
	/** lines − budget, at least 1. */
	readonly over: number
}

/** What to shorten, in the document's order; empty where everything that is shown fits. Nothing is left out by it. */
export function annexOverflows(input: AnnexInput): Overflow[] {
	const context = annexContext(input)
	const { document } = input
	return [
		...check(context, 'proposalTitle', '/proposal/title', overflowText.title, document.proposal.title),
		...document.alternatives.flatMap((alternative, index) => {
			const path = `/alternatives/${String(index)}`
			const of = (field: string) => overflowText.of(field, alternative.id)
			return [
				...check(
					context,
					'alternativeTitle',
					`${path}/title`,
					of(overflowText.alternative),
					alternative.title,
				),
				...(alternative.chain ?? []).flatMap((item, position) => {
					const at = `${path}/chain/${String(position)}`
					const kind = annexText.chain[item.kind]
					return [
						...check(context, 'chainItem', `${at}/text`, of(kind), item.text),
						...(item.conditions ?? []).flatMap(({ text, responsible = '' }, number) => {
							const condition = `${at}/conditions/${String(number)}`
							return [
								...check(context, 'condition', `${condition}/text`, of(overflowText.condition), text),
								...check(
									context,
									'responsible',
									`${condition}/responsible`,
									of(overflowText.responsible),
									responsible,
								),
							]
						}),
					]
				}),
			]
		}),
	]
}

function check(
	{ budgets }: AnnexContext,
	budgeted: BudgetedText,
	path: string,
	field: string,
	text: string,
): Overflow[] {
	const { lines: budget, charactersPerLine } = budgets[budgeted]
	const lines = printedLines(oneLine(text), charactersPerLine)
	return lines > budget ? [{ path, field, text: oneLine(text), lines, budget, over: lines - budget }] : []
}
