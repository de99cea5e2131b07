import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { createRankingJobs } from '#app/annex/comparison/ranking-jobs.server.ts'
import { bareAlternative } from '#app/annex/comparison/bare-answers.ts'
import { acceptabilityOf } from '#app/domain/acceptability.ts'
import { manyPlaces } from '#app/domain/many-places.ts'
import { lovDocument } from '#tests/annex/annex-models.ts'

const jobs = createRankingJobs()
afterAll(() => jobs.close())

const alternatives = lovDocument().alternatives.map((alternative) =>
	bareAlternative(alternative.id, alternative),
)

test('a ranking is worked out beside, by its scores once, and has the figures of a comparison', async () => {
	expect(jobs.stateOf({ alternatives, ranking: null })).toEqual({ kind: 'working', share: 0 })
	const places = await ranked()
	expect(places).toEqual(manyPlaces(acceptabilityOf(alternatives, { kind: 'full' })))
	// The same scores, asked for again: they are there at once.
	expect(jobs.stateOf({ alternatives: structuredClone(alternatives), ranking: null })).toEqual({
		kind: 'ranked',
		places,
	})
})

test('a text is no part of what is sent', () => {
	const [first] = lovDocument().alternatives
	expect(JSON.stringify(first)).toContain('motivation')
	expect(JSON.stringify(alternatives)).not.toMatch(/motivation|title/)
})

async function ranked() {
	for (;;) {
		const state = jobs.stateOf({ alternatives, ranking: null })
		if (state.kind === 'ranked') return state.places
		await setTimeout(20)
	}
}
