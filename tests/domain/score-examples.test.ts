import { describe, expect, it } from 'vitest'
import { scoreAlternative } from '#app/domain/score.ts'
import { readExamples } from './score-examples.ts'

describe('every worked example of the instrument comes out as worked out by hand', () => {
	const examples = readExamples('2026-1')

	it.each(examples)('$name', ({ alternative, kind, weights, expected }) => {
		const { effects, ...rest } = expected
		const result = scoreAlternative(alternative, { kind, weights })

		expect(pick(result, Object.keys(rest))).toEqual(rest)
		expect(pick(result.effects, Object.keys(effects ?? {}))).toEqual(effects ?? {})
	})

	it('has the worked example of the method and at least twenty more, each with a name of its own', () => {
		expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length)
		expect(examples.length).toBeGreaterThan(20)
	})
})

function pick(whole: object, keys: readonly string[]): object {
	return Object.fromEntries(Object.entries(whole).filter(([key]) => keys.includes(key)))
}
