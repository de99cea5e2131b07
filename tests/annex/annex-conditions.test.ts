import { describe, expect, test } from 'vitest'
import { annexConditions } from '#app/annex/annex-conditions.ts'
import { conditionText } from '#app/annex/condition-text.ts'
import { annexOf, lovDocument } from './annex-models.ts'

const document = lovDocument()
const typed = document.alternatives.flatMap(({ chain = [] }) =>
	chain.flatMap(({ conditions = [] }) => conditions.map(({ text }) => text)),
)

describe('the conditions of an established annex', () => {
	test.each([false, true])('have the numbers that are printed in it (record: %s)', (includeRecord) => {
		const settings = { conditionStyle: 'att', showPreparedByName: false, includeRecord } as const
		const model = annexOf(document, { settings })
		const found = annexConditions(model, document, 'att')
		expect(new Set(found.map(({ text }) => text))).toEqual(
			new Set(typed.map((text) => conditionText(text, 'att'))),
		)
		expect(found.map(({ number }) => number)).toEqual(found.map((_, index) => index + 1))
		for (const { number, text } of model.conditions.items) expect(found[Number(number) - 1]?.text).toBe(text)
	})

	test('keep their numbers where conditions are written in another style since', () => {
		const model = annexOf(document)
		const [first] = annexConditions(model, document, 'sentences')
		expect(first?.number).toBe(1)
		expect(first?.text).not.toMatch(/^att /u)
	})

	test('of an annex from before documents were kept are those on its first pages', () => {
		const model = annexOf(document)
		expect(annexConditions(model, null, 'att').map(({ text }) => text)).toEqual(
			model.conditions.items.map(({ text }) => text),
		)
	})

	test('that are too long for the first pages are whole, with their number', () => {
		const long = `krav ställs på ${'öppna gränssnitt och '.repeat(40)}egen data`
		const [zero, ...rest] = document.alternatives
		if (zero === undefined) throw new Error('no alternative')
		const changed = {
			...document,
			alternatives: [
				{
					...zero,
					chain: [{ kind: 'opportunity', link: 'delivery', text: 'x', conditions: [{ text: long }] }],
				},
				...rest,
			],
		} as const
		const found = annexConditions(annexOf(changed), changed, 'att')
		expect(found.find(({ text }) => text === `att ${long}`)?.number).toEqual(expect.any(Number))
	})
})
