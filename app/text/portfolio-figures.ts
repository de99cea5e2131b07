import type { Verdict } from '#app/domain/result.ts'
import { verdictWords } from './annex-words.ts'
import { capitalised } from './format.ts'
import { portfolioText } from './portfolio.ts'

const { proposals } = portfolioText

/** What each figure of the portfolio says, in the order of the page. */
export const figureText = {
	orientation: {
		title: 'Inriktning mot målet',
		lead: 'Hur pengarna fördelar sig mellan att bevara det som är, göra det bättre och pröva nytt. Ett ärende väger så mycket som det kostar.',
		names: { maintain: 'Bevara', exploit: 'Effektivisera', explore: 'Utforska' },
		inWords: { maintain: 'att bevara', exploit: 'att effektivisera', explore: 'att utforska' },
		rows: { target: 'Målet', decided: 'Beslutat', all: 'Beslutat och det som väntar' },
		columns: ['Del', 'Bevara', 'Effektivisera', 'Utforska', 'Kronor', 'Ärenden', 'Avstånd till målet'],
		beside: 'Räknas vid sidan av',
		costMissing: (count: number) => `${proposals(count)} utan hel kostnad`,
		orientationMissing: (count: number) => `${proposals(count)} utan inriktning`,
		besideHelp:
			'De gissas aldrig. En kostnad är hel när både engångskostnaden och kostnaden per år är ifyllda, också med 0.',
		allCounted: 'Alla ärenden i urvalet har kostnad och inriktning.',
		empty: 'Inget ärende i urvalet har både kostnad och inriktning.',
	},

	undecided: {
		title: 'Vad väntande förslag skulle göra',
		lead: 'Varje alternativ för sig: hur mycket närmare eller längre från målet det beslutade kommer om just det alternativet beslutas. Ärendena står i den ordning de ska upp till beslut.',
		leadAlone:
			'Inget är beslutat än. Därför visas hur långt från målet varje alternativ ligger för sig. Ärendena står i den ordning de ska upp till beslut.',
		leadNoTarget:
			'Utan mål finns inget avstånd att räkna. Här är vad varje alternativ kostar och hur det är inriktat. Ärendena står i den ordning de ska upp till beslut.',
		ends: ['Närmare målet', 'Längre från målet'] as const,
		row: (title: string, key: string) => `${key}: ${title}`,
		columns: [
			'Ärende',
			'Alternativ',
			'Nämnd',
			'Sammanträde',
			'Kronor',
			'Bevara',
			'Effektivisera',
			'Utforska',
			'Ändrar avståndet',
			'Eget avstånd',
			'Utslag',
		],
		first: (words: string) => `${words} (räknas i helheten)`,
		none: 'Inget i urvalet väntar på beslut.',
		more: (shown: number, all: number) =>
			`Här är de ${String(shown)} närmaste av ${proposals(all)} som väntar på beslut.`,
		unknown: 'Kan inte räknas',
	},

	verdicts: {
		title: 'Utslag',
		lead: 'Hur många ärenden som bedöms öka eller minska omställningsförmågan. Ett medelvärde över ärendena räknas inte: det skulle dölja dem som drar åt var sitt håll.',
		full: 'Fullständiga bedömningar, sexton frågor',
		short: 'Korta bedömningar, fyra frågor',
		words: Object.fromEntries(
			Object.entries(verdictWords).map(([verdict, words]) => [verdict, capitalised(words)]),
		) as Record<Verdict, string>,
		columns: ['Utslag', 'Fullständiga', 'Korta'],
	},

	map: {
		title: 'Utslag och hur säker riktningen är',
		lead: 'Nedåt står utslaget. Åt sidan står om riktningen håller hur Vet ej-svaren än faller ut. En stor cirkel är många ärenden.',
		certain: 'Riktningen står sig',
		uncertain: 'Kan byta riktning',
		columns: ['Utslag', 'Riktningen står sig', 'Kan byta riktning'],
		cell: (verdict: string, certainty: string, count: number) =>
			`${verdict}, ${certainty}: ${proposals(count)}`,
		note: 'Ärenden som inte går att bedöma är inte med. Det handlar om riktningen, inte om bedömningen är rätt.',
	},

	profile: {
		title: 'Förmåga i fyra led',
		lead: 'Alla svar i de fullständiga bedömningarna, led för led. Punkten är medelvärdet av de svar som finns. Linjen visar vad det kan bli när Vet ej får svar.',
		axis: ['−2 svårare', '0 som i dag', '+2 lättare'] as const,
		columns: ['Led', 'Medelvärde', 'Lägst', 'Högst', 'Svar', 'Vet ej'],
		none: 'inget svar',
	},

	effects: {
		title: 'Det vi inte vet',
		lead: 'Andelen Vet ej per effekt. Vet ej är en kunskap som saknas, inte ett misslyckande.',
		least: (words: string) => `Minst vet vi om ${words}.`,
		leastItem: (label: string, share: string) => `${label} (${share} Vet ej)`,
		nothing: 'Alla frågor i urvalet har fått svar.',
		columns: ['Effekt', 'Vet ej', 'Frågor som gäller', 'Andel'],
	},
	criteria: {
		title: 'Det vi inte vet, fråga för fråga',
		lead: 'Andelen Vet ej för var och en av de sexton frågorna. Ju högre fylld ruta, desto mer saknas.',
		columns: ['Fråga', 'Effekt', 'Led', 'Vet ej', 'Frågor som gäller', 'Andel'],
		cell: (label: string, share: string) => `${label}: ${share} Vet ej`,
		none: '–',
	},
	units: {
		title: 'Vet ej per förvaltning och bolag',
		lead: 'I bokstavsordning. Det är ingen rangordning: den som frågar noga hittar fler luckor. Använd det för att se var utbildning och underlag behövs.',
		noUnit: 'Utan förvaltning',
		columns: ['Förvaltning eller bolag', 'Ärenden', 'Vet ej', 'Frågor som gäller', 'Andel'],
	},

	conditions: {
		title: 'Villkor som inte är följda upp',
		lead: 'Villkor som har beslutats och som någon ska följa upp.',
		none: 'Inget villkor är beslutat i urvalet.',
		allDone: (adopted: number) =>
			adopted === 1
				? 'Det enda beslutade villkoret är uppföljt.'
				: `Alla ${String(adopted)} beslutade villkor är uppföljda.`,
		count: (open: number, adopted: number) =>
			`${String(open)} av ${String(adopted)} beslutade villkor återstår att följa upp.`,
		late: (late: number) =>
			late === 1 ? 'För ett av dem har dagen passerat.' : `För ${String(late)} av dem har dagen passerat.`,
		notLate: 'Ingen dag har passerat.',
		columns: ['Villkor', 'Ärende', 'Nämnd', 'Ansvarig', 'Följs upp'],
		rows: { open: 'Återstår', late: 'Därav försenade', done: 'Uppföljda' },
		chart: 'Beslutade villkor',
		noResponsible: 'ingen angiven',
		noDay: 'ingen dag',
	},

	overTime: {
		title: 'Över tid: utslag',
		lead: 'Fullständiga bedömningar efter halvåret då ärendet behandlas.',
		groups: { up: 'Ökar', same: 'Påverkar inte nämnvärt', down: 'Minskar', cannot: 'Går inte att bedöma' },
		columns: ['Halvår', 'Ökar', 'Påverkar inte nämnvärt', 'Minskar', 'Går inte att bedöma', 'Ärenden'],
		halfYear: (halfYear: string) =>
			halfYear === ''
				? 'Utan sammanträde'
				: `${halfYear.endsWith('1') ? 'Våren' : 'Hösten'} ${halfYear.slice(0, 4)}`,
		short: (halfYear: string) =>
			halfYear === '' ? '–' : `${halfYear.endsWith('1') ? 'vt' : 'ht'} ${halfYear.slice(2, 4)}`,
	},
	shares: {
		title: 'Över tid: inriktning och Vet ej',
		lead: 'Hur stor del av pengarna som går till att utforska och till att bevara, och hur stor del av frågorna som har svaret Vet ej.',
		series: {
			explore: 'Utforska, andel av pengarna',
			maintain: 'Bevara, andel av pengarna',
			unknown: 'Vet ej, andel av frågorna',
		},
		columns: ['Halvår', 'Utforska', 'Bevara', 'Vet ej'],
		none: '–',
	},
} as const
