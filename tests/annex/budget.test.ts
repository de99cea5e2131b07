import { describe, expect, test } from 'vitest'
import { annexOverflows } from '#app/annex/annex-overflows.ts'
import { fitToBudget } from '#app/annex/budget.ts'
import { loadAnnexBudgets } from '#app/annex/budgets.server.ts'
import { printedLines } from '#app/domain/printed-lines.ts'
import { annexInput, lovDocument } from './annex-models.ts'

test.each([
	['', 10, 0],
	['tio tecken', 10, 1],
	['elva tecken', 10, 2],
	['ett två tre', 7, 2],
	['ettmycketlångtord', 5, 4],
])('«%s» at %i characters a line takes %i lines', (text, perLine, lines) => {
	expect(printedLines(text, perLine)).toBe(lines)
})

describe('a text and its budget', () => {
	const budget = { lines: 2, charactersPerLine: 20 }

	test('one that fits is left as it is, but for runs of white space', () => {
		expect(fitToBudget(' två\n rader\ttext ', budget, 'se s. 3')).toEqual({
			text: 'två rader text',
			whole: true,
		})
	})

	test('one that does not is cut between words, and says where the rest stands', () => {
		const fitted = fitToBudget('ett två tre fyra fem sex sju åtta nio tio elva tolv', budget, 'se s. 3')
		expect(fitted).toEqual({ text: 'ett två tre fyra fem sex sju… (se s. 3)', whole: false })
		expect(printedLines(fitted.text, 20)).toBe(2)
	})

	test('one word that is too long is cut within', () => {
		const { text, whole } = fitToBudget('x'.repeat(100), budget, '')
		expect(whole).toBe(false)
		expect(text).toMatch(/^x+…$/u)
		expect(printedLines(text, 20)).toBeLessThanOrEqual(2)
	})
})

test('the budgets file is what it must be', () => {
	expect(loadAnnexBudgets().first).toMatchObject({
		conclusionWords: 90,
		chainItems: 4,
		conditions: 5,
		conditionsPerAlternative: 3,
	})
})

test('what is too long is named with its path and by how many lines', () => {
	const { alternatives, ...rest } = lovDocument()
	const document = {
		...rest,
		alternatives: alternatives.map((one) => ({
			...one,
			chain: one.chain?.map((item) => ({ ...item, text: 'ord '.repeat(60) })) ?? [],
		})),
	}
	expect(annexOverflows(annexInput(lovDocument()))).toEqual([])
	expect(annexOverflows(annexInput(document))[0]).toMatchObject({
		path: '/alternatives/0/chain/0/text',
		field: 'Möjlighet (A)',
		budget: 2,
	})
})
