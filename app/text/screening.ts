import type { ScreeningOutcome } from '#app/domain/instrument.ts'
import { capitalised, sentenceList } from './format.ts'

/** Why a question's «ja» decides, as it is written in a reason; by the id of the question. */
const because: Readonly<Partial<Record<string, string>>> = {
	onlyInquiry: 'det beslutas nu bara att något ska utredas',
	formalMatter: 'ärendet gäller bara en formalitet',
	nothingToChoose: 'kommunen kan inte välja',
	reorganisation: 'organisationen ändras',
	newWaysOfWorking: 'nya arbetssätt införs',
	procurement: 'något ska upphandlas',
	steeringDocument: 'ett styrdokument antas eller ändras',
	newBuilding: 'något ska byggas nytt eller byggas om',
	strategicChange: 'kommunens strategiska inriktning ändras',
}

/** Before an assessment: does balancing matter here? */
export const screeningText = {
	title: 'Förprövning',
	lead: 'Svara på frågorna. Vågskål föreslår om ärendet behöver en full bedömning, en kort eller ingen alls. Du bestämmer.',
	again: 'Förprövningen kan göras om tills bilagan är upprättad.',
	choices: { yes: 'Ja', no: 'Nej', unknown: 'Vet ej' },
	propose: 'Visa förslaget',
	proposeAgain: 'Räkna om förslaget',
	adviceTitle: 'Förslag',
	advice: {
		full: 'Gör en full bedömning, sexton frågor för varje alternativ.',
		short: 'Gör en kort bedömning, fyra frågor för varje alternativ.',
		none: 'Ingen bedömning behövs. Bilagan blir en rad med skälet.',
	} satisfies Record<ScreeningOutcome, string>,
	split:
		'Ärendet innehåller flera fristående beslut. Dela upp det först, så att varje beslut bedöms för sig.',
	toSplit: 'Dela upp ärendet',
	outcome: 'Så gör vi',
	outcomes: { full: 'Full bedömning', short: 'Kort bedömning', none: 'Ingen bedömning' } satisfies Record<
		ScreeningOutcome,
		string
	>,
	reason: 'Skäl',
	reasonHelp: 'En eller två meningar. Står i bilagan när ingen bedömning görs.',
	save: 'Spara och gå vidare',
	closed: 'Bilagan är upprättad. Gör en ny version av den för att förpröva ärendet igen.',
	saved: (outcome: ScreeningOutcome) =>
		`Förprövningen är sparad: ${screeningText.outcomes[outcome].toLocaleLowerCase('sv')}.`,
	link: 'Förpröva ärendet',
	linkAgain: 'Gör om förprövningen',
	/** «Organisationen ändras och något ska upphandlas.» Another version’s questions are quoted. */
	reasonFor: (
		outcome: ScreeningOutcome,
		questions: readonly { readonly id: string; readonly question: string }[],
		isUnsure: boolean,
	): string => {
		if (questions.length === 0)
			return 'Inget i förprövningen talar för att beslutet påverkar omställningsförmågan.'
		if (isUnsure)
			return `Det är oklart om ärendet påverkar omställningsförmågan: ${questions.map(({ question }) => `”${question}” besvarades med Vet ej`).join(', ')}.`
		const reasons = questions.map(({ id, question }) => because[id] ?? `svaret är ja på ”${question}”`)
		const sentence = capitalised(sentenceList(reasons))
		return outcome === 'short' ? `${sentence}. Då räcker en kort bedömning.` : `${sentence}.`
	},
	inquiryTitle: 'Frågor att ta med i utredningen',
	inquiryLead: 'Det som besvarades med Vet ej. Kopiera in frågorna i uppdraget till utredningen.',
	problems: {
		unanswered: 'Svara på frågan, så går det att ge ett förslag.',
		outcomeMissing: 'Välj hur ärendet ska bedömas.',
		reasonMissing: 'Skriv skälet.',
		reasonTooLong: 'Skriv högst 500 tecken.',
		brokenCharacter: 'Texten innehåller ett trasigt tecken som inte går att spara. Skriv om det stället.',
	},
} as const
