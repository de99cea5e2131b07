import { describe, expect, test } from 'vitest'
import { leastKnown, mostDivided, spreadOf } from '#app/domain/exercise.ts'
import type { ExerciseAnswer, ExerciseAnswers } from '#app/domain/exercise.ts'

const answers = (...[flexibility, bureaucracy, renewal, innovation]: ExerciseAnswer[]): ExerciseAnswers => ({
	flexibility: flexibility ?? '0',
	bureaucracy: bureaucracy ?? '0',
	renewal: renewal ?? '0',
	innovation: innovation ?? '0',
})

describe('the spread of answers', () => {
	const spreads = spreadOf([
		answers('-2', '1', '0', 'unknown'),
		answers('1', '1', '2', 'unknown'),
		answers('2', '2', '0', 'unknown'),
		answers('unknown', '1', '0', '1'),
	])

	test('counts each answer, and has the lowest and the highest level', () => {
		const [flexibility, bureaucracy, , innovation] = spreads
		expect(flexibility).toEqual({
			effect: 'flexibility',
			counts: { '-2': 1, '-1': 0, '0': 0, '1': 1, '2': 1, unknown: 1 },
			range: [-2, 2],
		})
		expect(bureaucracy?.range).toEqual([1, 2])
		expect(innovation).toMatchObject({ counts: { '1': 1, unknown: 3 }, range: [1, 1] })
	})

	test('names the effect that is most divided, from two steps on', () => {
		expect(mostDivided(spreads)).toEqual(['flexibility'])
		expect(mostDivided(spreadOf([answers('0', '2', '2', '1'), answers('1', '0', '0', '1')]))).toEqual([
			'bureaucracy',
			'renewal',
		])
		expect(mostDivided(spreadOf([answers('0'), answers('1')]))).toEqual([])
	})

	test('names what more than half did not know', () => {
		expect(leastKnown(spreads, 4)).toEqual(['innovation'])
		expect(leastKnown(spreadOf([answers('unknown'), answers('1')]), 2)).toEqual([])
	})

	test('of nobody is empty', () => {
		const none = spreadOf([])
		expect(none.map(({ range }) => range)).toEqual([null, null, null, null])
		expect([mostDivided(none), leastKnown(none, 0)]).toEqual([[], []])
	})
})
