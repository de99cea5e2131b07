import { effects } from '#app/domain/instrument.ts'
import type { Effect } from '#app/domain/instrument.ts'
import { nearestDouble } from '#app/domain/rational.ts'
import type { AlternativeResult } from '#app/domain/result.ts'
import { thresholds } from '#app/domain/thresholds.ts'
import { annexText } from '#app/text/annex.ts'

/**
 * What the Vet ej can do to the direction, in the words of method.md «Certainty». Null where nothing is said of it:
 * when it cannot be assessed, and in a short assessment.
 */
export function directionSentence(result: AlternativeResult): string | null {
	const { certainty, sameDirection } = result
	if (certainty === null || sameDirection === null) return null
	const unknowns = result.unknowns.length
	const words = annexText.direction
	if (unknowns === 0) return certainty === 'certain' ? words.noUnknowns : words.noUnknownsButDisagreement
	if (certainty === 'certain') return words.stands(unknowns)
	return sameDirection === 1 ? words.standsButDisagreement(unknowns) : words.share(sameDirection)
}

/** «Drar åt två håll: mer innovation men också mer byråkrati.» An effect takes part from ±0.5. */
export function annexContradiction(result: AlternativeResult): string {
	return annexText.conclusion.contradiction(...sides(result))
}

/** «mer innovation men också mer byråkrati»; null where it does not pull in two directions. */
export function pulledApart(result: AlternativeResult): string | null {
	return result.contradiction ? annexText.conclusion.directions(...sides(result)) : null
}

function sides(result: AlternativeResult): readonly [raised: Effect[], lowered: Effect[]] {
	const point = (effect: Effect) => result.effects[effect]?.point ?? 0
	return [
		effects.filter((effect) => point(effect) >= contradictionThreshold),
		effects.filter((effect) => point(effect) <= -contradictionThreshold),
	]
}

const contradictionThreshold = nearestDouble(thresholds.contradiction)
