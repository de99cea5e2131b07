import { answerKeys } from '#app/domain/answer-key.ts'
import { annexText } from '#app/text/annex.ts'
import { recordText } from '#app/text/annex-process.ts'
import type { AnnexContext } from './annex-input.ts'
import type { AssessmentRecord, Labelled } from './model.ts'
import { recordAnswer } from './record-answer.ts'
import { recordNotes } from './record-notes.ts'

interface RecordParts {
	/** What is cut on the first pages, whole, and stands nowhere else in the record. */
	readonly rest: readonly Labelled[]
	readonly conditions: readonly Labelled[]
	readonly chain: readonly Labelled[]
}

/** Page 3 on: what did not fit, every condition, risk and opportunity, and every answer with all that was said of it. */
export function buildRecord(
	context: AnnexContext,
	{ rest, conditions, chain }: RecordParts,
): AssessmentRecord {
	const { description, screening } = { ...context.document.proposal, screening: context.document.screening }
	const proposal = [
		{ label: recordText.proposalDescription, text: description ?? '' },
		{ label: recordText.screeningReason, text: screening?.reason ?? '' },
	]
	return {
		heading: recordText.heading,
		intro: recordText.intro,
		lists: [
			{ heading: recordText.rest, items: rest },
			{ heading: recordText.proposal, items: proposal.filter(({ text }) => text.trim() !== '') },
			{ heading: annexText.conditions.heading, items: conditions },
			{ heading: recordText.chain, items: chain },
		].filter(({ items }) => items.length > 0),
		alternatives: context.alternatives.map((assessed) => ({
			heading: assessed.label,
			notes: recordNotes(context.instrument, assessed),
			answers: answerKeys(context.document.kind ?? 'full').map((key) =>
				recordAnswer(context.instrument, assessed, key),
			),
		})),
	}
}
