import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Alternative, AssessmentDocument } from '#app/domain/assessment.ts'
import { compareDocuments } from '#app/domain/compare-documents.ts'
import { documentOf, lovDocument } from '#tests/annex/annex-models.ts'
import { anyDocument } from '#tests/exchange/arbitrary-document.ts'

const a: Alternative = { id: 'A', title: 'Inför', answers: {} }
const answered = (level: -1 | 0 | 1 | 'unknown', role = 'utredare') => ({
	role,
	answers: { 'innovation.seize': { level } } as const,
})

function changes(from: readonly Alternative[], to: readonly Alternative[]) {
	return compareDocuments(documentOf(from), documentOf(to))
}

describe('an answer', () => {
	const seize = { part: 'answer', criterion: 'innovation.seize', field: 'level' } as const

	test('of the one assessor is told of without saying whose it is, whatever she is called', () => {
		const expected = [{ alternative: 'A', field: { ...seize, by: null }, from: 'unknown', to: '1' }]
		const before = { ...a, assessors: [answered('unknown')] }
		expect(changes([before], [{ ...a, assessors: [answered(1)] }])).toEqual(expected)
		expect(changes([before], [{ ...a, assessors: [answered(1, 'controller')] }])).toEqual([
			{
				alternative: null,
				field: { part: 'assessment', field: 'assessors' },
				from: 'utredare',
				to: 'controller',
			},
			...expected,
		])
	})

	test('of several is told of with the role, and the agreed one as such', () => {
		const before = { ...a, assessors: [answered(0), answered(-1, 'controller')] }
		const after = {
			...a,
			answers: { 'innovation.seize': { level: 0 } } as const,
			assessors: [answered(0), answered(0, 'controller')],
		}
		expect(changes([before], [after])).toEqual([
			{ alternative: 'A', field: { ...seize, by: { kind: 'agreed' } }, from: null, to: '0' },
			{
				alternative: 'A',
				field: { ...seize, by: { kind: 'assessor', role: 'controller' } },
				from: '-1',
				to: '0',
			},
		])
	})

	test('of an assessor who came or went is told of by her role alone', () => {
		const before = { ...a, assessors: [answered(0)] }
		const after = { ...a, assessors: [answered(0), answered(1, 'controller')] }
		const field = { part: 'assessment', field: 'assessors' }
		const [alone, both] = ['utredare', 'controller, utredare']
		expect(changes([before], [after])).toEqual([{ alternative: null, field, from: alone, to: both }])
		expect(changes([after], [before])).toEqual([{ alternative: null, field, from: both, to: alone }])
	})

	test('of one of two with the same role is told by their order', () => {
		const before = { ...a, assessors: [answered(0), answered(1)] }
		const after = { ...a, assessors: [answered(0), answered(-1)] }
		expect(changes([before], [after])).toMatchObject([{ from: '1', to: '-1' }])
	})
})

describe('a row', () => {
	const risk = { link: 'delivery', kind: 'risk', text: 'Det drar ut', likelihood: 2, consequence: 3 } as const

	test('is the same when its text is, also in another link', () => {
		const moved = { ...risk, link: 'followUp', consequence: 4 } as const
		expect(changes([{ ...a, chain: [risk] }], [{ ...a, chain: [moved] }])).toMatchObject([
			{ field: { part: 'chain', field: 'link' }, from: 'delivery', to: 'followUp' },
			{ field: { part: 'chain', field: 'consequence' }, from: '3', to: '4' },
		])
	})

	test('with a new text is the same where it stands in the same link, and else another', () => {
		const worded = { ...risk, text: 'Det blir sent' } as const
		const other = { ...worded, link: 'decision' } as const
		expect(changes([{ ...a, chain: [risk] }], [{ ...a, chain: [worded] }])).toMatchObject([
			{ field: { part: 'chain', field: 'text' }, from: 'Det drar ut', to: 'Det blir sent' },
		])
		expect(changes([{ ...a, chain: [risk] }], [{ ...a, chain: [other] }])).toMatchObject([
			{ field: { part: 'chain', field: 'whole' }, from: null, to: 'Det blir sent' },
			{ field: { part: 'chain', field: 'whole' }, from: 'Det drar ut', to: null },
		])
	})

	test('that is new comes with its conditions', () => {
		const chain = [{ ...risk, conditions: [{ text: 'nämnden följer upp' }] }]
		expect(changes([a], [{ ...a, chain }])).toMatchObject([
			{ field: { part: 'chain', field: 'whole' }, to: 'Det drar ut' },
			{ field: { part: 'condition', field: 'whole' }, to: 'nämnden följer upp' },
		])
	})

	test('keeps its conditions apart by their texts', () => {
		const conditions = [{ text: 'ett' }, { text: 'två', responsible: 'Nämnden' }]
		const [one, two] = [
			[{ ...risk, conditions }],
			[{ ...risk, conditions: [{ text: 'två', responsible: 'Förvaltningen' }] }],
		]
		expect(changes([{ ...a, chain: one }], [{ ...a, chain: two }])).toMatchObject([
			{ field: { part: 'condition', field: 'responsible', text: 'två' }, from: 'Nämnden' },
			{ field: { part: 'condition', field: 'whole', text: 'ett' }, from: 'ett', to: null },
		])
	})
})

test('an alternative that only one version has is one change', () => {
	const b = { ...a, id: 'B', title: 'Vänta', assessors: [answered(1)] }
	const whole = { part: 'alternative', field: 'whole' }
	expect(changes([a], [b, a])).toContainEqual({ alternative: 'B', field: whole, from: null, to: 'Vänta' })
	expect(changes([b, a], [a])).toContainEqual({ alternative: 'B', field: whole, from: 'Vänta', to: null })
})

test('weights that are not set are equal', () => {
	const document = documentOf([a])
	const weights = { flexibility: 1, bureaucracy: 1, renewal: 2.5, innovation: 1 }
	expect(compareDocuments(document, { ...document, weights })).toEqual([
		{ alternative: null, field: { part: 'weight', effect: 'renewal' }, from: '1', to: '2.5' },
	])
})

describe('whatever the document', () => {
	const documents = anyDocument as fc.Arbitrary<AssessmentDocument>

	test('nothing has changed in the same one, nor where only the order is another', () => {
		fc.assert(
			fc.property(documents, (document) => {
				expect(compareDocuments(document, structuredClone(document))).toEqual([])
				const alternatives = document.alternatives.toReversed()
				expect(compareDocuments(document, { ...document, alternatives })).toEqual([])
			}),
		)
	})

	test('the way back has as many changes as the way there, each the other way round', () => {
		const values = (from: AssessmentDocument, to: AssessmentDocument, isBack: boolean) =>
			compareDocuments(from, to)
				.map((change) => (isBack ? [change.to, change.from] : [change.from, change.to]))
				.map((pair) => JSON.stringify(pair))
				.toSorted()
		fc.assert(
			fc.property(documents, documents, (one, other) => {
				expect(values(one, other, false)).toEqual(values(other, one, true))
			}),
		)
	})

	test('every single value of it that becomes another is told of', () => {
		const document = lovDocument()
		for (const path of leavesOf(document)) {
			const changed = structuredClone(document)
			const leaf = changeAt(changed, path)
			if (leaf === null) continue
			const told = compareDocuments(document, changed)
			expect([path.join('/'), told.length > 0]).toEqual([path.join('/'), true])
		}
	})
})

type Path = readonly (string | number)[]

function leavesOf(value: unknown, path: Path = []): Path[] {
	if (typeof value !== 'object' || value === null) return [path]
	return Object.entries(value).flatMap(([key, child]) => leavesOf(child, [...path, key]))
}

/** Puts another value of the same type in the place; null where there is nothing to compare, which is the format's name. */
function changeAt(root: unknown, path: Path): string | null {
	const last = String(path.at(-1))
	const parent = path
		.slice(0, -1)
		.reduce((value, key) => (value as Record<string, unknown>)[key], root) as Record<string, unknown>
	if (last === 'format') return null
	const value = parent[last]
	parent[last] = typeof value === 'string' ? `${value}2` : typeof value === 'number' ? value + 1 : !value
	return last
}
