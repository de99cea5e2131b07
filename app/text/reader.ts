import type { PreconditionState } from '#app/domain/assessment.ts'
import { capitalised, integer, sentenceList } from './format.ts'

/** The questions to ask at the meeting, and whether the material is enough. What is asked about comes from the instrument. */
export const readerQuestionText = {
	/** The full stop of a sentence comes last. */
	concerns: (what: string, ids: readonly string[]) =>
		what.replace(/\.?$/u, (stop) => ` (gäller ${ids.join(', ')})${stop}`),
	questions: {
		decisiveUnknown: 'Vem kan svara på det här före beslutet? Varje svar kan ändra slutsatsen.',
		uncertain: (ids: readonly string[]) =>
			`Vilka Vet ej går att reda ut före beslutet? Tillsammans kan de ändra riktningen för ${sentenceList(ids)}.`,
		contradiction: 'Vad väger tyngst när förslaget drar åt två håll?',
		shallMissing: 'Varför ställs inte de här kraven?',
		precondition: 'Vem ser till att det här kommer på plats, och när?',
		lockIn: 'Hur tar vi oss ur det här längre fram?',
		lockInUnclear: 'Vad gäller i frågorna om inlåsning? Svaret är i dag Vet ej.',
		disagreement: 'Vad bygger bedömarna sina olika svar på?',
		unheard: 'Varför är de här inte hörda, och hur kan de bli hörda före beslutet?',
		noZeroAlternative: 'Vad händer om inget beslutas? Det är inte bedömt.',
	},
	contradiction: (id: string, raised: string, lowered: string) => `${id}: ${raised} men också ${lowered}`,
	that: (requirement: string) => `Att ${requirement}`,
	precondition: (label: string, state: string) => `${label}: ${state.toLocaleLowerCase('sv')}`,
	preconditionStates: { missing: 'Saknas', unknown: 'Vet ej' } satisfies Partial<
		Record<PreconditionState, string>
	>,
	preconditionsNotStated: 'Inget är sagt om förutsättningarna',
	heardUnknown: (who: string) => `${who}: vet ej om de är hörda`,
	missing: {
		oneAlternative: 'Bara ett alternativ är bedömt. Det finns inget att välja mellan.',
		heardNotStated: 'Det framgår inte vilka som är berörda eller om de är hörda.',
		shallUnclear: (requirement: string) => `Det är inte klarlagt att ${requirement}.`,
		cannotBeAssessed: (ids: readonly string[], reasons: readonly string[]) =>
			[`Alternativ ${sentenceList(ids)} går inte att bedöma.`, ...reasons].join(' '),
	},
	/** What an återremiss would ask for: a noun phrase, to stand in a list. */
	request: {
		oneAlternative: 'en bedömning av minst ett alternativ till',
		heardNotStated: 'uppgift om vilka som är berörda och hur de är hörda',
		shallUnclear: (requirement: string) => `besked om skall-kravet att ${requirement}`,
		coverage: (more: number) => (more === 1 ? 'minst 1 svar till' : `minst ${integer(more)} svar till`),
		few_applicable: 'en kort bedömning',
		effect_without_level: (names: readonly string[]) => `svar om ${sentenceList(names)}`,
		no_overall_point: 'svar som går att väga samman',
		about: (what: string, ids: readonly string[]) => `${what} för alternativ ${sentenceList(ids)}`,
	},
	referral: (requests: readonly string[]) =>
		[
			'Ärendet återremitteras för att underlaget ska kompletteras med',
			...requests.map((request, index) => `${integer(index + 1)}. ${capitalised(request)}.`),
		].join('\n'),
}

/** The reader's page, «/bilagor/…», around what the annex itself says. */
export const readerText = {
	questionsTitle: 'Frågor att ställa på mötet',
	questionsNone: 'Bilagan ger ingen anledning till frågor.',
	questionsAbsent: 'Den här bilagan är gjord innan Vågskål tog fram frågor till mötet.',
	sufficiencyTitle: 'Räcker underlaget?',
	verdicts: {
		enough: 'Ja.',
		enoughWithQuestions: 'Ja, med frågor.',
		missing: 'Det här saknas:',
	},
	sufficiencyNote:
		'Svaret gäller bara balanseringsbedömningen och är framräknat ur den. Om hela ärendet är tillräckligt berett avgör ni.',
	referralLabel: 'Text för en återremiss, om ni väljer det',
	contents: 'På den här sidan',
	wholeTitle: 'Hela bilagan',
	aboutTitle: 'Om bilagan',
	downloadTitle: 'Hämta bilagan',
	downloads: { pdf: 'PDF', docx: 'Word', txt: 'Vanlig text', json: 'Data (JSON)' },
	beforeTitle: 'Det här kan nämnden fråga om',
	toProposal: 'Till ärendet',
	published: (date: string) => `Publicerad ${date}.`,
	notPublished: 'Bilagan är inte publicerad. Du ser den för att du är inloggad.',
	superseded: (version: number, newer: number) =>
		`Det här är version ${integer(version)}. Den är ersatt av version ${integer(newer)}.`,
	toNewer: (newer: number) => `Läs version ${integer(newer)}`,
	notFoundTitle: 'Bilagan finns inte här',
	notFoundText:
		'Adressen är fel, eller så är bilagan inte publicerad. Du som har ett konto kan logga in och läsa den.',
	goneTitle: 'Bilagan är gallrad',
	goneText:
		'Bilagan har funnits här. Kommunen har gallrat den enligt sina regler. Fråga nämndens registrator om du behöver handlingen.',
} as const
