import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { loadInstruments } from '#app/content/load-instruments.ts'
import { ExplanationView } from '#app/components/result/explanation-view.tsx'
import type { Answers, AnswerValue, Weights } from '#app/domain/assessment.ts'
import { criterionIds } from '#app/domain/instrument.ts'
import { scoreAssessment } from '#app/domain/score.ts'
import { explanationSections } from '#app/result-explanation.server.ts'
import { readPage, textOf } from '#tests/support/page.ts'
import type { Element } from '#tests/support/page.ts'

const known = 'vet ej' // as method.md writes it

/** method.md «Worked example»: every figure below is written there, or worked out by hand from what is. */
const worked = [1, -1, 2, known, -1, -2, -1, -1, 1, 0, known, known, 2, known, 'ej', 1]

describe('«Så räknades det» of the worked example of the method', () => {
	const page = explained(worked)

	test.each([
		['Mer flexibilitet', '(1 − 1 + 2) ÷ 3 = 0,6667', '(2 − 2 × 1) ÷ 4 = 0', '(2 + 2 × 1) ÷ 4 = 1', '3 av 4'],
		[
			'Mindre byråkrati',
			'(−1 − 2 − 1 − 1) ÷ 4 = −1,25',
			'(−5 − 2 × 0) ÷ 4 = −1,25',
			'(−5 + 2 × 0) ÷ 4 = −1,25',
			'4 av 4',
		],
		['Mer förnyelse', '(1 + 0) ÷ 2 = 0,5', '(1 − 2 × 2) ÷ 4 = −0,75', '(1 + 2 × 2) ÷ 4 = 1,25', '2 av 4'],
		['Mer innovation', '(2 + 1) ÷ 2 = 1,5', '(3 − 2 × 1) ÷ 3 = 0,3333', '(3 + 2 × 1) ÷ 3 = 1,6667', '2 av 3'],
	])('%s: value, range and coverage with the sums behind them', (title, value, low, high, coverage) => {
		expect(factsOf(page, title)).toEqual({
			Värde: value,
			Spann: `Från ${low} till ${high}`,
			Besvarade: coverage,
		})
	})

	test('each answer of an effect stands with what it is about and where it comes from', () => {
		expect(rowsOf(page, 'Mer innovation')).toEqual([
			['Kunskap utifrån', '+2', 'enades om'],
			['Utrymme för fler försök', 'Vet ej', 'enades om'],
			['Att sprida det som fungerar', 'Ej tillämpligt', 'enades om'],
			['Att det lönar sig att pröva nytt', '+1', 'enades om'],
		])
	})

	test('the whole: figures of the effects side by side, then how they are weighed together', () => {
		expect(rowsOf(page, 'Sammanvägt')).toEqual([
			['Mer flexibilitet', '+0,67', '0,00 till +1,00', '3 av 4', '1'],
			['Mindre byråkrati', '−1,25', '−1,25 till −1,25', '4 av 4', '1'],
			['Mer förnyelse', '+0,50', '−0,75 till +1,25', '2 av 4', '1'],
			['Mer innovation', '+1,50', '+0,33 till +1,67', '2 av 3', '1'],
			['Sammanvägt', '+0,35', '−0,42 till +0,67', '11 av 15', ''],
		])
		expect(factsOf(page, 'Sammanvägt')).toEqual({
			Värde: '(0,6667 − 1,25 + 0,5 + 1,5) ÷ 4 = 0,3542',
			Spann: 'Från (0 − 1,25 − 0,75 + 0,3333) ÷ 4 = −0,4167 till (1 − 1,25 + 1,25 + 1,6667) ÷ 4 = 0,6667',
			Besvarade: '11 av 15 = 73 %. Minst 60 % krävs.',
			Slutsats: 'Ökar något, för värdet är från +0,25 upp till +1.',
			Riktning: 'Spannet går över en av gränserna −0,25 och +0,25. Riktningen kan alltså bli en annan.',
			'Samma riktning': '174 av 625 möjliga utfall: 174 ÷ 625 = 0,2784, alltså 28 av 100.',
			'Åt två håll':
				'Ja. Minst +0,5: Mer flexibilitet 0,6667, Mer förnyelse 0,5 och Mer innovation 1,5. Högst −0,5: Mindre byråkrati −1,25.',
			Vikter: 'De fyra effekterna väger lika.',
		})
	})

	test('each stage has its value, range and coverage', () => {
		expect(factsOf(page, 'Känna av')).toEqual({
			Värde: '(1 − 1 + 1 + 2) ÷ 4 = 0,75',
			Spann: 'Från (3 − 2 × 0) ÷ 4 = 0,75 till (3 + 2 × 0) ÷ 4 = 0,75',
			Besvarade: '4 av 4',
		})
		expect(factsOf(page, 'Fånga och pröva')).toMatchObject({
			Värde: '(−1 − 2 + 0) ÷ 3 = −1',
			Spann: 'Från (−3 − 2 × 1) ÷ 4 = −1,25 till (−3 + 2 × 1) ÷ 4 = −0,25',
		})
		expect(factsOf(page, 'Skala')).toMatchObject({
			Värde: '(2 − 1) ÷ 2 = 0,5',
			Spann: 'Från (1 − 2 × 1) ÷ 3 = −0,3333 till (1 + 2 × 1) ÷ 3 = 1',
			Besvarade: '2 av 3',
		})
		expect(factsOf(page, 'Förvalta')).toMatchObject({
			Värde: '(−1 + 1) ÷ 2 = 0',
			Spann: 'Från (0 − 2 × 2) ÷ 4 = −1 till (0 + 2 × 2) ÷ 4 = 1',
		})
	})

	test('each Vet ej has its part of the range, and whether it decides alone', () => {
		expect(rowsOf(page, 'Vet ej')).toEqual([
			['Utrymme för fler försök', '4 × 1 ÷ (3 × 4) = 0,3333', 'Ja'],
			['Att byta lösning eller utförare', '4 × 1 ÷ (4 × 4) = 0,25', 'Ja'],
			['Att alla berörda kan ställa om', '4 × 1 ÷ (4 × 4) = 0,25', 'Ja'],
			['Att det gamla avvecklas', '4 × 1 ÷ (4 × 4) = 0,25', 'Ja'],
		])
	})

	test('what it would take is counted raise by raise, from 0,3542 to 1,1042', () => {
		expect(rowsOf(page, 'Räkneexempel')).toEqual([
			['Att kunna backa efter en liten start', '−1', '1 × 3 ÷ (3 × 4) = 0,25', '0,6042'],
			['Färre godkännanden för nya arbetssätt', '−2', '1 × 4 ÷ (4 × 4) = 0,25', '0,8542'],
			['Att dagens arbetssätt byts ut', '0', '1 × 2 ÷ (2 × 4) = 0,25', '1,1042'],
		])
	})
})

describe('«Så räknades det»', () => {
	test('says with weights of the municipality’s own what equal weights would give', () => {
		// (3·2 + 1·0 + 0,5·0 + 0,5·(−1)) / 5 = 1,1; with equal weights (2 + 0 + 0 − 1) / 4 = 0,25.
		const page = explained([2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, -1, -1], {
			flexibility: 3,
			bureaucracy: 1,
			renewal: 0.5,
			innovation: 0.5,
		})
		expect(factsOf(page, 'Sammanvägt')).toMatchObject({
			Värde: '(3 × 2 + 0 + 0,5 × 0 − 0,5 × 1) ÷ 5 = 1,1',
			'Samma riktning': 'Inget vet ej påverkar det sammanvägda värdet, så det finns bara ett utfall.',
			Vikter: '”Nämndens vikter”, 2026-02-01. Med lika vikter: ökar något (0,25).',
		})
	})

	test('says why it cannot be assessed, and gives no direction and no example', () => {
		const page = explained([...worked.slice(0, 4), ...Array.from({ length: 12 }, () => known)])
		const facts = factsOf(page, 'Sammanvägt')
		expect(facts['Slutsats']).toBe(
			'Går inte att bedöma. Färre än 60 procent av de frågor som gäller har fått ett svar på skalan. En hel effekt saknar svar på skalan.',
		)
		expect(facts['Samma riktning']).toBeUndefined()
		expect(page.some((element) => textOf(element) === 'Räkneexempel')).toBe(false)
	})

	test('counts disagreement at its lowest and highest in the ends of the range', () => {
		const assessors = ([-1, 2] as const).map((level) => ({
			role: 'bedömare',
			answers: { 'renewal.sense': { level } },
		}))
		const answers: Answers = { 'renewal.seize': { level: 1 } }
		const page = pageOf({ id: 'A', title: 'Exemplet', answers, assessors })
		// The median of −1 and 2 is 0,5: (0,5 + 1) / 2; −1 + 1 = 0 and 2 + 1 = 3 in the ends, with two not answered.
		expect(factsOf(page, 'Mer förnyelse')).toMatchObject({
			Värde: '(0,5 + 1) ÷ 2 = 0,75',
			Spann: 'Från (0 − 2 × 2) ÷ 4 = −1 till (3 + 2 × 2) ÷ 4 = 1,75',
		})
		expect(rowsOf(page, 'Mer förnyelse')[0]).toEqual([
			'Att invånarnas behov styr',
			'+0,5',
			'bedömarnas svar, från −1 till +2',
		])
	})
})

function explained(values: readonly (number | string)[], weights?: Weights): readonly Element[] {
	const words: Readonly<Record<string, AnswerValue>> = { [known]: 'unknown', ej: 'notApplicable' }
	const answers = Object.fromEntries(
		criterionIds.map((id, index) => {
			const value = values[index] ?? known
			return [id, { level: typeof value === 'number' ? (value as AnswerValue) : (words[value] ?? 'unknown') }]
		}),
	)
	return pageOf({ id: 'A', title: 'Exemplet', answers }, weights)
}

function pageOf(
	alternative: Parameters<typeof explanationSections>[0]['alternative'],
	weights?: Weights,
): readonly Element[] {
	const [instrument] = loadInstruments()
	if (instrument === undefined) throw new Error('No instrument')
	const document = {
		instrument: instrument.version,
		alternatives: [alternative],
		...(weights === undefined
			? {}
			: { weights, weightSet: { name: 'Nämndens vikter', date: '2026-02-01' as const } }),
	}
	const [result] = scoreAssessment(document).alternatives
	if (result === undefined) throw new Error('No result')
	const sections = explanationSections({ alternative, result, document, instrument })
	return readPage(renderToStaticMarkup(<ExplanationView label="A Exemplet" sections={sections} />)).elements
}

/** The element that a heading heads. */
function partOf(page: readonly Element[], title: string): readonly Element[] {
	const found = page.find(
		(element) =>
			/^(section|div)$/.test(element.tagName) &&
			element.childNodes.some((child) => /^h[34]$/.test(child.nodeName) && textOf(child) === title),
	)
	if (found === undefined) throw new Error(`No part called ${title}`)
	return page.filter((element) => isWithin(element, found))
}

function isWithin(element: Element, whole: Element): boolean {
	for (let at: Element['parentNode'] = element; at !== null; at = 'parentNode' in at ? at.parentNode : null)
		if (at === whole) return true
	return false
}

/** Label and text of its first list of facts. */
function factsOf(page: readonly Element[], title: string): Readonly<Record<string, string>> {
	const [list] = partOf(page, title).filter(({ tagName }) => tagName === 'dl')
	if (list === undefined) throw new Error(`No facts under ${title}`)
	const texts = (tag: string) =>
		page.filter((element) => element.tagName === tag && isWithin(element, list)).map(spaced)
	const values = texts('dd')
	return Object.fromEntries(texts('dt').map((label, index) => [label, values[index] ?? '']))
}

/** The cells of the body, row by row. */
function rowsOf(page: readonly Element[], title: string): readonly (readonly string[])[] {
	return partOf(page, title)
		.filter((element) => element.tagName === 'tr' && element.parentNode?.nodeName === 'tbody')
		.map((row) => row.childNodes.map(spaced))
}

/** No-break spaces as spaces. */
function spaced(node: Parameters<typeof textOf>[0]): string {
	return textOf(node).replaceAll('\u00a0', ' ')
}
