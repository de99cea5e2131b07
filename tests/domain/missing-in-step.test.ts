import { describe, expect, test } from 'vitest'
import { isNothing, missingInStep } from '#app/domain/missing-in-step.ts'
import type { CopiedStep } from '#app/domain/missing-in-step.ts'

const empty = { fields: [], chain: [], affected: [] }

/** The fields that a copy from A to B adds, where each of them says this by path. */
function fields(
	step: CopiedStep,
	a: Readonly<Record<string, string>>,
	b: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
	const of = (alternativeId: string, said: Readonly<Record<string, string>>) =>
		Object.entries(said).map(([path, value]) => ({ alternativeId, path, value }))
	const missing = missingInStep(
		step,
		{ ...empty, fields: [...of('A', a), ...of('B', b)] },
		{ from: 'A', to: 'B' },
	)
	return Object.fromEntries(missing.fields.map(({ path, value }) => [path, value]))
}

describe('of resources', () => {
	test('each cost is missing by itself', () => {
		expect(fields('resources', { 'cost/oneOff': '1', 'cost/yearly': '2' }, { 'cost/oneOff': '0' })).toEqual({
			'cost/yearly': '2',
		})
	})

	test('the orientation is missing as a whole or not at all', () => {
		const shares = { 'orientation/maintain': '60', 'orientation/exploit': '40', 'orientation/explore': '0' }
		expect(fields('resources', shares, {})).toEqual(shares)
		expect(fields('resources', shares, { 'orientation/explore': '100' })).toEqual({})
		expect(fields('resources', shares, { 'orientation/unknown': '1' })).toEqual({})
	})

	test('what is said in other steps is no part of it', () => {
		expect(fields('resources', { itSystem: 'true', 'lockIn/noOpenApi/answer': 'yes' }, {})).toEqual({})
	})
})

describe('of lock-in and preconditions', () => {
	const check = { 'lockIn/noOpenApi/answer': 'yes', 'lockIn/noOpenApi/note': 'Leverantören vill inte.' }

	test('an answer is missing with its note', () => {
		expect(fields('lockIn', { ...check, itSystem: 'true' }, {})).toEqual({ ...check, itSystem: 'true' })
		const state = { 'preconditions/prioritering/state': 'partly', 'preconditions/prioritering/note': 'Sagt.' }
		expect(fields('preconditions', state, {})).toEqual(state)
	})

	test('a note that explains another answer is not missing', () => {
		expect(fields('lockIn', check, { 'lockIn/noOpenApi/answer': 'no' })).toEqual({})
	})

	test('a note that is written stays, and gets the answer', () => {
		expect(fields('lockIn', check, { 'lockIn/noOpenApi/note': 'Fråga it-enheten.' })).toEqual({
			'lockIn/noOpenApi/answer': 'yes',
		})
	})

	test('what is asked of it-systems only is not missing where there is none', () => {
		expect(fields('lockIn', check, { itSystem: 'false' })).toEqual({})
		expect(fields('lockIn', check, { itSystem: 'true' })).toEqual(check)
		const other = { 'lockIn/longCommitment/answer': 'no' }
		expect(fields('lockIn', other, { itSystem: 'false' })).toEqual(other)
	})

	test('a note without an answer comes alone', () => {
		const note = { 'lockIn/noOpenApi/note': 'Fråga it-enheten.' }
		expect(fields('lockIn', note, {})).toEqual(note)
	})
})

describe('of the decision chain', () => {
	const item = (alternativeId: string, text: string, ...conditions: string[]) => ({
		id: `${alternativeId}:${text}`,
		alternativeId,
		link: 'decision',
		kind: 'risk',
		text,
		conditions: conditions.map((condition) => ({ text: condition })),
	})
	const missing = (...chain: ReturnType<typeof item>[]) =>
		missingInStep('chain', { ...empty, chain }, { from: 'A', to: 'B' })

	test('a risk is missing with its conditions', () => {
		const risk = item('A', 'Det blir dyrt', 'taket höjs')
		expect(missing(risk)).toMatchObject({ items: [risk], conditions: [] })
	})

	test('of a risk that both have, the conditions are missing that only one has', () => {
		const other = item('B', 'Det blir dyrt ', 'taket sänks')
		expect(missing(item('A', 'Det blir dyrt', 'taket höjs', ' taket sänks'), other)).toMatchObject({
			items: [],
			conditions: [{ itemId: other.id, conditions: [{ text: 'taket höjs' }] }],
		})
	})

	test('the same words at another link, or as an opportunity, are something else', () => {
		const risk = item('A', 'Det går fort')
		expect(missing(risk, { ...item('B', 'Det går fort'), link: 'delivery' }).items).toEqual([risk])
		expect(missing(risk, { ...item('B', 'Det går fort'), kind: 'opportunity' }).items).toEqual([risk])
	})

	test('nothing is missing of what has been copied', () => {
		expect(isNothing(missing(item('A', 'x', 'y'), item('B', 'x', 'y')))).toBe(true)
		expect(isNothing(missing(item('A', 'x', 'y'), item('B', 'x')))).toBe(false)
	})
})

test('of who is affected, groups are missing by name', () => {
	const group = (alternativeId: string, who: string) => ({ alternativeId, who })
	const affected = [
		group('A', 'Anhöriga'),
		group('A', 'personal'),
		group('B', 'anhöriga '),
		group('C', 'personal'),
	]
	expect(missingInStep('affected', { ...empty, affected }, { from: 'A', to: 'B' }).groups).toEqual([
		group('A', 'personal'),
	])
})
