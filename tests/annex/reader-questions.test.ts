import { describe, expect, test } from 'vitest'
import { readerQuestions } from '#app/annex/reader-questions.ts'
import { renderHtml } from '#app/annex/annex-page-view.tsx'
import { renderMarkdown } from '#app/annex/render-markdown.ts'
import { renderText } from '#app/annex/render-text.ts'
import { loadInstruments } from '#app/content/load-instruments.ts'
import type { Finding } from '#app/domain/finding.ts'
import { annexOf, documentOf, lovDocument, workedExample } from './annex-models.ts'

const [instrument] = loadInstruments()
if (!instrument) throw new Error('No instrument')

function wordsOf(findings: readonly Finding[]) {
	const words = readerQuestions(
		{ ...annexOf(lovDocument()), findings },
		instrument as NonNullable<typeof instrument>,
	)
	if (words === null) throw new Error('There are findings')
	return words
}

describe('questions to ask at the meeting', () => {
	test('are one for each kind, with what it is about and for which alternatives', () => {
		const { questions } = wordsOf([
			{ code: 'decisiveUnknown', criterion: 'innovation.sustain', alternatives: ['A', 'B'] },
			{ code: 'uncertain', alternatives: ['0', 'A'] },
			{ code: 'contradiction', alternatives: ['B'], raised: ['innovation'], lowered: ['bureaucracy'] },
			{ code: 'shallMissing', check: 'noOpenApi', alternatives: ['A'] },
			{ code: 'precondition', precondition: 'prioritering', state: 'missing', alternatives: ['A'] },
			{ code: 'preconditionsNotStated', alternatives: ['B'] },
			{ code: 'lockIn', check: 'outdatedSystem', alternatives: ['A'] },
			{ code: 'lockInUnclear', check: 'longCommitment', alternatives: ['A'] },
			{ code: 'disagreement', criterion: 'flexibility.scale', alternatives: ['A'] },
			{ code: 'unheard', who: 'anhöriga', heard: 'no', alternatives: ['A'] },
			{ code: 'unheard', who: 'barn', heard: 'unknown', alternatives: ['A'] },
			{ code: 'noZeroAlternative' },
		])
		expect(questions.map(({ items }) => items)).toEqual([
			['Lönar det sig mer eller mindre att pröva nytt för dem som utför arbetet? (gäller A, B)'],
			[],
			['B: mer innovation men också mer byråkrati'],
			['Att systemet har ett öppet API (gäller A)'],
			['Prioritering: saknas (gäller A)', 'Inget är sagt om förutsättningarna (gäller B)'],
			['Alternativet lägger pengar på att lappa ett föråldrat system (gäller A).'],
			['Kan kommunen komma ur åtagandet inom en mandatperiod? (gäller A)'],
			['Blir det lättare eller svårare att flytta resurser dit behovet är störst? (gäller A)'],
			['Anhöriga (gäller A)', 'Barn: vet ej om de är hörda (gäller A)'],
			[],
		])
		expect(questions[1]?.question).toContain('0 och A')
		for (const { question } of questions) expect(question).toMatch(/[?.]$/u)
	})

	test('name no alternative where there is one only', () => {
		const model = annexOf(documentOf([workedExample]))
		const { question } = instrument.criteria.find(({ id }) => id === 'innovation.seize') ?? {}
		expect(readerQuestions(model, instrument)?.questions[0]?.items[0]).toBe(question)
	})

	test('are for the screen: no printed form has them', () => {
		const model = annexOf(lovDocument())
		const [first] = readerQuestions(model, instrument)?.questions ?? []
		expect(first?.question).toBeDefined()
		for (const form of [renderHtml(model), renderMarkdown(model), renderText(model)])
			expect(form).not.toContain(first?.question)
	})

	test('are not made up for an annex from before there were findings', () => {
		const { findings, ...old } = annexOf(lovDocument())
		expect(findings).toBeDefined()
		expect(readerQuestions(old, instrument)).toBeNull()
	})
})

describe('whether the material is enough', () => {
	test('gives the words of an återremiss only where something is missing', () => {
		expect(wordsOf([])).toMatchObject({ verdict: 'enough', missing: [], referral: null })
		expect(wordsOf([{ code: 'noZeroAlternative' }])).toMatchObject({
			verdict: 'enoughWithQuestions',
			referral: null,
		})
		expect(
			wordsOf([
				{ code: 'oneAlternative' },
				{
					code: 'cannotBeAssessed',
					alternatives: ['A', 'B'],
					reasons: ['coverage', 'effect_without_level', 'no_overall_point'],
					answersNeeded: 3,
					effectsWithoutLevel: ['renewal'],
				},
				{ code: 'heardNotStated' },
				{ code: 'shallUnclear', check: 'noOpenApi', alternatives: ['A'] },
			]),
		).toMatchObject({
			verdict: 'missing',
			missing: [
				'Bara ett alternativ är bedömt. Det finns inget att välja mellan.',
				'Alternativ A och B går inte att bedöma. Minst 3 svar till behövs. Svar saknas helt om förnyelse.',
				'Det framgår inte vilka som är berörda eller om de är hörda.',
				'Det är inte klarlagt att systemet har ett öppet API (gäller A).',
			],
			referral: [
				'Ärendet återremitteras för att underlaget ska kompletteras med',
				'1. En bedömning av minst ett alternativ till.',
				'2. Minst 3 svar till för alternativ A och B.',
				'3. Svar om förnyelse för alternativ A och B.',
				'4. Uppgift om vilka som är berörda och hur de är hörda.',
				'5. Besked om skall-kravet att systemet har ett öppet API.',
			].join('\n'),
		})
	})
})
