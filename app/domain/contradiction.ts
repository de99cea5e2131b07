import { partsPerLevel } from './figure.ts'
import { effects } from './instrument.ts'
import type { Effect } from './instrument.ts'
import type { EffectFigures } from './overall-figure.ts'
import { thresholds } from './thresholds.ts'

/**
 * Motstridig: the point of some effect is ≥ 0.5 while that of another is ≤ −0.5 (method.md «Contradiction»). Effects
 * of weight 0 count too, and it is said also where no verdict can be.
 */
export function isContradictory(figures: EffectFigures): boolean {
	return contradictoryEffects(figures) !== null
}

const { numerator, denominator } = thresholds.contradiction
const apart = (partsPerLevel * numerator) / denominator

export interface ContradictoryEffects {
	readonly raised: readonly Effect[]
	readonly lowered: readonly Effect[]
}

/** The effects that pull each way; null where they do not. */
export function contradictoryEffects(figures: EffectFigures): ContradictoryEffects | null {
	const point = (effect: Effect) => figures[effect]?.point ?? 0
	const raised = effects.filter((effect) => point(effect) >= apart)
	const lowered = effects.filter((effect) => point(effect) <= -apart)
	return raised.length === 0 || lowered.length === 0 ? null : { raised, lowered }
}
