import type { Effect } from '#app/domain/instrument.ts'
import type { NotAssessableReason, Verdict } from '#app/domain/result.ts'
import { effectList, verdictWords } from './annex-words.ts'
import { capitalised, integer, ofHundred, sentenceList } from './format.ts'

/** Every word of the annex that is not the municipality's own. Questions and labels come from the instrument. */
export const annexText = {
	draftMark: 'UTKAST',
	kicker: 'Bilaga – balanseringsbedömning',
	documentTitle: (title: string) => `Balanseringsbedömning: ${title}`,
	scope:
		'En balanseringsbedömning beskriver om ett förslag gör det lättare eller svårare för kommunen att ställa om. Den säger inget om kostnad, kvalitet eller rättssäkerhet.',
	shortNotice: 'Kort bedömning, fyra frågor.',
	incompleteNotice: (missing: number) =>
		`Bedömningen är inte komplett: ${integer(missing)} svar saknas. De räknas som Vet ej.`,
	facts: {
		diarienummer: 'Diarienummer',
		committee: 'Nämnd',
		meeting: 'Sammanträde',
		type: 'Ärendetyp',
		unit: 'Ansvarig',
		preparedBy: 'Underlag av',
		version: 'Version',
		draft: (date: string) => `Utkast, ${date}`,
		established: (version: number, date: string) => `${integer(version)}, upprättad ${date}`,
	},
	foot: { draft: (date: string) => `Utkast ${date}`, page: 'Sida', of: 'av', checksum: 'Kontrollsumma' },
	label: (id: string, title: string) => `${id} ${title}`,
	answeredOf: (known: number, all: number) => `${integer(known)} av ${integer(all)}`,
	/** Of one line only; there is no room for more words. */
	onPage: (page: number) => `se s. ${integer(page)}`,
	restInRecord: (page: number) => `hela texten i underlaget, s. ${integer(page)}`,
	moreInRecord: (count: number, page: number) => `${integer(count)} fler i underlaget, s. ${integer(page)}.`,

	conclusion: {
		heading: 'Slutsats',
		findOutFirst: 'Viktigast att få veta:',
		concerns: (ids: readonly string[]) => `(gäller ${ids.join(', ')})`,
		comment: 'Förvaltningens kommentar:',
		contradicts: 'Drar åt två håll.',
		contradiction: (raised: readonly Effect[], lowered: readonly Effect[]): string =>
			`Drar åt två håll: ${annexText.conclusion.directions(raised, lowered)}.`,
		directions: (raised: readonly Effect[], lowered: readonly Effect[]): string =>
			`${effectList(raised, 'plus')} men också ${effectList(lowered, 'minus')}`,
		equalWeights: (verdict: Verdict) => `Med lika vikter: ${verdictWords[verdict]}.`,
	},
	direction: {
		noUnknowns: 'Inga Vet ej. Det betyder inte att bedömningen är rätt.',
		noUnknownsButDisagreement: 'Inga Vet ej, men bedömarnas oenighet kan ändra riktningen.',
		stands: (unknowns: number) =>
			`Riktningen står sig hur Vet ej-${unknowns === 1 ? 'svaret' : 'svaren'} än faller ut.`,
		standsButDisagreement: (unknowns: number) =>
			`Riktningen står sig hur Vet ej-${unknowns === 1 ? 'svaret' : 'svaren'} än faller ut, men bedömarnas oenighet kan ändra den.`,
		share: (share: number) => `I ${ofHundred(share)} av 100 möjliga utfall är riktningen densamma.`,
	},
	missing: {
		coverage: (more: number) =>
			more === 1 ? 'Minst 1 svar till behövs.' : `Minst ${integer(more)} svar till behövs.`,
		few_applicable: 'För få frågor gäller ärendet. Använd kort bedömning.',
		effect_without_level: (names: readonly string[]) => `Svar saknas helt om ${sentenceList(names)}.`,
		no_overall_point: 'Det finns inget svar att väga samman.',
		weightless: 'De effekter som har svar har vikten 0.',
		nothingApplicable: 'Ingen fråga gäller ärendet.',
	} satisfies Record<NotAssessableReason, unknown> & Record<string, unknown>,

	effects: {
		heading: 'Fyra effekter',
		corner: 'Effekt',
		axis: '−2 svårare att ställa om · 0 som i dag · +2 lättare att ställa om',
		reading:
			'Punkten är bedömningen. Strecket visar var den kan hamna, beroende på Vet ej-svar och oenighet.',
		overall: 'Sammanvägt',
		answered: 'Besvarade',
		direction: 'Riktning',
		contradiction: 'Drar åt två håll',
		missing: 'Saknas',
		equalWeights: (id: string, sentence: string) => `${id}: ${sentence}`,
		nothing: '–',
		noWeight: (effects: readonly string[]) =>
			`${capitalised(sentenceList(effects))} har vikten 0 och påverkar inte det sammanvägda.`,
		range: (low: string, high: string) => `${low} till ${high}`,
		noPoint: 'inget svar',
		notApplicable: 'ej tillämpligt',
		cannotBeAssessed: 'går inte att bedöma',
		weights: (weights: string) => `Effekterna har olika vikt i det sammanvägda: ${weights}.`,
		alt: (parts: readonly string[]) => capitalised(`${parts.filter((part) => part !== '').join(', ')}.`),
		altPoint: (point: string) => `${point} på skalan från −2 till +2`,
		altRange: (range: string) => `kan hamna från ${range}`,
	},
	unknowns: {
		heading: 'Det vi inte vet',
		decisive: 'Avgörande:',
		heaviest: 'Viktigast:',
		others: 'Övriga:',
		some: 'Vet ej:',
		unanswered: 'Inte besvarade:',
		all: (count: number) => `Alla ${integer(count)} frågor.`,
		weightless: (name: string) => `${name} (vikt 0)`,
		none: 'Inga Vet ej. Det betyder inte att bedömningen är rätt.',
		onlyTogether: 'Inget enskilt Vet ej avgör, men tillsammans kan de ändra riktningen.',
		example: 'Räkneexempel, inte en plan:',
		many: (count: number, first: readonly string[]) =>
			`${integer(count)} frågor, bland dem ${sentenceList(first)}`,
		exampleText: (id: string, verdict: string, criteria: string, conditions: string) =>
			`${id} når ”${verdict}” om svaren om det här blir +2: ${criteria}${conditions === '' ? '' : ` (se villkor ${conditions})`}.`,
	},
	conditions: {
		heading: 'Möjliga villkor',
		none: 'Inga villkor är föreslagna.',
		responsible: (who: string) => `Ansvarig: ${who}`,
		followUp: (date: string) => `Följs upp ${date}`,
		concerns: (ids: string) => `Gäller ${ids}`,
		inRecord: (numbers: string, page: number) =>
			`Villkor ${numbers}: se bedömningsunderlaget, s. ${integer(page)}.`,
	},
	chain: {
		heading: 'Möjligheter (+) och risker (−) längs beslutskedjan',
		columns: ['Var i kedjan', 'Möjlighet eller risk', 'Gäller', 'Riskvärde', 'Villkor'],
		opportunity: 'Möjlighet',
		risk: 'Risk',
		noValue: '–',
		missing: 'saknas',
		none: 'Inga möjligheter eller risker är beskrivna.',
		value: (value: number, likelihood: number, consequence: number) =>
			`${integer(value)} (${integer(likelihood)} × ${integer(consequence)})`,
		legend: 'Riskvärde = sannolikhet (1–4) × konsekvens (1–4).',
	},
	stages: {
		heading: 'Var i omställningen',
		corner: 'Alternativ',
	},
	money: {
		heading: 'Pengar och tid',
		columns: ['Alternativ', 'Bevara', 'Effektivisera', 'Utforska', 'En gång', 'Per år'],
		unknown: 'Vet ej',
		absent: 'ej angivet',
		target: 'Kommunens mål',
		noMoney: '–',
		note: 'Andelar av pengar och timmar. Kronor är det som beslutet tillför eller flyttar. Omställning kräver både effektivisering och utforskande.',
		saving: 'Minus är en besparing.',
	},
	circumstances: {
		heading: 'Förutsättningar, inlåsning och hörda',
		preconditions: 'Förutsättningar',
		lockIn: 'Inlåsning',
		shall: 'Saknat skall-krav',
		unclear: 'Skall-krav',
		missingThat: (requirements: readonly string[]) => `Att ${sentenceList(requirements)}.`,
		unclearThat: (requirements: readonly string[]) => `Inte klarlagt: att ${sentenceList(requirements)}.`,
		unclearIfItSystem: 'Inte klarlagt: om ärendet omfattar ett it-system.',
		heard: 'Berörda',
		notStated: 'Ej angivet.',
		notAnswered: 'Inte besvarat',
		unknown: 'Inte klarlagt',
		noLockIn: 'Ingen inlåsning är känd.',
		part: (label: string, items: readonly string[]) => `${label}: ${items.join(', ')}.`,
	},
	process: {
		heading: 'Så gjordes bedömningen',
		checksum: 'Kontrollsumma (SHA-256):',
	},
} as const
