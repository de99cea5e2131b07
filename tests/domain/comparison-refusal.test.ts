import { expect, it } from 'vitest'
import { comparisonRefusal } from '#app/domain/comparison-refusal.ts'
import type { ComparisonEntry } from '#app/domain/comparison-refusal.ts'
import { moved, readRanking } from '#app/domain/effect-ranking.ts'
import { shortAlternative } from './compared-cases.ts'

const entry = (id: string): ComparisonEntry => ({
	id,
	alternative: { title: id, ...shortAlternative(id, 1, 0, 0, 'unknown') },
	instrument: '2026-1',
	kind: 'short',
})
const nothing = {
	...entry('B'),
	alternative: {
		title: 'B',
		...shortAlternative('B', 'notApplicable', 'notApplicable', 'notApplicable', 'notApplicable'),
	},
}

it.each([
	['one alone', [entry('A')], { kind: 'count', count: 1 }],
	['seven', ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(entry), { kind: 'count', count: 7 }],
	[
		'different instruments, naming both',
		[entry('A'), { ...entry('B'), instrument: '2027-1' }],
		{ kind: 'instruments', versions: ['2026-1', '2027-1'] },
	],
	['a short and a full assessment', [entry('A'), { ...entry('B'), kind: 'full' }], { kind: 'shortAndFull' }],
	['one to which nothing applies', [entry('A'), nothing], { kind: 'nothingApplicable', id: 'B' }],
] as const)('comparing refuses %s', (_, entries, refusal) => {
	expect(comparisonRefusal(entries)).toEqual(refusal)
})

it('two to six of the same kind and instrument are compared', () => {
	expect(comparisonRefusal(['A', 'B'].map(entry))).toBeNull()
	expect(comparisonRefusal(['A', 'B', 'C', 'D', 'E', 'F'].map(entry))).toBeNull()
})

it('a ranking names each effect once', () => {
	const ranking = ['innovation', 'renewal', 'flexibility', 'bureaucracy']
	expect(readRanking('innovation, renewal,flexibility,bureaucracy')).toEqual(ranking)
	for (const typed of ['', 'innovation', 'innovation,renewal,flexibility,innovation', `${ranking.join()},x`])
		expect(readRanking(typed)).toBeNull()
})

it('an effect is moved one step, and stays at the end', () => {
	const ranking = readRanking('innovation,renewal,flexibility,bureaucracy') ?? []
	expect(moved(ranking, 'flexibility', 'first').join()).toBe('innovation,flexibility,renewal,bureaucracy')
	expect(moved(ranking, 'innovation', 'last').join()).toBe('renewal,innovation,flexibility,bureaucracy')
	expect(moved(ranking, 'innovation', 'first')).toEqual(ranking)
	expect(moved(ranking, 'bureaucracy', 'last')).toEqual(ranking)
})
