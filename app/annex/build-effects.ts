import { effects } from '#app/domain/instrument.ts'
import { annexText } from '#app/text/annex.ts'
import { verdictWords } from '#app/text/annex-words.ts'
import { decimal, sentenceList } from '#app/text/format.ts'
import type { AnnexContext, AssessedAlternative } from './annex-input.ts'
import { barCell, hasUnequalWeights, wordsOnly } from './build-bar.ts'
import { directionSentence } from './build-direction.ts'
import type { BarCell, EffectsTable } from './model.ts'

/** Section 3. Where it cannot be assessed, the overall row says so and nothing else. */
export function buildEffects(context: AnnexContext, directionsMoved: boolean): EffectsTable {
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
			...(directionsMoved
				? [
						{
							label: words.direction,
							cells: alternatives.map(({ result }) => directionSentence(result) ?? '–'),
						},
					]
				: []),
		],
		notes: weightNotes(context),
	}
}

function overallCell({ id, result }: AssessedAlternative): BarCell {
	const whose = `${id}, ${annexText.effects.overall}`
	if (result.verdict === 'cannot_be_assessed') return wordsOnly(whose, annexText.effects.cannotBeAssessed)
	return barCell(whose, result.overall, verdictWords[result.verdict])
}

function weightNotes({ document }: AnnexContext): string[] {
	const { weights } = document
	return weights && hasUnequalWeights(document) ? [annexText.effects.weights(weightList(weights))] : []
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
