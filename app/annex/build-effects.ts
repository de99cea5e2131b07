import { effects } from '#app/domain/instrument.ts'
import { annexText } from '#app/text/annex.ts'
import { verdictWords } from '#app/text/annex-words.ts'
import { decimal, sentenceList } from '#app/text/format.ts'
import type { AnnexContext, AssessedAlternative } from './annex-input.ts'
import { barCell, wordsOnly } from './build-bar.ts'
import type { MovedFromConclusion } from './build-conclusion.ts'
import { directionSentence, pulledApart } from './build-direction.ts'
import { equalWeightsSentence, hasUnequalWeights, weightlessEffects } from './equal-weights.ts'
import { missingSentences } from './missing-sentences.ts'
import type { BarCell, EffectsTable } from './model.ts'

/**
 * Section 3. Where it cannot be assessed, the overall row says so and nothing else. What the conclusion says shorter has a
 * row or a note here.
 */
export function buildEffects(context: AnnexContext, moved: MovedFromConclusion): EffectsTable {
	const { alternatives, instrument } = context
	const words = annexText.effects
	return {
		heading: words.heading,
		axis: words.axis,
		reading: words.reading,
		corner: words.corner,
		columns: alternatives.map(({ id, title }) => ({ id, title })),
		rows: [
			...effects.map((effect) => ({
				key: effect,
				label: instrument.effects[effect].label,
				cells: alternatives.map(({ id, result }) =>
					barCell(`${id}, ${instrument.effects[effect].label}`, result.effects[effect]),
				),
			})),
			{ key: 'overall' as const, label: words.overall, cells: alternatives.map(overallCell) },
		],
		textRows: [
			{
				label: words.answered,
				cells: alternatives.map(({ result: { overall } }) =>
					annexText.answeredOf(overall.known, overall.applicable),
				),
			},
			...movedRows(context, moved),
		],
		notes: [
			...weightNotes(context),
			...(moved.has('equalWeights')
				? alternatives.flatMap(({ id, result }) => {
						const sentence = equalWeightsSentence(context, result)
						return sentence === null ? [] : [words.equalWeights(id, sentence)]
					})
				: []),
		],
	}
}

function overallCell({ id, result }: AssessedAlternative): BarCell {
	const whose = `${id}, ${annexText.effects.overall}`
	if (result.verdict === 'cannot_be_assessed') return wordsOnly(whose, annexText.effects.cannotBeAssessed)
	return barCell(whose, result.overall, verdictWords[result.verdict])
}

/** Rows of which every cell is empty are left out. */
function movedRows(context: AnnexContext, moved: MovedFromConclusion): EffectsTable['textRows'] {
	const words = annexText.effects
	const row = (label: string, textOf: (alternative: AssessedAlternative) => string | null) => ({
		label,
		cells: context.alternatives.map((alternative) => textOf(alternative) ?? ''),
	})
	return [
		...(moved.has('missing')
			? [row(words.missing, ({ result }) => missingSentences(context, result).join(' '))]
			: []),
		...(moved.has('contradictions') ? [row(words.contradiction, ({ result }) => pulledApart(result))] : []),
		...(moved.has('directions') ? [row(words.direction, ({ result }) => directionSentence(result))] : []),
	]
		.filter(({ cells }) => cells.some((cell) => cell !== ''))
		.map(({ label, cells }) => ({ label, cells: cells.map((cell) => (cell === '' ? words.nothing : cell)) }))
}

function weightNotes({ document, instrument }: AnnexContext): string[] {
	const { weights } = document
	if (!weights || !hasUnequalWeights(document)) return []
	const weightless = weightlessEffects(document).map((effect) => instrument.effects[effect].name)
	return [
		annexText.effects.weights(weightList(weights)),
		...(weightless.length === 0 ? [] : [annexText.effects.noWeight(weightless)]),
	]
}

/** «flexibilitet 1, byråkrati 2, …» with the decimals that were chosen. */
export function weightList(weights: Readonly<Record<(typeof effects)[number], number>>): string {
	return sentenceList(effects.map((effect) => `${effectNames[effect]} ${shortDecimal(weights[effect])}`))
}

const effectNames = {
	flexibility: 'flexibilitet',
	bureaucracy: 'byråkrati',
	renewal: 'förnyelse',
	innovation: 'innovation',
} as const

function shortDecimal(value: number): string {
	return decimal(value, 3).replace(/,?0+$/, '')
}
