import { describe, expect, test } from 'vitest'
import { comparisonRows } from '#app/annex/comparison/comparison-rows.ts'
import type { ComparisonModel, MatrixRow } from '#app/annex/comparison/comparison-model.ts'
import { csvOf } from '#app/export/csv.ts'
import type { Alternative, AnswerValue } from '#app/domain/assessment.ts'
import { criterionIds } from '#app/domain/instrument.ts'
import { lovDocument } from '#tests/annex/annex-models.ts'
import { fullDocument } from '#tests/exchange/documents.ts'
import { comparisonOf, entriesOf, instrument } from './compared-documents.ts'

const lov = entriesOf(lovDocument(), 'lov')

describe('the matrix', () => {
	test('has the nollalternativ first, whatever was chosen first', () => {
		const { columns } = comparisonOf([...lov].reverse())
		expect(columns.map(({ id, details }) => [id, ...details])).toEqual([
			['0', 'Nollalternativ'],
			['B'],
			['A'],
		])
	})

	test('marks in words the rows that differ, and only those', () => {
		const same = [...entriesOf(lovDocument(), 'one'), ...entriesOf(lovDocument(), 'two')].filter(
			({ alternative }) => alternative.id === 'A',
		)
		expect(rowsOf(comparisonOf(same)).filter(({ differs }) => differs !== null)).toEqual([])
		const differing = rowsOf(comparisonOf(lov)).filter(({ differs }) => differs === 'Skiljer')
		expect(differing.map(({ label }) => label)).toContain('Mer flexibilitet')
		for (const { cells } of differing)
			expect(new Set(cells.map((cell) => JSON.stringify(cell))).size).toBeGreaterThan(1)
	})

	test('numbers the ärenden and names each by its title and diarienummer', () => {
		const { columns, title } = comparisonOf([
			...lov.slice(0, 1),
			...entriesOf(fullDocument, 'other').slice(0, 1),
		])
		expect(title).toBe('Jämförelse av 2 ärenden')
		expect(columns.map(({ id }) => id)).toEqual(['1', '2'])
		expect(columns[1]?.details[0]).toBe('ON 2026/0123')
	})

	test('says that everything is weighed alike where an assessment has weights of its own', () => {
		const weighed = {
			...lovDocument(),
			weights: { flexibility: 2, bureaucracy: 1, renewal: 1, innovation: 1 },
		}
		expect(rowsOf(comparisonOf(lov)).map(({ label }) => label)).toContain('Sammanvägt')
		expect(rowsOf(comparisonOf(entriesOf(weighed, 'x'))).map(({ label }) => label)).toContain(
			'Sammanvägt, med lika vikter',
		)
	})
})

describe('the order in words', () => {
	test('is not said of what går inte att bedöma, which has its figures all the same', () => {
		const { robustness } = comparisonOf([known('A', 1), known('B', 0), unknown('C')].flatMap(asEntry))
		expect(robustness.sentences).toEqual([
			expect.stringMatching(
				/^A hamnar före B i 100 av 100 genomräkningar med olika vikter och olika utfall för Vet ej: nästan alltid före\.$/,
			),
			'Det visar hur tålig ordningen är, inte om A är rätt beslut.',
			'C går inte att bedöma. Det finns med i tabellerna, men dra inga slutsatser om dess plats.',
		])
		expect(robustness.ranks?.rows.map(([label]) => label)).toContain('C Alternativ C')
	})

	test('mentions no Vet ej where there is none, and no clear difference where there is none', () => {
		const level = comparisonOf(
			[known('A', 1, { 'innovation.sense': -1 }), known('B', 1, { 'renewal.sense': -1 })].flatMap(asEntry),
		)
		expect(level.robustness.sentences[0]).toMatch(
			/^Ingen klar skillnad mellan [AB] och [AB]: [AB] hamnar före i 5\d av 100 genomräkningar\.$/,
		)
		const clear = comparisonOf([known('A', 1), known('B', 0)].flatMap(asEntry))
		expect(clear.robustness.sentences[0]).toBe(
			'A hamnar före B i 100 av 100 genomräkningar med olika vikter: nästan alltid före.',
		)
	})

	test('names the weight at which two change places', () => {
		// A leads by 1 in innovation, B by 1 in flexibilitet and in förnyelse: t = 2 (1 − t) / 3, so t = 2/5.
		const { turning } = comparisonOf(
			[
				known('A', 0, rowOf('innovation', 1)),
				known('B', 0, { ...rowOf('flexibility', 1), ...rowOf('renewal', 1) }),
			].flatMap(asEntry),
		)
		expect(turning?.sentences).toContain('Om innovation väger mer än 40\u00a0% hamnar A före B.')
	})

	test('is told pair by pair for three, and from one to the next for more', () => {
		const six = ['A', 'B', 'C', 'D'].map((id, index) =>
			known(id, 1, { 'innovation.sense': ([2, 1, 0, -1] as const)[index] ?? 0 }),
		)
		expect(comparisonOf(six.slice(0, 3).flatMap(asEntry)).robustness.sentences).toHaveLength(4)
		expect(comparisonOf(six.flatMap(asEntry)).robustness.sentences).toHaveLength(4)
	})
})

describe('different versions of the questions', () => {
	const [first, ...others] = instrument().criteria
	const changed = {
		...instrument(),
		version: '2027-1',
		criteria: first === undefined ? [] : [{ ...first, question: 'En annan fråga?' }, ...others],
	}
	const model = comparisonOf([...lov.slice(0, 1), ...entriesOf(lovDocument(), 'later', changed).slice(1, 2)])

	test('are said, with how many questions they share', () => {
		expect(model.notices.join()).toContain('2026-1 och 2027-1. 15 av 16 frågor är likadana.')
	})

	test('are set side by side, without any order', () => {
		expect(model.columns).toHaveLength(2)
		expect(model.robustness.ranks).toBeNull()
		expect(model.robustness.sentences.join()).toContain('räknas inte fram')
		expect(model.turning).toBeNull()
	})
})

test('an effect that does not apply to one of them is said to count as no effect', () => {
	const partly = known('B', 1, rowOf('bureaucracy', 'notApplicable'))
	const { robustness } = comparisonOf([known('A', 1), partly].flatMap(asEntry))
	expect(robustness.notes[0]).toBe('B: byråkrati är ej tillämpligt och räknas som ingen effekt.')
})

test('a title that a spreadsheet would take for a formula is none in the CSV', () => {
	const entry = asEntry({ ...known('A', 1), title: '=HYPERLINK("http://x")' })
	const csv = csvOf(
		comparisonRows(comparisonOf([...entry, ...asEntry({ ...known('=1+1', 0), title: '@x' })])),
	)
	expect(csv).not.toMatch(/(^|;|")[=@]/m)
})

function asEntry(alternative: Alternative) {
	return entriesOf({ ...lovDocument(), alternatives: [alternative] }, 'lov')
}

/** Every answer is this level, but for those that are told. */
function known(id: string, level: AnswerValue, but: Readonly<Record<string, AnswerValue>> = {}): Alternative {
	return {
		id,
		title: `Alternativ ${id}`,
		answers: Object.fromEntries(criterionIds.map((key) => [key, { level: but[key] ?? level }])),
	}
}

function unknown(id: string): Alternative {
	return known(id, 'unknown')
}

function rowOf(effect: string, level: AnswerValue): Record<string, AnswerValue> {
	return Object.fromEntries(criterionIds.filter((key) => key.startsWith(effect)).map((key) => [key, level]))
}

function rowsOf({ matrix }: ComparisonModel): readonly MatrixRow[] {
	return matrix.groups.flatMap(({ rows }) => rows)
}
