import type { Instrument } from './instrument.ts'

/**
 * How many questions are the same in all of these versions, of those in any of them: the same cell of the grid, asked
 * in the same words with the same written levels. In a short assessment the four questions.
 */
export function commonCriteria(
	versions: readonly Instrument[],
	kind: 'full' | 'short',
): { readonly common: number; readonly all: number } {
	const asked = versions.map((instrument) => questionsOf(instrument, kind))
	const ids = [...new Set(asked.flatMap((questions) => [...questions.keys()]))]
	const common = ids.filter((id) => new Set(asked.map((questions) => questions.get(id))).size === 1)
	return { common: common.length, all: ids.length }
}

function questionsOf({ criteria, shortQuestions }: Instrument, kind: 'full' | 'short'): Map<string, string> {
	const asked =
		kind === 'full'
			? criteria.map(({ id, question, anchors }) => ({ id, question, anchors }))
			: Object.entries(shortQuestions).map(([id, { question, anchors }]) => ({ id, question, anchors }))
	return new Map(asked.map(({ id, ...words }) => [id, JSON.stringify(words)]))
}
