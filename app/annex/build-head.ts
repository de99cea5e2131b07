import { criterionValues } from '#app/domain/criterion-value.ts'
import { annexText } from '#app/text/annex.ts'
import { proposalTypes } from '#app/text/proposal-types.ts'
import { recordText } from '#app/text/annex-process.ts'
import { date } from '#app/text/format.ts'
import type { AnnexContext } from './annex-input.ts'
import { fitted } from './annex-input.ts'
import { fitToBudget, oneLine } from './budget.ts'
import type { BudgetedText } from './budget.ts'
import type { Foot, Head, Labelled } from './model.ts'

/** Section 1. What is not given is left out; the sentence on what an assessment is always stands there. */
export function buildHead(context: AnnexContext): Head {
	const { document } = context
	return {
		municipality: fitted(context, 'municipality', document.municipality.name).text,
		...(context.logo === undefined ? {} : { logo: context.logo }),
		kicker: annexText.kicker,
		title: fitted(context, 'proposalTitle', document.proposal.title).text,
		facts: facts(context).map(({ label, text, budget }) => ({
			label,
			text: fitted(context, budget, text).text,
		})),
		scope: annexText.scope,
		notices: [
			...(context.short ? [annexText.shortNotice] : []),
			...(missingAnswers(context) > 0 ? [annexText.incompleteNotice(missingAnswers(context))] : []),
		],
	}
}

/** On every page: whose paper it is, which version and from when. */
export function buildFoot(context: AnnexContext): Foot {
	const { diarienummer } = context.document.proposal
	const version =
		context.state === 'draft'
			? annexText.foot.draft(date(context.date))
			: `${annexText.facts.version} ${annexText.facts.established(context.version, date(context.date))}`
	return {
		text: [
			footPart(context, context.document.municipality.name),
			footPart(context, diarienummer ?? ''),
			version,
		]
			.filter((part) => part !== '')
			.join(' · '),
		page: annexText.foot.page,
		of: annexText.foot.of,
	}
}

/** Cut without a reference: all of it stands in the head, or where that refers to. */
function footPart({ budgets }: AnnexContext, text: string): string {
	return fitToBudget(text, budgets.foot, '').text
}

interface Fact extends Labelled {
	readonly budget: 'fact' | 'preparedBy'
}

function facts(context: AnnexContext): Fact[] {
	const { proposal } = context.document
	const words = annexText.facts
	const version =
		context.state === 'draft'
			? words.draft(date(context.date))
			: words.established(context.version, date(context.date))
	const given: readonly (Labelled & Partial<Fact>)[] = [
		{ label: words.diarienummer, text: proposal.diarienummer ?? '' },
		{ label: words.type, text: proposalTypes[proposal.type] },
		{ label: words.committee, text: proposal.committee },
		{ label: words.meeting, text: proposal.meetingDate ?? '' },
		{ label: words.preparedBy, text: preparedBy(context), budget: 'preparedBy' },
		{ label: words.version, text: version },
	]
	return given
		.map(({ label, text, budget = 'fact' }) => ({ label, text: oneLine(text), budget }))
		.filter(({ text }) => text !== '')
}

/** Role and unit, and the name where the municipality's setting shows it. */
export function preparedBy({ document, settings }: Pick<AnnexContext, 'document' | 'settings'>): string {
	const { preparedBy: who, unit } = document.proposal
	const name = settings.showPreparedByName ? who?.name : undefined
	return [name, who?.role, who?.unit ?? unit?.name]
		.filter((part): part is string => part !== undefined && part.trim() !== '')
		.join(', ')
}

function missingAnswers({ document, alternatives }: AnnexContext): number {
	const kind = document.kind ?? 'full'
	return alternatives
		.flatMap(({ alternative }) => criterionValues(alternative, kind))
		.filter(({ state }) => state === 'unanswered').length
}

/** Facts and titles that are longer than their place, whole. */
export function headRest(context: AnnexContext): Labelled[] {
	const { proposal, municipality } = context.document
	const cut = context.alternatives.filter(
		(assessed) => oneLine(assessed.alternative.title) !== assessed.title,
	)
	return [
		...whole(context, 'municipality', recordText.municipality, municipality.name),
		...facts(context).flatMap(({ label, text, budget }) => whole(context, budget, label, text)),
		...whole(context, 'proposalTitle', recordText.proposalTitle, proposal.title),
		...cut.map(({ id, alternative }) => ({ label: id, text: oneLine(alternative.title) })),
	]
}

function whole(context: AnnexContext, budget: BudgetedText, label: string, text: string): Labelled[] {
	return fitted(context, budget, text).whole ? [] : [{ label, text: oneLine(text) }]
}
