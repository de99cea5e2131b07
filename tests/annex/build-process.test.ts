import { describe, expect, test } from 'vitest'
import type { AnswerValue, AssessorAnswers } from '#app/domain/assessment.ts'
import { annexOf, answersOf, documentOf, workedExample } from './annex-models.ts'

const by = (role: string, level: AnswerValue = 1): AssessorAnswers => ({ role, answers: answersOf([level]) })

function saidOf(...alternatives: readonly (readonly AssessorAnswers[])[]): string {
	const model = annexOf(
		documentOf(
			alternatives.map((assessors, index) => ({
				id: 'AB'.charAt(index),
				title: 'Alternativ',
				answers: {},
				assessors,
			})),
		),
	)
	return model.process.paragraphs[0] ?? ''
}

describe('assessors are persons, however many alternatives each of them answered', () => {
	test.each([
		[
			'one of two alternatives',
			[[by('utredare')], [by('utredare')]],
			'Bedömare: utredare. En person har svarat.',
		],
		['two of the same role', [[by('utredare'), by('utredare')], [by('utredare')]], '2 bedömare (2 utredare)'],
		['one of each alternative', [[by('utredare')], [by('chef')]], '2 bedömare (utredare och chef)'],
		[
			'three of two roles',
			[[by('chef')], [by('utredare'), by('utredare'), by('chef')]],
			'3 bedömare (chef och 2 utredare)',
		],
	])('%s', (_, alternatives, sentence) => {
		expect(saidOf(...alternatives)).toContain(sentence)
	})
})

test('many disagreements are told of by number, and stand all in the record', () => {
	const apart = (level: AnswerValue) => ({
		role: 'x',
		answers: answersOf(Array<AnswerValue>(16).fill(level)),
	})
	const model = annexOf(
		documentOf([{ id: 'A', title: 'Oense', answers: {}, assessors: [apart(-2), apart(2)] }]),
	)
	expect(model.process.paragraphs[0]).toMatch(/ och 8 svar till \(se underlaget, s\. 3\)\.$/u)
	const rest = model.record?.lists[0]?.items.find(({ label }) => label === 'Oenighet kvarstår')
	expect(rest?.text.match(/A: /gu)).toHaveLength(16)
})

describe('the weights are told of with their name, date and who decided', () => {
	const weightSet = { name: 'Strategi 2026', date: '2026-01-10' }

	test('where they are unequal', () => {
		const weights = { flexibility: 2, bureaucracy: 1, renewal: 1, innovation: 1 }
		const model = annexOf(documentOf([workedExample], { weights, weightSet }), {
			weightsDecidedBy: 'kommunstyrelsen',
		})
		expect(model.process.paragraphs[1]).toContain(
			'Vikter: flexibilitet 2, byråkrati 1, förnyelse 1 och innovation 1, ur ”Strategi 2026” 2026-01-10, vikterna beslutade av kommunstyrelsen.',
		)
	})

	test('and where they are equal', () => {
		const model = annexOf(documentOf([workedExample], { weightSet }), { weightsDecidedBy: 'kommunstyrelsen' })
		expect(model.process.paragraphs[1]).toContain(
			'De fyra effekterna väger lika, ur ”Strategi 2026” 2026-01-10, vikterna beslutade av kommunstyrelsen.',
		)
	})

	test('names that are too long are cut with a reference, and stand whole in the record', () => {
		const name = 'Mycket långt namn på en viktning '.repeat(5).trim()
		const model = annexOf(documentOf([workedExample], { weightSet: { ...weightSet, name } }))
		expect(model.process.paragraphs[1]).toContain('… (se s. 3)”')
		expect(model.record?.lists[0]?.items).toContainEqual({ label: 'Vikternas namn', text: name })
	})
})

test('the method is where it is said to be', () => {
	const settings = {
		conditionStyle: 'att',
		showPreparedByName: false,
		methodAddress: 'https://v.se/metod',
	} as const
	const model = annexOf(documentOf([workedExample]), { settings })
	expect(model.process.paragraphs[2]).toContain('Metoden beskrivs på https://v.se/metod.')
})
