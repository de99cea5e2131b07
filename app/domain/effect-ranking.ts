import { effects } from './instrument.ts'
import type { Effect } from './instrument.ts'

/** The four effects with commas between, the one that weighs most first; null where it is anything else. */
export function readRanking(typed: string): readonly Effect[] | null {
	const words = typed.split(',').map((word) => word.trim())
	const ranked = words.flatMap((word) => effects.find((effect) => effect === word) ?? [])
	const isWhole = words.length === effects.length && new Set(ranked).size === effects.length
	return isWhole ? ranked : null
}

/** The ranking with one effect moved a step towards the first place, or away from it; the same at the end. */
export function moved(
	ranking: readonly Effect[],
	effect: Effect,
	towards: 'first' | 'last',
): readonly Effect[] {
	const from = ranking.indexOf(effect)
	const neighbour = ranking[towards === 'first' ? from - 1 : from + 1]
	if (neighbour === undefined) return ranking
	return ranking.map((other) => (other === effect ? neighbour : other === neighbour ? effect : other))
}
