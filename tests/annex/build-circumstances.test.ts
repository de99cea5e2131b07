import { expect, test } from 'vitest'
import type { Alternative } from '#app/domain/assessment.ts'
import { annexOf, documentOf, workedExample } from './annex-models.ts'

const answered = {
	lockIn: { dataOwnership: { answer: 'yes' }, noOpenApi: { answer: 'unknown' } },
} as const

function shallLines(changes: Partial<Alternative>) {
	const { groups } = annexOf(documentOf([{ ...workedExample, ...answered, ...changes }])).circumstances
	return groups
		.filter(({ label }) => /skall-krav/iu.test(label))
		.flatMap(({ label, lines }) => lines.map(({ text }) => `${label}: ${text}`))
}

test('what an it-system must have is missing only where there is one', () => {
	expect(shallLines({ itSystem: true })).toEqual([
		'Saknat skall-krav: Att kommunen äger och kontrollerar all data.',
		'Skall-krav: Inte klarlagt: att systemet bygger på öppna standarder och systemet har ett öppet API.',
	])
	expect(shallLines({ itSystem: false })).toEqual([])
})

test('where nobody has said whether there is one, that is what is unclear', () => {
	expect(shallLines({})).toEqual(['Skall-krav: Inte klarlagt: om ärendet omfattar ett it-system.'])
})

test('what is answered of an it-system is no lock-in of what is none', () => {
	const { groups } = annexOf(documentOf([{ ...workedExample, ...answered, itSystem: false }])).circumstances
	expect(JSON.stringify(groups)).not.toMatch(/data|API/u)
})
