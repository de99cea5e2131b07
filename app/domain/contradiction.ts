import { partsPerLevel } from './figure.ts'
import { effects } from './instrument.ts'
import type { EffectFigures } from './overall-figure.ts'

/**
 * Motstridig: the point of some effect is ≥ 0.5 while that of another is ≤ −0.5 (method.md «Contradiction»). Effects
 * of weight 0 count too, and it is said also where no verdict can be.
 */
export function isContradictory(figures: EffectFigures): boolean {
	const points = effects.flatMap((effect) => figures[effect]?.point ?? [])
	return (
		points.some((point) => point >= partsPerLevel / 2) && points.some((point) => point <= -partsPerLevel / 2)
	)
}
