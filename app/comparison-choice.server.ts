import { mostCompared } from '#app/domain/comparison-refusal.ts'
import { readRanking } from '#app/domain/effect-ranking.ts'
import type { Effect } from '#app/domain/instrument.ts'

/** One thing to compare: an ärende, and the key of its alternative where one is chosen. */
export interface ComparisonChoice {
	readonly publicId: string
	readonly key: string | null
}

export interface AskedComparison {
	readonly choices: readonly ComparisonChoice[]
	readonly ranking: readonly Effect[] | null
}

/** More than can be compared is read too, so that it can be said how many; beyond this nobody has chosen by hand. */
const mostRead = 10 * mostCompared

/** `?val=ÄRENDE:ALTERNATIV&val=…&ordning=EFFEKT,…`. Each choice once; a ranking that is none is left out. */
export function readComparison(parameters: URLSearchParams): AskedComparison {
	const values = [...new Set(parameters.getAll('val'))].filter((value) => value !== '').slice(0, mostRead)
	return { choices: values.map(readChoice), ranking: readRanking(parameters.get('ordning') ?? '') }
}

export function readChoice(value: string): ComparisonChoice {
	const colon = value.indexOf(':')
	if (colon < 0) return { publicId: value, key: null }
	return { publicId: value.slice(0, colon), key: value.slice(colon + 1) }
}

export function choiceValue({ publicId, key }: ComparisonChoice): string {
	return key === null ? publicId : `${publicId}:${key}`
}

/** The address of a comparison, after `path`. */
export function comparisonAddress(
	{ choices, ranking }: AskedComparison,
	path = '/jamfor',
	more: Readonly<Record<string, string>> = {},
): string {
	const parameters = new URLSearchParams([
		...choices.map((choice) => ['val', choiceValue(choice)]),
		...(ranking === null ? [] : [['ordning', ranking.join()]]),
		...Object.entries(more),
	])
	return `${path}?${parameters.toString()}`
}
