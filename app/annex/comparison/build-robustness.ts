import { acceptabilityOf } from '#app/domain/acceptability.ts'
import type { Acceptability } from '#app/domain/acceptability.ts'
import { effectOutcomes } from '#app/domain/effect-outcomes.ts'
import { effects } from '#app/domain/instrument.ts'
import type { Effect } from '#app/domain/instrument.ts'
import { precedenceOf } from '#app/domain/precedence.ts'
import { effectsTaken } from '#app/domain/switching-weight.ts'
import { comparingText } from '#app/text/comparing.ts'
import { ofHundred, percent } from '#app/text/format.ts'
import type { Column } from './compared-column.ts'
import type { ComparisonInput } from './comparison-input.ts'
import type { RankBar, Robustness } from './comparison-model.ts'

const words = comparingText.robustness

/** A column as it is read in an order: what can't be assessed has figures and no words. */
export interface RankedColumn extends Column {
	readonly isAssessable: boolean
}

/** The figures of `vagskal compare`, of the same alternatives. */
export function figuresOf({ entries, ranking }: Pick<ComparisonInput, 'entries' | 'ranking'>): Acceptability {
	const kind = entries[0]?.kind ?? 'full'
	return acceptabilityOf(
		entries.map(({ id, alternative }) => ({ ...alternative, id })),
		{ kind, ranking },
	)
}

/** The columns by their mean rank, the first one first; equal ones in the order of the columns. */
export function inMeanOrder(columns: readonly RankedColumn[], figures: Acceptability): RankedColumn[] {
	const meanRank = ({ entry }: RankedColumn) =>
		(figures.rankAcceptability[entry.id] ?? []).reduce((sum, share, rank) => sum + share * rank, 0)
	return [...columns].sort((a, b) => meanRank(a) - meanRank(b))
}

/** How robust the order is, in words first, and then the figures behind them. */
export function buildRobustness(columns: readonly RankedColumn[], figures: Acceptability): Robustness {
	const ordered = inMeanOrder(columns, figures)
	return {
		heading: words.heading,
		sentences: sentencesOf(ordered, figures),
		notes: [...notesOf(columns), words.draws(figures.draws)],
		picture: {
			legend: words.legend(columns.map((_, rank) => words.rank(rank + 1))),
			bars: ordered.map((column) => rankBar(column, figures)),
		},
		...tablesOf(ordered, figures),
	}
}

function sentencesOf(ordered: readonly RankedColumn[], figures: Acceptability): string[] {
	const sure = ordered.filter(({ isAssessable }) => isAssessable)
	const unsure = ordered.filter(({ isAssessable }) => !isAssessable)
	const [first] = sure
	const hasUnknowns = ordered.some(isUncertain)
	return [
		...toldPairs(sure).map(([one, other]) => pairSentence(one, other, figures, hasUnknowns)),
		...(sure.length === 2 && first !== undefined ? [words.caution(first.label)] : []),
		...(sure.length > 2 ? [words.cautionMany] : []),
		...(unsure.length > 0 ? [words.cannot(unsure.map(({ label }) => label))] : []),
	]
}

/** All pairs of up to three; of more, each with the next one, and the others stand in the table. */
function toldPairs(ordered: readonly RankedColumn[]): (readonly [RankedColumn, RankedColumn])[] {
	return ordered.flatMap((one, index) =>
		ordered
			.slice(index + 1, ordered.length > 3 ? index + 2 : undefined)
			.map((other) => [one, other] as const),
	)
}

/** The one that is more often before is named first, also where the mean ranks say otherwise. */
function pairSentence(
	one: RankedColumn,
	other: RankedColumn,
	{ pairwise }: Acceptability,
	hasUnknowns: boolean,
): string {
	const share = pairwise[one.entry.id]?.[other.entry.id] ?? 0
	const [first, second, more] = share >= 0.5 ? [one, other, share] : [other, one, 1 - share]
	return precedenceOf(more) === 'noClearDifference'
		? words.noDifference(first.label, second.label, more)
		: words.pair(first.label, second.label, more, hasUnknowns)
}

function isUncertain({ entry }: RankedColumn): boolean {
	return effects.some(
		(effect) => (effectOutcomes(entry.alternative, effect, entry.kind)?.means.length ?? 1) > 1,
	)
}

/** Effects that do not apply to all: said, since they count as no effect, or not at all. */
function notesOf(columns: readonly RankedColumn[]): string[] {
	const kind = columns[0]?.entry.kind ?? 'full'
	const taken = effectsTaken(
		columns.map(({ entry }) => entry.alternative),
		kind,
	)
	const leftOut = effects.filter((effect) => !taken.includes(effect))
	const partly = columns.flatMap(({ label, entry }) => {
		const missing = taken.filter((effect) => effectOutcomes(entry.alternative, effect, kind) === null)
		return missing.length === 0 ? [] : [words.notApplicable(label, missing)]
	})
	return [...partly, ...(leftOut.length === 0 ? [] : [words.leftOut(leftOut)])]
}

function rankBar({ rowLabel, entry }: RankedColumn, { rankAcceptability }: Acceptability): RankBar {
	const shares = rankAcceptability[entry.id] ?? []
	const parts = shares.flatMap((share, rank) => (share > 0 ? [words.barPart(rank + 1, share)] : []))
	return { label: rowLabel, shares, alt: words.barAlt(rowLabel, parts) }
}

function tablesOf(
	ordered: readonly RankedColumn[],
	figures: Acceptability,
): Pick<Robustness, 'ranks' | 'pairs' | 'weights'> {
	return {
		ranks: {
			heading: words.ranks,
			caption: words.ranksCaption,
			head: [words.alternative, ...ordered.map((_, rank) => words.rank(rank + 1))],
			rows: ordered.map(({ rowLabel, entry }) => [
				rowLabel,
				...(figures.rankAcceptability[entry.id] ?? []).map(ofHundred),
			]),
		},
		pairs: {
			heading: words.pairs,
			caption: words.pairsCaption,
			head: [words.alternative, ...ordered.map(({ id }) => id)],
			rows: ordered.map((one) => [
				one.rowLabel,
				...ordered.map((other) =>
					one === other
						? comparingText.matrix.nothing
						: ofHundred(figures.pairwise[one.entry.id]?.[other.entry.id] ?? 0),
				),
			]),
		},
		weights: {
			heading: words.weights,
			caption: words.weightsCaption,
			head: [words.alternative, ...effects.map((effect) => effectLabel(ordered, effect)), words.certainty],
			rows: ordered.map(({ rowLabel, entry }) => [rowLabel, ...weightCells(figures, entry.id)]),
		},
	}
}

function weightCells({ centralWeights, confidence }: Acceptability, id: string): string[] {
	const weights = centralWeights[id] ?? null
	const certainty = confidence[id] ?? null
	if (weights === null || certainty === null)
		return [words.neverFirst, ...effects.map(() => comparingText.matrix.nothing)]
	return [...effects.map((effect) => percent(weights[effect] * 100)), ofHundred(certainty)]
}

function effectLabel(columns: readonly RankedColumn[], effect: Effect): string {
	return columns[0]?.entry.questions.effects[effect].label ?? effect
}
