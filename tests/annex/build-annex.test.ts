import { describe, expect, test } from 'vitest'
import { annexChecksum } from '#app/annex/annex-checksum.server.ts'
import { annexText } from '#app/annex/annex-lines.ts'
import { conclusionWords } from '#app/annex/build-conclusion.ts'
import { conditionText } from '#app/annex/condition-text.ts'
import type { AnnexModel } from '#app/annex/model.ts'
import type { AnswerValue, ChainItem, RiskGrade, Weights } from '#app/domain/assessment.ts'
import { annexOf, answersOf, documentOf, lovDocument, workedExample } from './annex-models.ts'

const lov = annexOf(lovDocument())

describe('the worked example of method.md', () => {
	const model = annexOf(documentOf([workedExample]))

	test('has its figures in Swedish', () => {
		expect(model.effects.rows.map(({ label, cells }) => [label, cells[0]?.point, cells[0]?.range])).toEqual([
			['Mer flexibilitet', '+0,67', '0,00 till +1,00'],
			['Mindre byråkrati', '−1,25', ''],
			['Mer förnyelse', '+0,50', '−0,75 till +1,25'],
			['Mer innovation', '+1,50', '+0,33 till +1,67'],
			['Sammanvägt', '+0,35', '−0,42 till +0,67'],
		])
		expect(model.effects.textRows).toEqual([{ label: 'Besvarade', cells: ['11 av 15'] }])
	})

	test('has its verdict, contradiction and direction in words', () => {
		expect(model.conclusion.lines).toEqual([
			{
				id: 'A',
				label: 'A Exemplet',
				tone: 'positive',
				verdict: 'bedöms öka omställningsförmågan något.',
				sentences: [
					'Drar åt två håll: mer flexibilitet, förnyelse och innovation men också mer byråkrati.',
					'I 28 av 100 möjliga utfall är riktningen densamma.',
				],
			},
		])
	})

	test('names the Vet ej that weighs most first, and what it would take', () => {
		expect(model.conclusion.findOutFirst?.text).toBe(
			'Blir det mer eller mindre utrymme för fler försök med osäker nytta?',
		)
		const lines = model.unknowns.alternatives[0]?.lines ?? []
		expect(lines.map(({ label }) => label)).toEqual(['Avgörande:', 'Räkneexempel, inte en plan:'])
		expect(lines[0]?.text.match(/\?/gu)).toHaveLength(4)
		expect(lines[1]?.text).toBe(
			'A når ”ökar tydligt” om svaren om det här blir +2: att kunna backa efter en liten start, färre godkännanden för nya arbetssätt och att dagens arbetssätt byts ut.',
		)
		expect(model.record).toBeNull()
	})
})

describe('the conclusion', () => {
	test('has nollalternativet first, wherever it stands in the document', () => {
		expect(lov.conclusion.lines.map(({ id }) => id)).toEqual(['0', 'A', 'B'])
		expect(lov.effects.columns.map(({ id }) => id)).toEqual(['0', 'A', 'B'])
	})

	test('keeps to 90 words: directions move to the effects, then the comment is cut and stands whole in the record', () => {
		const summary = Array.from({ length: 30 }, (_, index) => `Mening nummer ${String(index)} här.`).join(' ')
		const model = annexOf({ ...lovDocument(), summary })
		expect(conclusionWords(model.conclusion)).toBeLessThanOrEqual(90)
		expect(model.conclusion.comment?.text).toMatch(
			/^Mening nummer 0 här\. .*\(hela texten i underlaget, s\. 3\)$/u,
		)
		expect(model.effects.textRows.map(({ label }) => label)).toEqual(['Besvarade', 'Riktning'])
		expect(model.record?.lists[0]?.items).toContainEqual({
			label: 'Förvaltningens kommentar:',
			text: summary,
		})
	})

	describe('where it cannot be assessed, says what is missing and no verdict beside it', () => {
		const unknown = Array<AnswerValue>(4).fill('unknown')
		const notApplicable = Array<AnswerValue>(4).fill('notApplicable')
		const weights = { flexibility: 1, bureaucracy: 0, renewal: 0, innovation: 0 }
		test.each<[string, AnswerValue[], string[], Weights?]>([
			[
				'all Vet ej',
				[...unknown, ...unknown, ...unknown, ...unknown],
				[
					'Minst 10 svar till behövs.',
					'Svar saknas helt om flexibilitet, byråkrati, förnyelse och innovation.',
				],
			],
			// 16 applicable, 9 known: ⌈9.6⌉ − 9
			[
				'a coverage of 9 of 16',
				[...unknown, ...unknown.slice(1), ...Array<AnswerValue>(9).fill(1)],
				['Minst 1 svar till behövs.', 'Svar saknas helt om flexibilitet.'],
			],
			[
				'seven applicable, none of them answered',
				[...unknown, ...unknown.slice(1), 'notApplicable', ...notApplicable, ...notApplicable],
				[
					'För få frågor gäller ärendet. Använd kort bedömning.',
					'Svar saknas helt om flexibilitet och byråkrati.',
				],
			],
			[
				'no level in an applicable effect',
				[...unknown, ...Array<AnswerValue>(12).fill(1)],
				['Svar saknas helt om flexibilitet.'],
			],
			[
				'weight on nothing but what is not answered',
				[...unknown, ...Array<AnswerValue>(12).fill(1)],
				['Svar saknas helt om flexibilitet.', 'De effekter som har svar har vikten 0.'],
				weights,
			],
			[
				'weight on nothing but what is not applicable',
				[...notApplicable, ...Array<AnswerValue>(12).fill(1)],
				['De effekter som har svar har vikten 0.'],
				weights,
			],
		])('%s', (_, values, sentences, own) => {
			const alternative = { id: 'A', title: 'Oklart', answers: answersOf(values) }
			const model = annexOf(documentOf([alternative], own === undefined ? {} : { weights: own }))
			expect(model.conclusion.lines[0]).toMatchObject({ verdict: 'går inte att bedöma.' })
			const said = model.conclusion.lines[0]?.sentences.filter((sentence) => !sentence.startsWith('Med lika'))
			expect(said).toEqual(sentences)
			expect(model.conclusion.findOutFirst).toBeNull()
			expect(model.effects.rows.at(-1)?.cells[0]).toMatchObject({
				figure: null,
				point: 'går inte att bedöma',
			})
		})

		test('and in a short assessment of nothing applicable, that', () => {
			const level = { level: 'notApplicable' as const, motivation: 'Nej.' }
			const answers = { flexibility: level, bureaucracy: level, renewal: level, innovation: level }
			const model = annexOf(documentOf([{ id: 'A', title: 'Kort', answers }], { kind: 'short' }))
			expect(model.conclusion.lines[0]?.sentences).toEqual(['Ingen fråga gäller ärendet.'])
		})
	})

	test('says what equal weights would give where that is another verdict', () => {
		const answers = answersOf([2, 2, 2, 2, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1])
		const weights = { flexibility: 3, bureaucracy: 1, renewal: 1, innovation: 1 }
		const model = annexOf(documentOf([{ id: 'A', title: 'Vägt', answers }], { weights }))
		// (3·2 − 1 − 1 − 1)/6 = 0.5, with equal weights (2 − 3)/4 = −0.25
		expect(model.conclusion.lines[0]?.verdict).toBe('bedöms öka omställningsförmågan något.')
		expect(model.conclusion.lines[0]?.sentences).toContain('Med lika vikter: minskar något.')
		expect(model.process.paragraphs.join(' ')).toContain(
			'flexibilitet 3, byråkrati 1, förnyelse 1 och innovation 1',
		)
	})

	test('of a short assessment says that it is one, and nothing of stages or direction', () => {
		const level = { level: 1 as const, motivation: 'Ja.' }
		const answers = { flexibility: level, bureaucracy: level, renewal: level, innovation: level }
		const model = annexOf(documentOf([{ id: 'A', title: 'Kort', answers }], { kind: 'short' }))
		expect(model.head.notices).toEqual(['Kort bedömning, fyra frågor.'])
		expect(model.stages).toBeNull()
		expect(model.conclusion.lines[0]?.sentences).toEqual([])
	})
})

describe('chain and conditions', () => {
	test('alternatives share a row where text, grades and conditions are the same', () => {
		const rows = lov.chain.links.flatMap(({ rows: own }) => own)
		expect(
			rows.map(({ sign, alternatives, risk, condition }) => [sign, alternatives, risk, condition]),
		).toEqual([
			['+', 'A, B', '–', '–'],
			['−', '0', '8 (4 × 2)', 'saknas'],
			['−', 'A', '12 (3 × 4)', 'saknas'],
			['−', 'B', '8 (2 × 4)', '1, 2'],
			['+', '0', '–', '–'],
			['+', 'B', '–', '3'],
			['−', 'A', '9 (3 × 3)', 'saknas'],
			['−', '0, A', '6 (3 × 2)', 'saknas'],
			['−', 'B', '6 (3 × 2)', 'saknas'],
		])
	})

	const grades = [1, 2, 3, 4] as const
	/** Likelihoods 1 2 3 4 1 2 3 4 1, consequence 4, each with a condition. */
	const nineRisks = (name = '') =>
		Array.from({ length: 9 }, (_, index): ChainItem => ({
			link: 'delivery',
			kind: 'risk',
			text: `Risk ${name}${String(index + 1)}`,
			likelihood: grades[index % 4] as RiskGrade,
			consequence: 4,
			conditions: [{ text: `att villkor ${name}${String(index + 1)} gäller` }],
		}))

	test('of nine conditions the five of the highest risk are shown, the rest in the record', () => {
		const model = annexOf(
			documentOf([{ id: 'A', title: 'Nio', answers: answersOf([1]), chain: nineRisks() }]),
		)
		// Risks 4 and 8 have 16, then 3 and 7 have 12, then 2 has 8 before 6.
		expect(model.conditions.items.map(({ text }) => text)).toEqual([
			'att villkor 2 gäller',
			'att villkor 3 gäller',
			'att villkor 4 gäller',
			'att villkor 7 gäller',
			'att villkor 8 gäller',
		])
		expect(model.conditions.note).toBe('Villkor 6–9: se bedömningsunderlaget, s. 3.')
		expect(model.chain.links[0]?.rows.map(({ text }) => text)).toEqual([
			'Risk 4',
			'Risk 8',
			'Risk 3',
			'Risk 7',
		])
		expect(model.chain.notes).toContain('5 fler i underlaget, s. 3.')
		expect(model.record?.lists.map(({ heading, items }) => [heading, items.length])).toEqual([
			['Möjliga villkor', 9],
			['Möjligheter och risker', 9],
		])
	})

	test('no alternative has more than three conditions while another has one to show', () => {
		const many = { id: 'A', title: 'Många', answers: answersOf([1]), chain: nineRisks() }
		const [one] = nineRisks('B')
		const few = { id: 'B', title: 'Ett', answers: answersOf([1]), chain: one ? [one] : [] }
		const model = annexOf(documentOf([many, few]))
		// Of A the two of 16 and one of 12; the one of B; the place that is left goes to the next of A.
		expect(model.conditions.items.map(({ text, alternatives }) => `${alternatives} ${text}`)).toEqual([
			'A att villkor 3 gäller',
			'A att villkor 4 gäller',
			'A att villkor 7 gäller',
			'A att villkor 8 gäller',
			'B att villkor B1 gäller',
		])
	})

	test('what two alternatives share names both, also where the limit of four leaves it out of one', () => {
		const shared: ChainItem = { link: 'decision', kind: 'opportunity', text: 'Båda vinner' }
		const a = { id: 'A', title: 'Ett', answers: answersOf([1]), chain: [shared] }
		const b = { id: 'B', title: 'Två', answers: answersOf([1]), chain: [...nineRisks(), shared] }
		const rows = annexOf(documentOf([a, b])).chain.links[0]?.rows ?? []
		expect(rows.map(({ text, alternatives }) => [text, alternatives])).toEqual([['Båda vinner', 'A, B']])
	})

	test('the record has all that is stored of a risk and its conditions', () => {
		const condition = {
			text: 'krav ställs',
			responsible: 'Inköp',
			followUp: '2027-03-01',
			criteria: ['innovation.scale' as const],
		}
		const risk: ChainItem = {
			link: 'followUp',
			kind: 'risk',
			text: 'Ingen följer upp',
			likelihood: 3,
			consequence: 4,
			conditions: [condition],
		}
		const model = annexOf(
			documentOf([
				{ id: 'A', title: 'Ett', answers: answersOf([1]), chain: [risk] },
				{ id: 'B', title: 'Två', answers: answersOf([1]), chain: [risk] },
			]),
			{ settings: { conditionStyle: 'att', showPreparedByName: false, includeRecord: true } },
		)
		expect(model.record?.lists.flatMap(({ items }) => items)).toEqual([
			{
				label: 'Villkor 1',
				text: 'att krav ställs · Gäller A, B · Ansvarig: Inköp · Följs upp 2027-03-01 · Påverkar svaren på att sprida det som fungerar',
			},
			{
				label: 'Risk (A, B), Uppföljning',
				text: 'Ingen följer upp · Riskvärde 12 (3 × 4) · Villkor 1',
			},
		])
	})

	test.each([
		['att', 'att kraven ställs.', 'Kraven ställs.'],
		['att', 'att kraven ställs', 'kraven ställs'],
		['att', 'att kraven ställs', 'att kraven ställs'],
		['att', 'att Kraven ställs', 'Att Kraven ställs'],
		['att', 'att LOV införs', 'LOV införs'],
		['att', 'att Älvstads kommun äger data', 'Älvstads kommun äger data'],
		['att', 'att Anna Ek leder arbetet', 'Anna Ek leder arbetet'],
		['att', 'att Nya Älvskolan byggs', 'Nya Älvskolan byggs'],
		['att', 'att It-system upphandlas', 'It-system upphandlas'],
		['att', 'att kameror, larm m.m. köps in m.m.', 'kameror, larm m.m. köps in m.m.'],
		['sentences', 'Kraven ställs.', 'att kraven ställs'],
		['sentences', 'Kraven ställs.', 'Kraven ställs.'],
	] as const)('as %s a condition reads «%s»', (style, expected, typed) => {
		expect(conditionText(typed, style)).toBe(expected)
	})
})

describe('circumstances', () => {
	const lines = (model: AnnexModel, label: string) =>
		model.circumstances.groups.find((group) => group.label === label)?.lines

	test('a missing shall-requirement is raised for it-systems only, and a Vet ej is not clarified', () => {
		expect(lines(lov, 'Saknat skall-krav')).toEqual([
			{ alternatives: 'A', text: 'Att kommunen äger och kontrollerar all data.' },
		])
		expect(lines(lov, 'Skall-krav')).toEqual([
			{ alternatives: 'A, B', text: 'Inte klarlagt: att systemet har ett öppet API.' },
		])
	})

	test('what all alternatives share names none of them', () => {
		expect(lines(lov, 'Berörda')).toEqual([
			{
				alternatives: '',
				text: 'Hörda: personal, facklig samverkan/MBL, pensionärsråd. Delvis hörda: brukare, utförare. Inte hörda: anhöriga.',
			},
		])
	})
})

describe('how it was made', () => {
	test('says who assessed and how many answers they agreed on', () => {
		expect(lov.process.paragraphs[0]).toContain(
			'2 bedömare (controller och verksamhetsutvecklare) svarade var för sig och enades efter samtal om 4 av 48 svar.',
		)
		expect(lov.process.paragraphs[0]).toContain('Ingen oenighet kvarstår.')
	})

	test('says openly what it is', () => {
		expect(lov.process.paragraphs.join(' ')).toContain('ett strukturerat omdöme, inte en mätning')
	})

	test('the name of who prepared it stands there by setting only', () => {
		const named = annexOf(lovDocument(), { settings: { conditionStyle: 'att', showPreparedByName: true } })
		expect(annexText(lov).join(' ')).not.toContain('Karin')
		expect(annexText(named)).toContain('Karin Exempelsson, utredare, Omsorgsförvaltningen')
	})
})

test('what an answer rests on, and each criterion, are called in the record as in the form', () => {
	const answers = {
		'innovation.scale': { level: 1, motivation: 'Därför.', evidence: 'own_data', source: 'Statistik 2025' },
	} as const
	const settings = { conditionStyle: 'att', showPreparedByName: false, includeRecord: true } as const
	const { record } = annexOf(documentOf([{ id: 'A', title: 'Exemplet', answers }]), { settings })
	const [answer] = (record?.alternatives[0]?.answers ?? []).filter(({ answer }) => answer.startsWith('+1'))
	expect(answer?.criterion).toBe('Mer innovation (skala): att sprida det som fungerar')
	expect(answer?.details).toContainEqual({
		label: 'Bygger på',
		text: 'egna uppgifter eller statistik: Statistik 2025',
	})
})

test('the checksum covers all of the model but itself', () => {
	expect(lov.checksum).toMatch(/^[0-9a-f]{64}$/u)
	expect(annexChecksum(lov)).toBe(lov.checksum)
	expect(annexChecksum({ ...lov, version: 2 })).not.toBe(lov.checksum)
})

test('the model is plain JSON', () => {
	expect(JSON.parse(JSON.stringify(lov))).toEqual(lov)
})

test('no index names or English words reach the reader', () => {
	expect(annexText(lov).join(' ')).not.toMatch(
		/SMAA|coverage|point|flexibility|innovation\.|undefined|null|NaN/u,
	)
})
