import { describe, expect, test } from 'vitest'
import { annexOverflows } from '#app/annex/annex-overflows.ts'
import { conclusionWords } from '#app/annex/build-conclusion.ts'
import type { Alternative, AnswerValue, AssessmentDocument } from '#app/domain/assessment.ts'
import { annexInput, annexOf, answersOf, documentOf } from './annex-models.ts'

const fours = (value: AnswerValue) => Array<AnswerValue>(4).fill(value)
/** Innovation up, byråkrati up, and Vet ej that matter. */
const apart = [
	1,
	1,
	'unknown',
	'unknown',
	...fours(-2),
	1,
	'unknown',
	'unknown',
	1,
	...fours(2),
] as AnswerValue[]

function alternatives(count: number, title: string, values: readonly AnswerValue[]): Alternative[] {
	return Array.from({ length: count }, (_, index) => ({
		id: 'ABCDEF'.charAt(index),
		title,
		answers: answersOf(values),
	}))
}

describe('the conclusion has at most 90 words', () => {
	const title = 'ett namn på ett alternativ som är så långt det får vara'
	test.each<[string, AssessmentDocument]>([
		['six that pull in two directions', documentOf(alternatives(6, title, apart))],
		[
			'six that cannot be assessed',
			documentOf(alternatives(6, title, [...fours('unknown'), ...fours(2), ...fours(-2)])),
		],
		[
			'six with weights of their own',
			documentOf(alternatives(6, title, apart), {
				weights: { flexibility: 0, bureaucracy: 0, renewal: 0, innovation: 9 },
				summary: 'ord '.repeat(200),
			}),
		],
	])('%s', (_, document) => {
		const model = annexOf(document)
		expect(conclusionWords(model.conclusion)).toBeLessThanOrEqual(90)
		expect(model.conclusion.lines).toHaveLength(6)
	})
})

test('what is said shorter stands in the effects table instead', () => {
	const { conclusion, effects } = annexOf(documentOf(alternatives(6, 'Ett alternativ', apart)))
	expect(conclusion.lines[0]?.sentences).toEqual(['Drar åt två håll.'])
	expect(effects.textRows.map(({ label, cells }) => [label, cells[0]])).toEqual([
		['Besvarade', '12 av 16'],
		['Drar åt två håll', 'mer flexibilitet, förnyelse och innovation men också mer byråkrati'],
		['Riktning', expect.stringMatching(/möjliga utfall/u)],
	])
})

test('our own sentences are said shorter before the comment is cut', () => {
	const summary =
		'Tjugo ord som nämnden ska läsa innan den beslutar, och som därför ska stå kvar hela vägen på sidan ett här.'
	const { conclusion, record } = annexOf(documentOf(alternatives(4, 'Ett alternativ', apart), { summary }))
	expect(conclusion.comment?.text).toBe(summary)
	expect(record).toBeNull()
})

test('a comment that is cut is listed as too long, and stands whole in the record', () => {
	const summary =
		`Första meningen, t.ex. den här. ${'Nästa mening är lång och har många ord i sig. '.repeat(12)}`.trim()
	const input = annexInput(documentOf(alternatives(1, 'Ett', apart), { summary }))
	const [overflow] = annexOverflows(input)
	expect(overflow).toMatchObject({ path: '/summary', field: 'Förvaltningens kommentar' })
	expect(overflow?.over).toBeGreaterThan(0)
	const { conclusion, record } = annexOf(input.document)
	expect(conclusion.comment?.text).toMatch(
		/^Första meningen, t\.ex\. den här\. Nästa .* i sig\. \(hela texten i underlaget, s\. 3\)$/u,
	)
	expect(record?.lists[0]?.items).toContainEqual({ label: 'Förvaltningens kommentar:', text: summary })
})
