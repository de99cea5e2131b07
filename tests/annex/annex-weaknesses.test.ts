import { describe, expect, test } from 'vitest'
import { fitAnnex } from '#app/annex/fit-annex.server.ts'
import { renderPdf } from '#app/annex/render-pdf.server.ts'
import { weaknesses } from '#app/annex-weaknesses.ts'
import { annexWeaknessText as text } from '#app/text/annex-weaknesses.ts'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { annexInput, documentOf, lovDocument, workedExample } from './annex-models.ts'

async function weaknessesOf(document: AssessmentDocument): Promise<string[]> {
	const input = annexInput(document)
	return weaknesses({ ...input, input, ...(await fitAnnex(input, renderPdf)) })
}

describe('what is weak in a draft', () => {
	test('has a personnummer wherever it stands in a text, also at the start of a line', async () => {
		const summary = 'Första raden\n811218-9876 har sagt sitt'
		expect(await weaknessesOf({ ...lovDocument(), summary })).toContain(text.personalNumber('811218-9876'))
		expect((await weaknessesOf(lovDocument())).join(' ')).not.toContain('personnummer')
	})

	test('counts the questions of a short assessment as four', async () => {
		const answers = { flexibility: { level: 1, motivation: 'Ja.' } } as const
		const document = documentOf([{ id: 'A', title: 'Kort', answers }], { kind: 'short' })
		expect(await weaknessesOf(document)).toContain(text.unanswered(3))
	})

	test('asks of an it-system only where there is one', async () => {
		const lockIn = {
			outdatedSystem: { answer: 'no' },
			unownedRoutine: { answer: 'no' },
			longCommitment: { answer: 'no' },
		} as const
		const of = (itSystem: boolean) => weaknessesOf(documentOf([{ ...workedExample, lockIn, itSystem }]))
		expect(await of(false)).not.toContain(text.lockIn('A'))
		expect(await of(true)).toContain(text.lockIn('A'))
	})

	test('says that something stands in the record only, and which texts take most room', async () => {
		const { alternatives, ...document } = lovDocument()
		const crowded = alternatives.map((alternative, index) => ({
			...alternative,
			affected: Array.from({ length: 9 }, (_, row) => ({
				who: `grupp ${String(row)} i alternativ ${String(index)} som har mycket att säga`,
				heard: 'yes' as const,
			})),
			chain: Array.from({ length: 9 }, (_, row) => ({
				link: 'delivery' as const,
				kind: 'risk' as const,
				text: `Risk ${String(index)}.${String(row)} ${'ord '.repeat(25)}`,
				likelihood: 4 as const,
				consequence: 4 as const,
			})),
		}))
		const said = await weaknessesOf({ ...document, alternatives: crowded })
		expect(said[0]).toBe(text.tightened(2))
		expect(said.filter((sentence) => / tar \d+ rader?: /u.test(sentence)).length).toBeGreaterThan(0)
	})
})
