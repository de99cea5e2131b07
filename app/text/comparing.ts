import type { Effect } from '#app/domain/instrument.ts'
import { precedenceOf } from '#app/domain/precedence.ts'
import { capitalised, integer, ofHundred, percent, sentenceList } from './format.ts'
import { precedenceWords } from './precedence-words.ts'

const effectNames: Record<Effect, string> = {
	flexibility: 'flexibilitet',
	bureaucracy: 'byråkrati',
	renewal: 'förnyelse',
	innovation: 'innovation',
}

/** What is said of a comparison, on the page, on paper and in files. Questions and labels come from the instrument. */
export const comparingText = {
	effects: {
		flexibility: 'Mer flexibilitet',
		bureaucracy: 'Mindre byråkrati',
		renewal: 'Mer förnyelse',
		innovation: 'Mer innovation',
	} satisfies Record<Effect, string>,
	kicker: 'Underlag – jämförelse av balanseringsbedömningar',
	ofAlternatives: (proposal: string) => `Jämförelse av alternativen i ${proposal}`,
	ofProposals: (count: number) => `Jämförelse av ${integer(count)} ärenden`,
	scope:
		'Jämförelsen visar hur förslagen bedöms påverka kommunens förmåga att ställa om. Den säger inget om kostnad, kvalitet eller rättssäkerhet.',
	shortNotice: 'Korta bedömningar, fyra frågor var.',
	instruments: (versions: readonly string[], common: number, all: number) =>
		`Bedömningarna är gjorda med olika versioner av frågorna: ${sentenceList(versions)}. ${integer(common)} av ${integer(all)} frågor är likadana. Jämför därför med försiktighet.`,
	shortAndFull:
		'Korta och fullständiga bedömningar jämförs inte med varandra, eftersom de bygger på olika frågor. Välj bara korta eller bara fullständiga.',
	tooMany: (count: number) => `Du har valt ${integer(count)}. Högst sex kan jämföras åt gången.`,
	tooFew: 'Välj minst två alternativ eller ärenden att jämföra.',
	unreadable: 'Något i adressen finns inte, eller så får du inte läsa det. Det är inte med i jämförelsen.',
	notAssessed: (title: string) => `${title}: ingen bedömning är inlämnad, så det finns inget att jämföra.`,
	noFigures: (title: string) =>
		`${title}: du får se siffrorna när dina egna svar är inlämnade, eller när bedömningen är klar.`,
	missingAlternative: (title: string) => `${title}: alternativet finns inte längre.`,
	corner: 'Fråga',
	zero: 'Nollalternativ',
	quoted: (title: string, key: string | null) => `”${title}”${key === null ? '' : ` (${key})`}`,
	numbered: (number: string, title: string, key: string | null) =>
		`${number} ${title}${key === null ? '' : ` (${key})`}`,
	differs: 'Skiljer',
	whose: (id: string, row: string) => `${id}, ${row}`,
	matrix: {
		heading: 'Sida vid sida',
		lead: 'Rader där svaren skiljer sig är märkta med ordet Skiljer.',
		effects: 'Fyra effekter',
		overall: 'Sammanvägt',
		overallEqual: 'Sammanvägt, med lika vikter',
		verdict: 'Omdöme',
		direction: 'Hur säker riktningen är',
		pulls: 'Drar åt två håll',
		answered: 'Besvarade frågor',
		stages: 'Var i omställningen',
		money: 'Pengar och tid',
		orientation: { maintain: 'Bevara', exploit: 'Effektivisera', explore: 'Utforska' },
		oneOff: 'En gång',
		yearly: 'Per år',
		preconditions: 'Förutsättningar',
		lockIn: 'Inlåsning',
		conditions: 'Möjliga villkor',
		noConditions: 'Inga villkor är föreslagna.',
		has: 'ja',
		hasNot: 'nej',
		nothing: '–',
		notAnswered: 'Inte besvarat',
		region: 'Jämförelsen som tabell. Rulla i sidled för att se alla.',
	},
	ranking: {
		heading: 'Din rangordning av effekterna',
		lead: 'Utan rangordning prövas alla möjliga vikter. Om du rangordnar prövas bara vikter i den ordningen.',
		none: 'Ingen rangordning: alla vikter prövas.',
		start: 'Rangordna effekterna',
		clear: 'Ta bort rangordningen',
		chosen: 'Viktigast först:',
		up: (effect: string) => `Flytta upp ${effect}`,
		down: (effect: string) => `Flytta ned ${effect}`,
		moveUp: 'Upp',
		moveDown: 'Ned',
		spoken: (effects: readonly Effect[]) =>
			`Effekterna är rangordnade: ${sentenceList(
				effects.map((effect) => effectNames[effect]),
				'och sist',
			)}.`,
		any: 'Alla vikter är prövade, ingen effekt är satt före en annan.',
	},
	robustness: {
		heading: 'Hur tålig är ordningen?',
		caution: (label: string) => `Det visar hur tålig ordningen är, inte om ${label} är rätt beslut.`,
		cautionMany: 'Det visar hur tålig ordningen är, inte vilket beslut som är rätt.',
		pair: (one: string, other: string, share: number, hasUnknowns: boolean) =>
			`${one} hamnar före ${other} i ${ofHundred(share)} av 100 genomräkningar med olika vikter${hasUnknowns ? ' och olika utfall för Vet ej' : ''}: ${precedenceWords[precedenceOf(share)]}.`,
		noDifference: (one: string, other: string, share: number) =>
			`Ingen klar skillnad mellan ${one} och ${other}: ${one} hamnar före i ${ofHundred(share)} av 100 genomräkningar.`,
		cannot: (labels: readonly string[]) =>
			`${sentenceList(labels)} går inte att bedöma. ${labels.length === 1 ? 'Det' : 'De'} finns med i tabellerna, men dra inga slutsatser om ${labels.length === 1 ? 'dess' : 'deras'} plats.`,
		notApplicable: (label: string, effects: readonly Effect[]) =>
			`${label}: ${sentenceList(effects.map((effect) => effectNames[effect]))} är ej tillämpligt och räknas som ingen effekt.`,
		leftOut: (effects: readonly Effect[]) =>
			`${capitalised(sentenceList(effects.map((effect) => effectNames[effect])))} gäller inget av det som jämförs och räknas inte med.`,
		draws: (draws: number) =>
			`${integer(draws)} genomräkningar. I varje dras vikterna slumpmässigt, varje Vet ej får ett slumpvis svar av de fem, och där bedömarna är oeniga dras ett av deras svar.`,
		ranks: 'Hur ofta på varje plats',
		ranksCaption: 'Av 100 genomräkningar, hur många som ger varje plats',
		rank: (rank: number) => `Plats ${integer(rank)}`,
		alternative: 'Alternativ',
		legend: (places: readonly string[]) => `Från vänster: ${sentenceList(places).toLocaleLowerCase('sv')}.`,
		pairs: 'Alla par',
		pairsCaption: 'Av 100 genomräkningar, hur ofta raden hamnar före kolumnen',
		weights: 'Vikter som sätter var och en först',
		weightsCaption:
			'I snitt, i de genomräkningar där alternativet hamnar först. Säkerhet: av 100 utfall för Vet ej, i hur många det är först med just de vikterna.',
		certainty: 'Säkerhet',
		neverFirst: 'Aldrig först',
		nothingApplicable: (label: string) =>
			`Hur tålig ordningen är går inte att räkna fram, eftersom ingen fråga gäller ${label}.`,
		otherQuestions:
			'Hur tålig ordningen är räknas inte fram, eftersom bedömningarna är svar på olika frågor.',
		barAlt: (label: string, parts: readonly string[]) => `${label}: ${parts.join(', ')}.`,
		barPart: (rank: number, share: number) => `plats ${integer(rank)} i ${ofHundred(share)} av 100`,
	},
	turning: {
		heading: 'Vad kan vända ordningen?',
		lead: 'Vikten är den som effekten får när de andra delar lika på resten.',
		switches: (effect: Effect, weight: number, leader: string, other: string) =>
			`Om ${effectNames[effect]} väger mer än ${percentOf(weight)} hamnar ${leader} före ${other}.`,
		never: (leader: string, other: string) =>
			`Ingen effekt kan ensam vända ordningen mellan ${leader} och ${other}, hur mycket den än väger.`,
		unknown: (label: string, criterion: string, against: readonly string[]) =>
			`Vet ej-svaret om ”${criterion}” för ${label} kan ensamt vända ordningen mot ${sentenceList(against)}.`,
		noUnknown: 'Inget enskilt Vet ej kan vända ordningen. Flera tillsammans kan göra det.',
		unknownRule:
			'Prövat med ett svar i taget, det bästa och det sämsta, med övriga Vet ej mitt på skalan och vikterna i snitt.',
	},
	method:
		'Metoden heter SMAA-2 och beskrivs på sidan Metoden. Samma svar ger alltid samma siffror. Frågorna och gränserna är Vågskåls egna. Bedömningen är ett strukturerat omdöme, inte en mätning.',
	foot: (municipality: string, date: string) => `${municipality} · Jämförelse ${date}`,
	fileStem: 'Jamforelse',
} as const

/** Whole per cent, and never rounded to none or all of what is neither: `62 %`, `mindre än 1 %`. */
function percentOf(share: number): string {
	const words = ofHundred(share)
	return /^\d+$/.test(words) ? percent(Number(words)) : `${words} %`
}
