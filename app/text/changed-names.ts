import { effectOf } from '#app/domain/answer-key.ts'
import type { AnswerKey } from '#app/domain/assessment.ts'
import type { AssessmentPart, ChangedField, ProposalPart } from '#app/domain/document-change.ts'
import { stages } from '#app/domain/instrument.ts'
import type { Effect, Instrument } from '#app/domain/instrument.ts'
import { capitalised, uncapitalised } from './format.ts'

type Part<Name extends ChangedField['part']> = Extract<ChangedField, { part: Name }>

/** What a field is called where it is told that it has changed; '' for an alternative as a whole. */
export function changedName(field: ChangedField, instrument: Instrument): string {
	switch (field.part) {
		case 'proposal':
			return proposal[field.field]
		case 'assessment':
			return assessment[field.field]
		case 'weight':
			return `Vikten för ${effects[field.effect]}`
		case 'alternative':
			return alternative[field.field]
		case 'answer':
			return answer[field.field](placeOf(field.criterion, instrument))
		case 'orientation':
			return 'Resursernas inriktning'
		case 'cost':
			return field.field === 'oneOff' ? 'Engångskostnad' : 'Kostnad per år'
		case 'itSystem':
			return 'It-system'
		case 'lockIn':
			return lockInName(field, instrument)
		case 'precondition':
			return preconditionName(field, instrument)
		case 'chain':
			return chainName(field, instrument)
		case 'condition':
			return condition[field.field](quoted(field.text))
		case 'affected':
			return affected[field.field](quoted(field.who))
	}
}

const proposal: Record<ProposalPart, string> = {
	municipality: 'Kommunens namn',
	title: 'Rubriken',
	diarienummer: 'Diarienummer',
	committee: 'Nämnd',
	meetingDate: 'Sammanträdesdatum',
	type: 'Ärendetyp',
	description: 'Beskrivningen av ärendet',
	unit: 'Förvaltning eller bolag',
	unitKind: 'Ansvarig',
	preparedByName: 'Handläggare',
	preparedByRole: 'Handläggarens roll',
	preparedByUnit: 'Handläggarens förvaltning',
}

const assessment: Record<AssessmentPart, string> = {
	kind: 'Slag av bedömning',
	instrument: 'Frågornas version',
	assessors: 'Bedömare',
	screening: 'Förprövningens utfall',
	screeningReason: 'Skälet i förprövningen',
	summary: 'Förvaltningens kommentar',
	weightSet: 'Vikternas källa',
}

/** Plus is always good: «byråkrati från −1 till +1» would read as the opposite. */
const effects: Record<Effect, string> = {
	flexibility: 'flexibilitet',
	bureaucracy: 'mindre byråkrati',
	renewal: 'förnyelse',
	innovation: 'innovation',
}

const alternative: Record<Part<'alternative'>['field'], string> = {
	whole: '',
	title: 'Namnet',
	description: 'Beskrivningen',
	zero: 'Nollalternativ',
}

const answer: Record<Part<'answer'>['field'], (place: string) => string> = {
	level: capitalised,
	motivation: (place) => `Motiveringen till ${place}`,
	evidence: (place) => `Underlaget till ${place}`,
	source: (place) => `Källan till ${place}`,
	reason: (place) => `Skälet till svaret om ${place}`,
	noAgreement: (place) => `Ingen enighet om ${place}`,
}

/** «innovation, fånga och pröva»; in a short assessment «innovation». */
function placeOf(criterion: AnswerKey, instrument: Instrument): string {
	const effect = effects[effectOf(criterion)]
	const stage = stages.find((candidate) => criterion.endsWith(`.${candidate}`))
	return stage === undefined ? effect : `${effect}, ${uncapitalised(instrument.stages[stage].label)}`
}

function lockInName({ check, field }: Part<'lockIn'>, { lockIns }: Instrument): string {
	const question = lockIns.find(({ id }) => id === check)?.question ?? check
	return field === 'answer' ? `Inlåsning, ${quoted(question)}` : `Kommentaren till ${quoted(question)}`
}

function preconditionName({ principle, field }: Part<'precondition'>, { preconditions }: Instrument): string {
	const label = uncapitalised(preconditions.find(({ id }) => id === principle)?.label ?? principle)
	return field === 'state' ? `Förutsättningen ${label}` : `Kommentaren till förutsättningen ${label}`
}

const chainParts = { link: 'led', likelihood: 'sannolikhet', consequence: 'konsekvens' } as const

function chainName({ kind, link, text, field }: Part<'chain'>, { chainLinks }: Instrument): string {
	const noun = kind === 'risk' ? 'Risk' : 'Möjlighet'
	if (field !== 'whole' && field !== 'text') return `${noun} ${quoted(text)}, ${chainParts[field]}`
	return `${noun} (${uncapitalised(chainLinks.find(({ id }) => id === link)?.label ?? link)})`
}

const condition: Record<Part<'condition'>['field'], (text: string) => string> = {
	whole: () => 'Villkor',
	text: () => 'Villkor',
	responsible: (text) => `Villkor ${text}, ansvarig`,
	followUp: (text) => `Villkor ${text}, följs upp`,
	criteria: (text) => `Villkor ${text}, påverkar svaren på`,
}

const affected: Record<Part<'affected'>['field'], (who: string) => string> = {
	whole: () => 'Berörd grupp',
	heard: (who) => `Berörd grupp ${who}`,
	how: (who) => `Hur gruppen ${who} hördes`,
}

function quoted(text: string): string {
	return `”${text}”`
}
