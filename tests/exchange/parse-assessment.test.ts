import { describe, expect, it } from 'vitest'
import { parseAssessment } from '#app/exchange/parse-assessment.ts'
import { fullDocument, shortDocument, smallestDocument } from './documents.ts'

const level = 'Ska vara något av -2, -1, 0, 1, 2, "unknown", "notApplicable".'
const answerPath = '/alternatives/0/answers/flexibility.sense'

describe('a document that follows the format', () => {
	it.each([
		['the smallest', smallestDocument],
		['one with every field', fullDocument],
		['a short assessment', shortDocument],
	])('is taken as it is: %s', (_, document) => {
		expect(parseAssessment(document, ['2026-1'])).toEqual({ kind: 'ok', document })
	})

	it('has its texts normalised', () => {
		const title = 'A\u030Alder\r\noch\u0007 va\u030Ard\uFEFF'
		const parsed = parseAssessment({ ...smallestDocument, proposal: { ...smallestDocument.proposal, title } })
		expect(parsed).toMatchObject({ document: { proposal: { title: 'Ålder\noch vård' } } })
	})

	it('has no −0, which JSON can write and no reader expects', () => {
		const parsed = parseAssessment(
			withAlternative({ answers: { 'renewal.sense': { level: -0 } }, cost: { oneOff: -0 } }),
		)
		expect(parsed).toMatchObject({
			document: { alternatives: [{ answers: { 'renewal.sense': { level: 0 } }, cost: { oneOff: 0 } }] },
		})
	})

	it('may use twenty characters for an id and forty for a diarienummer, however they are encoded', () => {
		const proposal = { ...smallestDocument.proposal, diarienummer: '😀'.repeat(40) }
		expect(parseAssessment({ ...withAlternative({ id: '😀'.repeat(20) }), proposal }).kind).toBe('ok')
	})

	it.each([0.001, 0.1, 99.999, 100, 0])('may weigh an effect %d', (weight) => {
		const weights = { flexibility: weight, bureaucracy: 1, renewal: 1, innovation: 1 }
		expect(parseAssessment({ ...smallestDocument, weights }).kind).toBe('ok')
	})
})

describe('a document that breaks the format is refused with the path, what was found and what was expected', () => {
	it.each<[string, unknown, string, string, string]>([
		['a level of 3', answer({ level: 3 }), `${answerPath}/level`, '3', level],
		['half a level', answer({ level: 0.5 }), `${answerPath}/level`, '0.5', level],
		['a level as text', answer({ level: '1' }), `${answerPath}/level`, '"1"', level],
		['an answer without level', answer({}), `${answerPath}/level`, 'inget värde', `Måste finnas. ${level}`],
		[
			'an unknown key',
			{ ...smallestDocument, 'a/b': 1 },
			'/a~1b',
			'nyckeln "a/b"',
			'Formatet har ingen sådan nyckel här. Det som kan stå här är format, instrument, municipality, proposal, kind, screening, summary, weights, weightSet, alternatives.',
		],
		[
			'an orientation that sums to 99',
			withAlternative({ orientation: { maintain: 20, exploit: 60, explore: 19 } }),
			'/alternatives/0/orientation',
			'summan 99',
			'De tre andelarna ska tillsammans bli 100.',
		],
		[
			'half a per cent',
			withAlternative({ orientation: { maintain: 20.5, exploit: 60, explore: 20 } }),
			'/alternatives/0/orientation/maintain',
			'20.5',
			'Ska vara hela procent, från 0 till 100.',
		],
		[
			'an orientation that is another word',
			withAlternative({ orientation: 'vet ej' }),
			'/alternatives/0/orientation',
			'"vet ej"',
			'Ska vara ett objekt med maintain, exploit och explore, eller "unknown".',
		],
		[
			'a date that does not exist',
			{ ...smallestDocument, proposal: { ...smallestDocument.proposal, meetingDate: '2026-02-29' } },
			'/proposal/meetingDate',
			'"2026-02-29"',
			'Ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD.',
		],
		[
			'a title of white space',
			{ ...smallestDocument, proposal: { ...smallestDocument.proposal, title: ' \n' } },
			'/proposal/title',
			'" \\n"',
			'Får inte vara tom.',
		],
		[
			'an id of 21 characters',
			withAlternative({ id: 'x'.repeat(21) }),
			'/alternatives/0/id',
			`"${'x'.repeat(21)}"`,
			'Får ha högst 20 tecken.',
		],
		[
			'NUL in a text',
			{ ...smallestDocument, summary: 'a\0' },
			'/summary',
			'"a\\u0000"',
			'Texten innehåller tecknet NUL (U+0000), som inte kan sparas. Ta bort det.',
		],
		[
			'half a character in a text',
			{ ...smallestDocument, summary: '\uD83D' },
			'/summary',
			'"\\ud83d"',
			'Texten innehåller ett halvt tecken (ett ensamt surrogat), som inte kan sparas. Ta bort det.',
		],
		[
			'half a krona',
			withAlternative({ cost: { yearly: 0.5 } }),
			'/alternatives/0/cost/yearly',
			'0.5',
			'Ska vara hela kronor, från −1 000 000 000 000 till 1 000 000 000 000.',
		],
		[
			'a krona too many',
			withAlternative({ cost: { oneOff: 1e12 + 1 } }),
			'/alternatives/0/cost/oneOff',
			'1000000000001',
			'Ska vara hela kronor, från −1 000 000 000 000 till 1 000 000 000 000.',
		],
		[
			'an opportunity with a likelihood',
			withAlternative({ chain: [{ link: 'decision', kind: 'opportunity', text: 'x', likelihood: 2 }] }),
			'/alternatives/0/chain/0/likelihood',
			'nyckeln "likelihood"',
			'Formatet har ingen sådan nyckel här. Det som kan stå här är link, kind, text, conditions.',
		],
		[
			'a risk without a consequence',
			withAlternative({ chain: [{ link: 'decision', kind: 'risk', text: 'x', likelihood: 2 }] }),
			'/alternatives/0/chain/0/consequence',
			'inget värde',
			'Måste finnas. Ska vara något av 1, 2, 3, 4.',
		],
		[
			'a link of the chain that is neither',
			withAlternative({ chain: [{ link: 'decision', text: 'x' }] }),
			'/alternatives/0/chain/0/kind',
			'inget värde',
			'Måste finnas. Ska vara "risk" eller "opportunity".',
		],
		[
			'a reason for an answer that is not agreed',
			withAlternative({
				assessors: [{ role: 'controller', answers: { 'renewal.sense': { level: 1, reason: 'x' } } }],
			}),
			'/alternatives/0/assessors/0/answers/renewal.sense/reason',
			'nyckeln "reason"',
			'Formatet har ingen sådan nyckel här. Det som kan stå här är level, motivation, evidence, source.',
		],
		[
			'three weights',
			{ ...smallestDocument, weights: { flexibility: 1, bureaucracy: 1, renewal: 1 } },
			'/weights/innovation',
			'inget värde',
			'Måste finnas. Ska vara ett tal från 0 till 100 med högst tre decimaler.',
		],
		['weights that are all 0', weighing(0), '/weights', 'ett objekt', 'Minst en vikt ska vara större än 0.'],
		[
			'a kind that is not there',
			{ ...smallestDocument, kind: 'lång' },
			'/kind',
			'"lång"',
			'Ska vara "full" eller "short".',
		],
		[
			'no alternative',
			{ ...smallestDocument, alternatives: [] },
			'/alternatives',
			'en lista med 0 poster',
			'Ska vara en lista med 1–6 alternativ.',
		],
		[
			'an instrument that is not published',
			{ ...smallestDocument, instrument: '2025-1' },
			'/instrument',
			'"2025-1"',
			'Ska vara en version som finns: 2026-1.',
		],
		['a list', [], '', 'en lista med 0 poster', 'Ska vara ett objekt.'],
		['nothing', null, '', 'null', 'Ska vara ett objekt.'],
	])('%s', (_, document, path, found, expected) => {
		expect(parseAssessment(document, ['2026-1'])).toEqual({
			kind: 'refused',
			problems: [{ path, found, expected }],
		})
	})

	it.each([0.0001, 0.1 + 0.2, 1e-7, -1, 100.001, Infinity])('a weight of %d', (weight) => {
		expect(pathsOf(weighing(weight))).toEqual(
			['flexibility', 'bureaucracy', 'renewal', 'innovation'].map((effect) => `/weights/${effect}`),
		)
	})

	it('a full criterion in a short assessment, and an effect in a full one', () => {
		expect(pathsOf({ ...shortDocument, ...withAnswers({ 'renewal.sense': { level: 1 } }) })).toEqual([
			'/alternatives/0/answers/renewal.sense',
		])
		expect(pathsOf({ ...smallestDocument, ...withAnswers({ renewal: { level: 1 } }) })).toEqual([
			'/alternatives/0/answers/renewal',
		])
	})

	it('all problems at once, also rules between alternatives that have problems of their own', () => {
		const alternatives = [
			{ id: 'A', title: 5, zero: true, answers: {} },
			{ id: 'A', title: 'Inför', zero: true, answers: { 'renewal.sense': { level: 3 } } },
			{ id: 'A', title: 'Inför', zero: true, answers: [] },
		]
		expect(pathsOf({ ...smallestDocument, format: 'annat', alternatives }).sort()).toEqual([
			'/alternatives/0/title',
			'/alternatives/1/answers/renewal.sense/level',
			'/alternatives/1/id',
			'/alternatives/1/zero',
			'/alternatives/2/answers',
			'/alternatives/2/id',
			'/alternatives/2/zero',
			'/format',
		])
	})

	it('seven alternatives, with the problems inside them', () => {
		const alternatives = ['A', 'B', 'C', 'D', 'E', 'F', ''].map((id) => ({ id, title: 'x', answers: {} }))
		expect(pathsOf({ ...smallestDocument, alternatives }).sort()).toEqual([
			'/alternatives',
			'/alternatives/6/id',
		])
	})
})

function withAlternative(fields: object) {
	return { ...smallestDocument, alternatives: [{ id: 'A', title: 'Inför', answers: {}, ...fields }] }
}

function withAnswers(answers: object) {
	return { alternatives: [{ id: 'A', title: 'Inför', answers }] }
}

function answer(fields: object) {
	return withAlternative({ answers: { 'flexibility.sense': fields } })
}

function weighing(weight: number) {
	return {
		...smallestDocument,
		weights: { flexibility: weight, bureaucracy: weight, renewal: weight, innovation: weight },
	}
}

function pathsOf(document: unknown): string[] {
	const parsed = parseAssessment(document)
	return parsed.kind === 'ok' ? [] : parsed.problems.map(({ path }) => path)
}
