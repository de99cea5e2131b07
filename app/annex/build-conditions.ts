import type { Alternative, ChainItem, Condition, AnswerKey } from '#app/domain/assessment.ts'
import { annexText } from '#app/text/annex.ts'
import { recordText } from '#app/text/annex-process.ts'
import { capitalised, date, uncapitalised } from '#app/text/format.ts'
import type { AnnexContext } from './annex-input.ts'
import { fitted, mergeAlternatives } from './annex-input.ts'
import { oneLine } from './budget.ts'
import type { Conditions, Labelled } from './model.ts'

/** A condition with its number in this annex; the same condition of several alternatives has one number. */
export interface NumberedCondition {
	readonly number: number
	readonly ids: readonly string[]
	readonly condition: Condition
	readonly criteria: readonly AnswerKey[]
	/** False where it stands in the record only. */
	readonly shown: boolean
}

/**
 * Numbers every condition: those shown first, in the order of the alternatives and of the secretary. Shown are, for
 * each alternative, as many as the budget has, of the highest risk value first.
 */
export function numberConditions(context: AnnexContext): NumberedCondition[] {
	const entries = context.alternatives.flatMap(({ id, alternative }) => {
		const shown = shownConditions(alternative, context.budgets.conditions)
		return conditionsOf(alternative).map((condition) => ({
			id,
			item: { condition, shown: shown.has(condition) },
		}))
	})
	const merged = mergeAlternatives(entries, ({ condition }) => conditionKey(condition)).map(
		({ ids, item }) => ({
			ids,
			condition: item.condition,
			criteria: item.condition.criteria ?? [],
			shown: entries.some(
				(entry) => entry.item.shown && conditionKey(entry.item.condition) === conditionKey(item.condition),
			),
		}),
	)
	return [...merged.filter(({ shown }) => shown), ...merged.filter(({ shown }) => !shown)].map(
		(condition, index) => ({ ...condition, number: index + 1 }),
	)
}

/** Two conditions with this in common are one: the text, who is responsible and when it is followed up. */
export function conditionKey({ text, responsible = '', followUp = '' }: Condition): string {
	return JSON.stringify([oneLine(text), oneLine(responsible), followUp])
}

/** Section 5, and the conditions that are too long or too many for it. */
export function buildConditions(
	context: AnnexContext,
	numbered: readonly NumberedCondition[],
): { readonly conditions: Conditions; readonly rest: readonly Labelled[] } {
	const built = numbered.map((condition) => buildItem(context, condition))
	const hidden = numbered.filter(({ shown }) => !shown).length
	return {
		conditions: {
			heading: annexText.conditions.heading,
			items: built.filter(({ shown }) => shown).map(({ item }) => item),
			note: note(numbered.length, hidden, context.recordPage),
		},
		rest: built
			.filter(({ shown, whole }) => !shown || !whole)
			.map(({ item, full }) => ({ label: recordText.condition(item.number), text: full })),
	}
}

/**
 * As an att-sats («att krav ställs …») or as an independent sentence («Krav ställs …»). The words are the
 * secretary's; only «att», the first letter and the full stop follow the setting.
 */
export function conditionText(text: string, style: 'att' | 'sentences'): string {
	const line = oneLine(text)
	const bare = line.replace(/^att\s+/iu, '')
	if (style === 'att') return `att ${uncapitalised(bare).replace(/(?<!\.)\.$/u, '')}`
	return /[.!?…]$/u.test(bare) ? capitalised(bare) : `${capitalised(bare)}.`
}

/** Risk value, 1–16; an opportunity has none and comes after every risk. */
export function riskValue(item: ChainItem): number {
	return item.kind === 'risk' ? item.likelihood * item.consequence : 0
}

function conditionsOf({ chain = [] }: Alternative): Condition[] {
	return chain.flatMap(({ conditions = [] }) => conditions)
}

function shownConditions({ chain = [] }: Alternative, most: number): Set<Condition> {
	const ranked = [...chain].sort((a, b) => riskValue(b) - riskValue(a))
	return new Set(ranked.flatMap(({ conditions = [] }) => conditions).slice(0, most))
}

function buildItem(context: AnnexContext, { number, ids, condition, shown }: NumberedCondition) {
	const words = annexText.conditions
	const full = conditionText(condition.text, context.settings.conditionStyle)
	const text = fitted(context, 'condition', full)
	const responsible = fitted(context, 'responsible', condition.responsible ?? '')
	const details = [
		...(context.alternatives.length > 1 ? [words.concerns(ids.join(', '))] : []),
		...(responsible.text === '' ? [] : [words.responsible(responsible.text)]),
		...(condition.followUp === undefined ? [] : [words.followUp(date(condition.followUp))]),
	].join(' · ')
	return {
		shown,
		whole: text.whole && responsible.whole,
		full: [full, oneLine(condition.responsible ?? ''), condition.followUp ?? ''].filter(Boolean).join(' · '),
		item: { number: String(number), text: text.text, alternatives: ids.join(', '), details },
	}
}

function note(count: number, hidden: number, recordPage: number): string | null {
	if (count === 0) return annexText.conditions.none
	return hidden === 0 ? null : annexText.moreInRecord(hidden, recordPage)
}
