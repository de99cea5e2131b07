import { integer, sentenceList } from './format.ts'

/** «Så gjordes bedömningen» and the assessment record: what method.md says openly, and the words of the record. */
export const processText = {
	openly:
		'Frågorna och gränserna är Vågskåls egna. De bygger på de fyra effekterna i en forskningsrapport. Bedömningen är ett strukturerat omdöme, inte en mätning. Ökar tydligt kräver i snitt minst +1 per effekt.',
	openlyShort:
		'Frågorna och gränserna är Vågskåls egna. De bygger på de fyra effekterna i en forskningsrapport. Bedömningen är ett strukturerat omdöme, inte en mätning.',
	reuse: 'Effekterna och läget i omställningen är samma 16 svar, lästa på två håll.',
	assessors: (roles: readonly string[]) => `Bedömare: ${sentenceList(roles)}.`,
	oneAssessor: (role: string) => `Bedömare: ${role}. En person har svarat.`,
	onlyAgreed: 'Svaren är angivna som gemensamma. Vilka som svarade var för sig framgår inte av underlaget.',
	agreed: (count: number, all: number) =>
		`De svarade var för sig och enades efter samtal om ${integer(count)} av ${integer(all)} svar.`,
	apart: 'De svarade var för sig.',
	disagreement: (items: readonly string[]) => `Oenighet kvarstår om ${sentenceList(items)}.`,
	noDisagreement: 'Ingen oenighet kvarstår.',
	agreedAfterDisagreement: (items: readonly string[]) =>
		`De var först oense men enades om ${sentenceList(items)}.`,
	instrument: (version: string) => `Frågorna är version ${version}.`,
	equalWeights: 'De fyra effekterna väger lika.',
	weights: (weights: string, name: string | null, date: string | null, decidedBy: string | null) =>
		`Vikter: ${weights}${name === null ? '' : `, ur ”${name}”`}${date === null ? '' : ` ${date}`}${decidedBy === null ? '' : `, beslutade av ${decidedBy}`}.`,
	weight: (effect: string, weight: string) => `${effect} ${weight}`,
	method: (address: string) => `Metoden beskrivs på ${address}.`,
	methodNowhere: 'Metoden beskrivs på sidan Metoden i Vågskål.',
}

export const recordText = {
	heading: 'Bedömningsunderlag',
	intro: 'Här står alla svar med motivering och källa, och det som inte fick plats på bilagans första sidor.',
	rest: 'Det som inte fick plats',
	description: 'Beskrivning',
	title: 'Hela namnet',
	condition: (number: string) => `Villkor ${number}`,
	preconditionNote: (label: string, state: string) => `${label} (${state.toLocaleLowerCase('sv')})`,
	lockInNote: (question: string) => `Inlåsning: ${question}`,
	heardNote: (who: string) => `Så hördes ${who}`,
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
	title: 'Ärendets namn',
	alternative: 'Alternativets namn',
	condition: 'Villkor',
	responsible: 'Ansvarig',
	of: (field: string, alternative: string) => `${field} (${alternative})`,
}
