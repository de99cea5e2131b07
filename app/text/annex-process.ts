import { integer } from './format.ts'

/** «Så gjordes bedömningen» and the assessment record: what method.md says openly, and the words of the record. */
export const processText = {
	openly:
		'Frågorna och gränserna är Vågskåls egna. De bygger på de fyra effekterna i en forskningsrapport. Bedömningen är ett strukturerat omdöme, inte en mätning. Ökar tydligt kräver i snitt minst +1 per effekt.',
	openlyShort:
		'Frågorna och gränserna är Vågskåls egna. De bygger på de fyra effekterna i en forskningsrapport. Bedömningen är ett strukturerat omdöme, inte en mätning.',
	reuse: 'Effekterna och läget i omställningen är samma 16 svar, lästa på två håll.',
	oneAssessor: (role: string) => `Bedömare: ${role}. En person har svarat.`,
	onlyAgreed: 'Svaren är angivna som gemensamma. Vilka som svarade var för sig framgår inte av underlaget.',
	manyOfRole: (count: number, role: string) => `${integer(count)} ${role}`,
	agreed: (persons: number, roles: string, count: number, all: number) =>
		`${integer(persons)} bedömare (${roles}) svarade var för sig och enades efter samtal om ${integer(count)} av ${integer(all)} svar.`,
	apart: (persons: number, roles: string) => `${integer(persons)} bedömare (${roles}) svarade var för sig.`,
	disagreement: (items: string) => `Oenighet kvarstår om ${items}.`,
	noDisagreement: 'Ingen oenighet kvarstår.',
	agreedAfterDisagreement: (items: string) => `De var först oense men enades om ${items}.`,
	answersInRecord: (count: number, isMore: boolean, page: number) =>
		`${integer(count)} svar${isMore ? ' till' : ''} (se underlaget, s. ${integer(page)})`,
	assessorsLabel: 'Bedömare',
	settledLabel: 'Först oense, sedan enade',
	openLabel: 'Oenighet kvarstår',
	instrument: (version: string) => `Frågorna är version ${version}.`,
	equalWeights: (origin: string) => `De fyra effekterna väger lika${origin}.`,
	weights: (weights: string, origin: string) => `Vikter: ${weights}${origin}.`,
	/** «, ur ”Strategi 2026” 2026-01-10, beslutade av kommunstyrelsen»; what is not given is left out. */
	weightsOrigin: (name: string, date: string, decidedBy: string) =>
		[
			name === '' ? '' : `, ur ”${name}”`,
			date === '' ? '' : ` ${date}`,
			decidedBy === '' ? '' : `, vikterna beslutade av ${decidedBy}`,
		].join(''),
	weightSetLabel: 'Vikternas namn',
	decidedByLabel: 'Vikterna beslutade av',
	method: (address: string) => `Metoden beskrivs på ${address}.`,
	methodNowhere: 'Metoden beskrivs på sidan Metoden i Vågskål.',
}

export const recordText = {
	heading: 'Bedömningsunderlag',
	intro: 'Här står alla svar med motivering och källa, och det som inte fick plats på bilagans första sidor.',
	rest: 'Det som inte fick plats',
	description: 'Beskrivning',
	municipality: 'Kommun',
	proposalTitle: 'Ärendets namn',
	proposal: 'Ärendet',
	proposalDescription: 'Beskrivning',
	screeningReason: 'Varför bedömningen görs så här',
	chain: 'Möjligheter och risker',
	chainItem: (kind: string, alternatives: string, link: string) => `${kind} (${alternatives}), ${link}`,
	riskValue: (value: string) => `Riskvärde ${value}`,
	noCondition: 'Villkor saknas',
	criteria: (names: readonly string[]) => `Påverkar svaren på ${names.join(', ')}`,
	condition: (number: string) => `Villkor ${number}`,
	orientation: 'Resursernas inriktning',
	shares: (maintain: string, exploit: string, explore: string) =>
		`Bevara ${maintain}, effektivisera ${exploit}, utforska ${explore}`,
	cost: 'Kostnad',
	oneOff: (amount: string) => `${amount} en gång`,
	yearly: (amount: string) => `${amount} per år`,
	itSystem: 'Omfattar ärendet ett it-system?',
	yes: 'Ja',
	no: 'Nej',
	lockIn: (question: string) => `Inlåsning: ${question}`,
	heard: (who: string) => `Berörda: ${who}`,
	motivation: 'Motivering',
	evidence: 'Bygger på',
	reason: 'Enades därför att',
	assessors: 'Bedömarnas svar',
	open: 'oenighet kvarstår',
	settled: (value: string) => `enades om ${value}`,
	unanswered: 'Inte besvarad',
	unknown: 'Vet ej',
	notApplicable: 'Ej tillämpligt',
	median: (value: string) => `${value} (mittvärde av bedömarnas svar)`,
	level: (sign: string, label: string) => `${sign} ${label}`,
	byRole: (role: string, text: string) => `${role}: ${text}`,
}

export const pasteText = {
	heading: 'Balansering – påverkan på omställningsförmågan',
	line: (date: string) => `Balanseringsbilaga, daterad ${date}`,
	see: (date: string) => `Underlaget finns i balanseringsbilagan, daterad ${date}.`,
	fileStem: 'Bilaga_Balanseringsbedomning',
}

/** What a field that is too long is called. */
export const overflowText = {
	municipality: 'Kommunens namn',
	title: 'Ärendets namn',
	comment: 'Förvaltningens kommentar',
	weightSet: 'Vikternas namn',
	decidedBy: 'Vem som har beslutat om vikterna',
	role: 'Bedömarens roll',
	alternative: 'Alternativets namn',
	condition: 'Villkor',
	responsible: 'Ansvarig',
	of: (field: string, alternative: string) => `${field} (${alternative})`,
}
