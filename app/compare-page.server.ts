import { buildComparison } from '#app/annex/comparison/build-comparison.ts'
import type { ComparisonModel } from '#app/annex/comparison/comparison-model.ts'
import type { RankedEffect } from '#app/components/comparing/ranking-form.tsx'
import type { ChosenProposal } from '#app/components/comparing/selection-form.tsx'
import { fewestCompared, mostCompared } from '#app/domain/comparison-refusal.ts'
import { moved } from '#app/domain/effect-ranking.ts'
import { effects } from '#app/domain/instrument.ts'
import type { Effect } from '#app/domain/instrument.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { comparingText as text } from '#app/text/comparing.ts'
import { comparisonAddress } from './comparison-choice.server.ts'
import type { AskedComparison } from './comparison-choice.server.ts'
import { chosenEntries } from './comparison-entries.server.ts'
import type { ChosenEntries } from './comparison-entries.server.ts'
import { runtime } from './runtime.server.ts'
import type { Visitor } from './visitor.server.ts'

export interface ComparePageData {
	/** null where what is chosen cannot be compared; the notices then say why. */
	readonly model: ComparisonModel | null
	readonly notices: readonly string[]
	readonly proposals: readonly ChosenProposal[]
	readonly ranked: readonly RankedEffect[] | null
	readonly addresses: {
		readonly change: string
		readonly start: string
		readonly clear: string
		/** Before the form of the file. */
		readonly files: Readonly<Record<'pdf' | 'docx' | 'csv' | 'json', string>>
	}
	/** In the address, for the forms. */
	readonly ranking: string
	readonly values: readonly string[]
}

/** The comparison of an address, for this visitor. */
export async function comparePage(visitor: Visitor, asked: AskedComparison): Promise<ComparePageData> {
	const chosen = await chosenEntries(visitor, asked.choices)
	const comparison = comparisonOf(visitor, asked, chosen)
	const own = { ...asked, choices: chosen.entries.map(choiceOf) }
	const file = (form: string) => comparisonAddress(own, `/jamfor/filer/jamforelse.${form}`)
	return {
		model: comparison.kind === 'compared' ? comparison.model : null,
		notices: comparison.kind === 'compared' ? [] : [...chosen.notices, comparison.why],
		proposals: chosen.proposals.map((proposal) => ({
			publicId: proposal.publicId,
			title: proposal.title,
			alternatives: proposal.alternatives.map((entry) => ({
				value: entry.id,
				label: `${entry.alternative.id} ${entry.alternative.title}`,
				isChosen: chosen.entries.includes(entry),
			})),
		})),
		ranked: asked.ranking === null ? null : rankedEffects(asked.ranking, own),
		addresses: {
			change: comparisonAddress(asked, '/jamfor', { visa: 'val' }),
			start: rankingAddress(own, effects),
			clear: rankingAddress(own, null),
			files: { pdf: file('pdf'), docx: file('docx'), csv: file('csv'), json: file('json') },
		},
		ranking: asked.ranking?.join() ?? '',
		values: chosen.entries.map(({ id }) => id),
	}
}

type Comparison =
	| { readonly kind: 'compared'; readonly model: ComparisonModel }
	| { readonly kind: 'refused'; readonly why: string }

/** A short assessment is never compared with a full one; different versions are, with what that means said. */
export function comparisonOf(
	{ municipality }: Visitor,
	{ ranking }: AskedComparison,
	{ entries, notices }: ChosenEntries,
): Comparison {
	if (entries.length < fewestCompared) return { kind: 'refused', why: text.tooFew }
	if (entries.length > mostCompared) return { kind: 'refused', why: text.tooMany(entries.length) }
	if (new Set(entries.map(({ kind }) => kind)).size > 1) return { kind: 'refused', why: text.shortAndFull }
	const { accent, conditionStyle } = municipality.settings
	const model = buildComparison({
		entries,
		ranking,
		notices,
		settings: { municipality: municipality.name, accent, conditionStyle },
		date: swedishDate(runtime.deps.now()),
	})
	return { kind: 'compared', model }
}

function choiceOf({ publicId, alternative }: ChosenEntries['entries'][number]) {
	return { publicId, key: alternative.id }
}

function rankedEffects(ranking: readonly Effect[], asked: AskedComparison): RankedEffect[] {
	const step = (effect: Effect, towards: 'first' | 'last') => {
		const next = moved(ranking, effect, towards)
		return next === ranking ? null : rankingAddress(asked, next)
	}
	return ranking.map((effect) => ({
		effect,
		label: text.effects[effect],
		up: step(effect, 'first'),
		down: step(effect, 'last'),
	}))
}

function rankingAddress(asked: AskedComparison, ranking: readonly Effect[] | null): string {
	return `${comparisonAddress({ ...asked, ranking })}#rangordning`
}
