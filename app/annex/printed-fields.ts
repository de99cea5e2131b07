import type { Alternative, ChainItem } from '#app/domain/assessment.ts'
import { annexText } from '#app/text/annex.ts'
import { overflowText } from '#app/text/annex-process.ts'
import type { AnnexContext } from './annex-input.ts'
import { oneLine } from './budget.ts'
import type { BudgetedText } from './budget.ts'
import { heardLine } from './build-circumstances.ts'
import { preparedBy } from './build-head.ts'

/** A text of the secretary's on the first pages. */
export interface PrintedField {
	/** JSON Pointer into the assessment document. */
	readonly path: string
	/** What the secretary calls it: «Villkor (B)». */
	readonly field: string
	/** On one line, as it is printed. */
	readonly text: string
	readonly budgeted: BudgetedText
}

/** Every text that somebody wrote and that the first pages show at least the beginning of; in the document's order. */
export function printedFields(context: AnnexContext): PrintedField[] {
	const { document, weightsDecidedBy = '' } = context
	const { municipality, proposal, summary = '', weightSet, alternatives } = document
	return [
		field('municipality', '/municipality/name', overflowText.municipality, municipality.name),
		field('proposalTitle', '/proposal/title', overflowText.title, proposal.title),
		field('fact', '/proposal/diarienummer', annexText.facts.diarienummer, proposal.diarienummer ?? ''),
		field('fact', '/proposal/committee', annexText.facts.committee, proposal.committee),
		field('preparedBy', '/proposal/preparedBy', annexText.facts.preparedBy, preparedBy(context)),
		field('comment', '/summary', overflowText.comment, summary),
		field('weightSet', '/weightSet/name', overflowText.weightSet, weightSet?.name ?? ''),
		field('weightSet', '/weightSet', overflowText.decidedBy, weightsDecidedBy),
		...alternatives.flatMap((alternative, index) =>
			ofAlternative(alternative, `/alternatives/${String(index)}`),
		),
	].filter(({ text }) => text !== '')
}

function ofAlternative(alternative: Alternative, path: string): PrintedField[] {
	const { id, title, chain = [], assessors = [] } = alternative
	const of = (name: string) => overflowText.of(name, id)
	return [
		field('alternativeTitle', `${path}/title`, of(overflowText.alternative), title),
		...chain.flatMap((item, index) => ofChainItem(item, `${path}/chain/${String(index)}`, of)),
		field('circumstance', `${path}/affected`, of(annexText.circumstances.heard), heardLine(alternative)),
		...assessors.map(({ role }, index) =>
			field('assessors', `${path}/assessors/${String(index)}/role`, of(overflowText.role), role),
		),
	]
}

function ofChainItem(item: ChainItem, path: string, of: (name: string) => string): PrintedField[] {
	return [
		field('chainItem', `${path}/text`, of(annexText.chain[item.kind]), item.text),
		...(item.conditions ?? []).flatMap(({ text, responsible = '' }, index) => {
			const at = `${path}/conditions/${String(index)}`
			return [
				field('condition', `${at}/text`, of(overflowText.condition), text),
				field('responsible', `${at}/responsible`, of(overflowText.responsible), responsible),
			]
		}),
	]
}

function field(budgeted: BudgetedText, path: string, name: string, text: string): PrintedField {
	return { budgeted, path, field: name, text: oneLine(text) }
}
