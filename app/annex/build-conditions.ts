import type { AnswerKey, ChainItem, Condition } from '#app/domain/assessment.ts'
import { annexText } from '#app/text/annex.ts'
import { recordText } from '#app/text/annex-process.ts'
import { date, numberRanges } from '#app/text/format.ts'
import type { AnnexContext } from './annex-input.ts'
import { criterionName, fitted } from './annex-input.ts'
import { oneLine } from './budget.ts'
import type { Budgets } from './budget.ts'
import { conditionText } from './condition-text.ts'
import type { Conditions, Labelled } from './model.ts'

/** A condition with its number in this annex; the same condition of several alternatives has one number. */
export interface NumberedCondition {
	readonly number: number
	readonly ids: readonly string[]
	readonly condition: Condition
	readonly criteria: readonly AnswerKey[]
	/** The highest of the risks that it is against, 1–16; 0 where it belongs to opportunities only. */
	readonly value: number
	/** False where it stands in the record only. */
	readonly shown: boolean
}

/**
 * Numbers every condition: those shown first, in the order of the alternatives and of the secretary.
 *
 * Shown are at most `conditions` (5) of them, of the highest risk value first and then in that order, and at most
 * `conditionsPerAlternative` (3) of each alternative, so that no alternative crowds out another. Places that this leaves
 * are filled by risk value: of the nine conditions of one alternative alone five are shown, and with three alternatives
 * none has more than three while another has one to show. A condition of several alternatives counts for each.
 */
export function numberConditions(context: AnnexContext): NumberedCondition[] {
	const conditions = mergedConditions(context)
	const shown = shownConditions(conditions, context.budgets)
	const isShown = (condition: RankedCondition) => shown.has(condition)
	return [...conditions.filter(isShown), ...conditions.filter((condition) => !isShown(condition))].map(
		(condition, index) => ({ ...condition, number: index + 1, shown: isShown(condition) }),
	)
}

type RankedCondition = Omit<NumberedCondition, 'number' | 'shown'>

/** The same condition of several alternatives, or against several risks, once. */
function mergedConditions({ alternatives }: AnnexContext): RankedCondition[] {
	const merged = new Map<string, RankedCondition>()
	for (const { id, alternative } of alternatives)
		for (const item of alternative.chain ?? [])
			for (const condition of item.conditions ?? []) {
				const same = merged.get(conditionKey(condition))
				merged.set(conditionKey(condition), {
					condition,
					ids: [...new Set([...(same?.ids ?? []), id])],
					criteria: [...new Set([...(same?.criteria ?? []), ...(condition.criteria ?? [])])],
					value: Math.max(same?.value ?? 0, riskValue(item)),
				})
			}
	return [...merged.values()]
}

function shownConditions(
	conditions: readonly RankedCondition[],
	{ conditions: most, conditionsPerAlternative }: Budgets,
): Set<RankedCondition> {
	const ranked = [...conditions].sort((a, b) => b.value - a.value)
	const places = new Map<string, number>()
	const own = ranked.filter(({ ids }) => {
		if (ids.some((id) => (places.get(id) ?? 0) >= conditionsPerAlternative)) return false
		for (const id of ids) places.set(id, (places.get(id) ?? 0) + 1)
		return true
	})
	return new Set([...new Set([...own, ...ranked])].slice(0, most))
}

/** Two conditions with this in common are one: the text, who is responsible and when it is followed up. */
export function conditionKey({ text, responsible = '', followUp = '' }: Condition): string {
	return JSON.stringify([oneLine(text), oneLine(responsible), followUp])
}

/** Section 5, and every condition whole for the record; `hasRest` where some are too long or too many for the section. */
export function buildConditions(
	context: AnnexContext,
	numbered: readonly NumberedCondition[],
): { readonly conditions: Conditions; readonly all: readonly Labelled[]; readonly hasRest: boolean } {
	const built = numbered.map((condition) => buildItem(context, condition))
	const hidden = numbered.filter(({ shown }) => !shown).map(({ number }) => number)
	return {
		conditions: {
			heading: annexText.conditions.heading,
			items: built.filter(({ shown }) => shown).map(({ item }) => item),
			note: note(numbered.length, hidden, context.recordPage),
		},
		all: built.map(({ item, full }) => ({ label: recordText.condition(item.number), text: full })),
		hasRest: built.some(({ shown, whole }) => !shown || !whole),
	}
}

/** Risk value, 1–16; an opportunity has none and comes after every risk. */
export function riskValue(item: ChainItem): number {
	return item.kind === 'risk' ? item.likelihood * item.consequence : 0
}

function buildItem(context: AnnexContext, { number, ids, condition, criteria, shown }: NumberedCondition) {
	const full = conditionText(condition.text, context.settings.conditionStyle)
	const text = fitted(context, 'condition', full)
	const typed = oneLine(condition.responsible ?? '')
	const responsible = fitted(context, 'responsible', typed)
	const details = (who: string) => conditionDetails(context, ids, { ...condition, responsible: who })
	return {
		shown,
		whole: text.whole && responsible.whole,
		full: [full, ...details(typed), ...criteriaDetails(context, criteria)].join(' · '),
		item: {
			number: String(number),
			text: text.text,
			alternatives: ids.join(', '),
			details: details(responsible.text).join(' · '),
		},
	}
}

/** Which alternatives, where there are several, who is responsible and when it is followed up. */
function conditionDetails(
	{ alternatives }: AnnexContext,
	ids: readonly string[],
	{ responsible = '', followUp }: Condition,
): string[] {
	const words = annexText.conditions
	return [
		...(alternatives.length > 1 ? [words.concerns(ids.join(', '))] : []),
		...(responsible === '' ? [] : [words.responsible(responsible)]),
		...(followUp === undefined ? [] : [words.followUp(date(followUp))]),
	]
}

function criteriaDetails({ instrument }: AnnexContext, criteria: readonly AnswerKey[]): string[] {
	return criteria.length === 0
		? []
		: [recordText.criteria(criteria.map((criterion) => criterionName(instrument, criterion)))]
}

function note(count: number, hidden: readonly number[], recordPage: number): string | null {
	if (count === 0) return annexText.conditions.none
	return hidden.length === 0 ? null : annexText.conditions.inRecord(numberRanges(hidden), recordPage)
}
