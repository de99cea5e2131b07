import { expect, test } from 'vitest'
import type { Alternative, AnswerValue } from '#app/domain/assessment.ts'
import { annexOf, answersOf, documentOf, workedExample } from './annex-models.ts'

const onlyUnknown = (title: string, at: number, value: AnswerValue = 1): Alternative => ({
	id: title,
	title,
	answers: answersOf(Array.from({ length: 16 }, (_, index) => (index === at ? 'unknown' : value))),
})

test('the conclusion and what is not known put the same first, in the same words', () => {
	for (const alternative of [workedExample, onlyUnknown('A', 3), onlyUnknown('A', 14)]) {
		const { conclusion, unknowns } = annexOf(documentOf([alternative]))
		expect(unknowns.alternatives[0]?.lines[0]?.text).toContain(conclusion.findOutFirst?.text)
	}
})

test('what is most important but not avgörande stands before the others, as a question', () => {
	// Two Vet ej of sixteen, the others +2: with either at its worst the point is 1.75, still «ökar tydligt».
	const values = Array.from({ length: 16 }, (_, index): AnswerValue =>
		index === 14 || index === 5 ? 'unknown' : 2,
	)
	const { conclusion, unknowns } = annexOf(
		documentOf([{ id: 'A', title: 'Allt upp', answers: answersOf(values) }]),
	)
	const question = 'Krävs det färre eller fler godkännanden för att ändra ett arbetssätt?'
	expect(conclusion.findOutFirst?.text).toBe(question)
	expect(unknowns.alternatives[0]?.lines).toEqual([
		{ label: 'Viktigast:', text: question },
		{ label: 'Övriga:', text: 'att sprida det som fungerar.' },
	])
})

test('a Vet ej of an effect of weight 0 is never what to find out first, and the effect is named', () => {
	const values = Array.from({ length: 16 }, (_, index): AnswerValue =>
		index === 12 || index === 5 ? 'unknown' : 1,
	)
	const weights = { flexibility: 1, bureaucracy: 1, renewal: 1, innovation: 0 }
	const alternative = { id: 'A', title: 'Vägt', answers: answersOf(values) }
	const { conclusion, unknowns, effects } = annexOf(documentOf([alternative], { weights }))
	expect(conclusion.findOutFirst?.text).toBe(
		'Krävs det färre eller fler godkännanden för att ändra ett arbetssätt?',
	)
	expect(unknowns.alternatives[0]?.lines.map(({ label, text }) => [label, text]).slice(0, 2)).toEqual([
		['Avgörande:', 'Krävs det färre eller fler godkännanden för att ändra ett arbetssätt?'],
		['Övriga:', expect.stringMatching(/^.* \(vikt 0\)\.$/u)],
	])
	expect(effects.notes).toContain('Innovation har vikten 0 och påverkar inte det sammanvägda.')
})

test('of nothing but Vet ej of weight 0 nothing is to be found out first', () => {
	const weights = { flexibility: 0, bureaucracy: 1, renewal: 1, innovation: 1 }
	const { conclusion } = annexOf(documentOf([onlyUnknown('A', 0)], { weights }))
	expect(conclusion.findOutFirst).toBeNull()
})

test('what nobody has answered is told apart from Vet ej, and all of the questions by number', () => {
	const linesOf = (values: readonly AnswerValue[]) => {
		const { unknowns } = annexOf(documentOf([{ id: 'A', title: 'Oklart', answers: answersOf(values) }]))
		return unknowns.alternatives[0]?.lines.map(({ label, text }) => `${label} ${text}`)
	}
	expect(linesOf([])).toEqual(['Inte besvarade: Alla 16 frågor.'])
	expect(linesOf(Array<AnswerValue>(16).fill('unknown'))).toEqual(['Vet ej: Alla 16 frågor.'])
	expect(linesOf([...Array<AnswerValue>(14).fill(1), 'unknown'])).toEqual([
		expect.stringMatching(/^Avgörande: /u),
	])
	expect(linesOf(['unknown', 1])).toEqual([
		'Vet ej: tillfällen att ändra kursen.',
		expect.stringMatching(
			/^Inte besvarade: att flytta resurser dit de behövs, .*att det lönar sig att pröva nytt\.$/u,
		),
	])
})
