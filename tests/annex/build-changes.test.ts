import { expect, test } from 'vitest'
import { loadAnnexBudgets } from '#app/annex/budgets.server.ts'
import type { Alternative, AssessmentDocument } from '#app/domain/assessment.ts'
import { printedLines } from '#app/domain/printed-lines.ts'
import { annexOf, answersOf, documentOf, lovDocument } from './annex-models.ts'

const { lines, charactersPerLine } = loadAnnexBudgets().first.changes
const before = documentOf([
	{ id: 'A', title: 'Inför', answers: {}, assessors: [assessor('unknown')], cost: { yearly: 0 } },
])

function assessor(level: 'unknown' | 1) {
	return {
		role: 'utredare',
		answers: { 'innovation.seize': { level, motivation: `Därför ${String(level)}` } },
	}
}

function changed(alternative: Partial<Alternative>): AssessmentDocument {
	return { ...before, alternatives: before.alternatives.map((one) => ({ ...one, ...alternative })) }
}

function lineOf(document: AssessmentDocument, previous: AssessmentDocument = before): string | undefined {
	return annexOf(document, { version: 2, previous: { version: 1, document: previous } }).changes
}

test('a first version, or one whose predecessor left no assessment, says nothing of changes', () => {
	expect(annexOf(before).changes).toBeUndefined()
	expect(annexOf(before)).not.toHaveProperty('changes')
})

test('a new version in which nothing changed says that', () => {
	expect(lineOf(before)).toBe('Inget i underlaget har ändrats sedan version 1.')
})

test('levels come first, then other values, then texts', () => {
	expect(
		lineOf(changed({ title: 'Inför nu', cost: { yearly: 5 }, assessors: [assessor(1)] }))?.replaceAll(
			'\u00a0',
			' ',
		),
	).toBe(
		'Ändrat sedan version 1: innovation, fånga och pröva, alternativ A: från vet ej till +1; kostnad per år, alternativ A: från 0 kr till 5 kr; namnet på alternativ A har ändrats; motiveringen till innovation, fånga och pröva, alternativ A har ändrats.',
	)
})

test('as many changes are told as fit, and how many more there are', () => {
	const document = { ...lovDocument(), alternatives: [{ id: 'A', title: 'A', answers: answersOf(all(0)) }] }
	const after = { ...document, alternatives: [{ id: 'A', title: 'A', answers: answersOf(all(1)) }] }
	const line = lineOf(after, document) ?? ''
	expect(line).toMatch(/^Ändrat sedan version 1: flexibilitet, känna av, .+; och 1[0-5] ändringar till\.$/u)
	expect(printedLines(line, charactersPerLine)).toBeLessThanOrEqual(lines)
})

test('one change that is too long for the line is counted', () => {
	const group = (heard: 'yes' | 'no') => [{ who: 'ord '.repeat(100), heard }]
	expect(lineOf(changed({ affected: group('no') }), changed({ affected: group('yes') }))).toBe(
		'Ändrat sedan version 1: 1 ändring.',
	)
})

function all(level: 0 | 1): (0 | 1)[] {
	return Array<0 | 1>(16).fill(level)
}
