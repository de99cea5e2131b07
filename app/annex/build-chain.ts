import type { Alternative, ChainItem } from '#app/domain/assessment.ts'
import { chainLinks } from '#app/domain/instrument.ts'
import type { ChainLink } from '#app/domain/instrument.ts'
import { annexText } from '#app/text/annex.ts'
import type { AnnexContext } from './annex-input.ts'
import { fitted, mergeAlternatives } from './annex-input.ts'
import { oneLine } from './budget.ts'
import { conditionKey, riskValue } from './build-conditions.ts'
import type { NumberedCondition } from './build-conditions.ts'
import type { Chain, ChainRow, Labelled } from './model.ts'

interface ChainEntry {
	readonly item: ChainItem
	readonly conditions: readonly number[]
	readonly shown: boolean
}

/**
 * Section 6: one row per opportunity or risk, along the chain; opportunities first within a link, then risks with the
 * highest value first. Alternatives share a row where text, grades and conditions are the same.
 */
export function buildChain(
	context: AnnexContext,
	numbered: readonly NumberedCondition[],
): { readonly chain: Chain; readonly rest: readonly Labelled[] } {
	const entries = context.alternatives.flatMap(({ id, alternative }) =>
		chainEntries(alternative, numbered, context.budgets.chainItems).map((item) => ({ id, item })),
	)
	const shown = mergeAlternatives(
		entries.filter(({ item }) => item.shown),
		entryKey,
	)
	const shownKeys = new Set(shown.map(({ item }) => entryKey(item)))
	const hidden = mergeAlternatives(
		entries.filter(({ item }) => !shownKeys.has(entryKey(item))),
		entryKey,
	)
	const rows = [...shown].sort((a, b) => compareEntries(a.item, b.item)).map((row) => chainRow(context, row))
	const words = annexText.chain
	return {
		chain: {
			heading: words.heading,
			columns: words.columns,
			links: context.instrument.chainLinks
				.map(({ id, label }) => ({
					label,
					rows: rows.filter(({ link }) => link === id).map(({ row }) => row),
				}))
				.filter((link) => link.rows.length > 0),
			notes: [
				...(rows.length === 0 ? [words.none] : []),
				...(rows.some(({ row }) => row.value !== null) ? [words.legend] : []),
				...(hidden.length > 0 ? [annexText.moreInRecord(hidden.length, context.recordPage)] : []),
			],
		},
		rest: [
			...rows.flatMap(({ whole, full }) => (whole ? [] : [full])),
			...hidden.map((entry) => chainRow(context, entry).full),
		],
	}
}

function chainEntries(
	{ chain = [] }: Alternative,
	numbered: readonly NumberedCondition[],
	most: number,
): ChainEntry[] {
	const shown = new Set([...chain].sort((a, b) => riskValue(b) - riskValue(a)).slice(0, most))
	return chain.map((item) => ({ item, conditions: numbersOf(item, numbered), shown: shown.has(item) }))
}

function numbersOf({ conditions = [] }: ChainItem, numbered: readonly NumberedCondition[]): number[] {
	const keys = new Set(conditions.map(conditionKey))
	return numbered.flatMap(({ number, condition }) => (keys.has(conditionKey(condition)) ? [number] : []))
}

function entryKey({ item, conditions }: ChainEntry): string {
	const grades = item.kind === 'risk' ? [item.likelihood, item.consequence] : []
	return JSON.stringify([item.kind, item.link, oneLine(item.text), grades, conditions])
}

function compareEntries(a: ChainEntry, b: ChainEntry): number {
	const link = ({ item }: ChainEntry) => chainLinks.indexOf(item.link)
	const kind = ({ item }: ChainEntry) => (item.kind === 'opportunity' ? 0 : 1)
	return link(a) - link(b) || kind(a) - kind(b) || riskValue(b.item) - riskValue(a.item)
}

interface BuiltRow {
	readonly row: ChainRow
	readonly link: ChainLink
	readonly whole: boolean
	readonly full: Labelled
}

function chainRow(
	context: AnnexContext,
	{ ids, item: { item, conditions } }: { readonly ids: readonly string[]; readonly item: ChainEntry },
): BuiltRow {
	const words = annexText.chain
	const link = context.instrument.chainLinks.find(({ id }) => id === item.link)?.label ?? item.link
	const { text, whole } = fitted(context, 'chainItem', item.text)
	const row: ChainRow = {
		kind: item.kind,
		sign: item.kind === 'opportunity' ? '+' : '−',
		text,
		alternatives: ids.join(', '),
		value: item.kind === 'risk' ? riskValue(item) : null,
		risk:
			item.kind === 'risk' ? words.value(riskValue(item), item.likelihood, item.consequence) : words.noValue,
		condition:
			conditions.length > 0 ? conditions.join(', ') : item.kind === 'risk' ? words.missing : words.noValue,
	}
	const kind = item.kind === 'opportunity' ? words.opportunity : words.risk
	return {
		row,
		link: item.link,
		whole,
		full: { label: `${kind} (${row.alternatives}), ${link}`, text: oneLine(item.text) },
	}
}
