import type { Alternative, ChainItem } from '#app/domain/assessment.ts'
import { chainLinks } from '#app/domain/instrument.ts'
import type { ChainLink } from '#app/domain/instrument.ts'
import { annexText } from '#app/text/annex.ts'
import { recordText } from '#app/text/annex-process.ts'
import { numberRanges } from '#app/text/format.ts'
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

type ChainEntryOf = { readonly ids: readonly string[]; readonly item: ChainEntry }

/**
 * Section 6: one row per opportunity or risk, along the chain; opportunities first within a link, then risks with the
 * highest value first. Alternatives share a row where text, grades and conditions are the same; what is shown of one is
 * shown of all that have it. `all` is every row whole, for the record; `hasRest` where some are too long or too many.
 */
export function buildChain(
	context: AnnexContext,
	numbered: readonly NumberedCondition[],
): { readonly chain: Chain; readonly all: readonly Labelled[]; readonly hasRest: boolean } {
	const entries = context.alternatives.flatMap(({ id, alternative }) =>
		chainEntries(alternative, numbered, context.budgets.chainItems).map((item) => ({ id, item })),
	)
	const shownKeys = new Set(entries.filter(({ item }) => item.shown).map(({ item }) => entryKey(item)))
	const merged = mergeAlternatives(entries, entryKey).sort((a, b) => compareEntries(a.item, b.item))
	const isShown = ({ item }: ChainEntryOf) => shownKeys.has(entryKey(item))
	const rows = merged.filter(isShown).map((entry) => chainRow(context, entry))
	const hidden = merged.length - rows.length
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
				...(merged.length === 0 ? [words.none] : []),
				...(rows.some(({ row }) => row.value !== null) ? [words.legend] : []),
				...(hidden > 0 ? [annexText.moreInRecord(hidden, context.recordPage)] : []),
			],
		},
		all: merged.map((entry) => wholeRow(context, entry)),
		hasRest: hidden > 0 || rows.some(({ whole }) => !whole),
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
}

function chainRow(context: AnnexContext, { ids, item: { item, conditions } }: ChainEntryOf): BuiltRow {
	const words = annexText.chain
	const { text, whole } = fitted(context, 'chainItem', item.text)
	return {
		row: {
			kind: item.kind,
			sign: item.kind === 'opportunity' ? '+' : '−',
			text,
			alternatives: ids.join(', '),
			value: item.kind === 'risk' ? riskValue(item) : null,
			risk: riskWords(item),
			condition:
				conditions.length > 0
					? numberRanges(conditions)
					: item.kind === 'risk'
						? words.missing
						: words.noValue,
		},
		link: item.link,
		whole,
	}
}

function riskWords(item: ChainItem): string {
	const words = annexText.chain
	return item.kind === 'risk'
		? words.value(riskValue(item), item.likelihood, item.consequence)
		: words.noValue
}

/** «Risk (A, B), Uppföljning»: all of the text, its risk value and its conditions. */
function wholeRow(context: AnnexContext, { ids, item: { item, conditions } }: ChainEntryOf): Labelled {
	const link = context.instrument.chainLinks.find(({ id }) => id === item.link)?.label ?? item.link
	return {
		label: recordText.chainItem(annexText.chain[item.kind], ids.join(', '), link),
		text: [
			oneLine(item.text),
			...(item.kind === 'risk' ? [recordText.riskValue(riskWords(item))] : []),
			...(conditions.length > 0
				? [recordText.condition(numberRanges(conditions))]
				: item.kind === 'risk'
					? [recordText.noCondition]
					: []),
		].join(' · '),
	}
}
