import type { Verdict } from '#app/domain/result.ts'
import type { PortfolioStatus } from '#app/domain/portfolio/selection.ts'
import { capitalised, sentenceList } from './format.ts'
import { verdictWords } from './annex-words.ts'

const proposals = (count: number) => (count === 1 ? '1 ärende' : `${String(count)} ärenden`)
const units = (amount: string) => `${amount} procentenheter`

const statuses: Record<PortfolioStatus, string> = {
	undecided: 'Inte beslutade',
	decided: 'Beslutade',
	withdrawn: 'Tillbakadragna',
}

/** The page that shows the whole: every figure with its words. */
export const portfolioText = {
	title: 'Portfölj',
	lead: 'Alla bedömda ärenden tillsammans: vart pengarna går, vad som stärker omställningsförmågan och vad vi ännu inte vet.',
	forPolitician: 'Du ser de ärenden som har en upprättad bilaga.',
	selection: 'Välj ärenden',
	committee: 'Nämnd',
	allCommittees: 'Alla nämnder',
	unit: 'Förvaltning eller bolag',
	allUnits: 'Alla förvaltningar och bolag',
	administrations: 'Förvaltningar',
	companies: 'Bolag',
	year: 'Sammanträdesår',
	allYears: 'Alla år',
	status: 'Status',
	allStatuses: 'Beslutade och inte beslutade',
	statuses,
	type: 'Ärendetyp',
	allTypes: 'Alla ärendetyper',
	show: 'Visa',
	clear: 'Rensa',
	what: 'Vad räknas?',
	whatCounts: [
		'Ett ärende räknas när alla svar är inlämnade. Utkast räknas aldrig, och inte heller en bedömning som har öppnats igen.',
		'Är ärendet beslutat räknas det alternativ som beslutades. Annars räknas det första alternativet som inte är nollalternativet.',
		'Pengar är engångskostnaden plus fyra års kostnad per år. Det är beloppets storlek som räknas, så en besparing väger lika mycket som en utgift.',
		'Korta bedömningar har fyra frågor. De blandas aldrig med dem som har sexton.',
	],
	count: (count: number) =>
		`Urvalet har ${count === 1 ? '1 bedömt ärende' : `${String(count)} bedömda ärenden`}.`,
	none: 'Inget bedömt ärende i urvalet.',
	noneHelp: 'Välj färre villkor, eller vänta tills svaren i ett ärende är inlämnade.',
	refreshing: (left: number) =>
		`Siffrorna för ${proposals(left)} räknas om just nu. Ladda om sidan om en stund. Du kan lämna den under tiden.`,
	instruments: (parts: readonly string[]) => `Frågorna: ${sentenceList(parts)}.`,
	instrument: (kind: 'full' | 'short', version: string, count: number) =>
		`${kind === 'full' ? 'version' : 'kort bedömning, version'} ${version} i ${proposals(count)}`,
	severalInstruments: 'Urvalet blandar flera versioner av frågorna. Jämför med försiktighet.',
	proposals,
	table: 'Visa som tabell',
	download: 'Hämta',
	downloadOf: (title: string, form: string) => `Hämta ”${title}” som ${form}`,
	forms: { csv: 'CSV', svg: 'SVG', png: 'PNG' },
	linkHelp: 'Varje siffra leder till ärendena bakom den.',
	toProposals: (words: string) => `Visa ärendena: ${words}`,

	target: {
		title: 'Kommunens mål',
		none: 'Kommunen har inget mål för balansen. Administratören kan lägga in det när det är beslutat.',
		is: (maintain: string, exploit: string, explore: string) =>
			`Målet är ${maintain} bevara, ${exploit} effektivisera och ${explore} utforska.`,
		decided: (by: string, from: string) => `Beslutat av ${by}. Gäller från ${from}.`,
		from: (from: string) => `Gäller från ${from}.`,
	},

	answer: {
		question: 'Är helheten i balans?',
		near: (distance: string) => `Ja. Det som är beslutat ligger nära målet: ${units(distance)} ifrån.`,
		some_way: (distance: string) => `Inte riktigt. Det som är beslutat ligger ${units(distance)} från målet.`,
		far: (distance: string) => `Nej. Det som är beslutat ligger ${units(distance)} från målet.`,
		most: (more: string, share: string, target: string) =>
			`Mest skiljer ${more}: ${share} mot målets ${target}.`,
		noTarget: (maintain: string, exploit: string, explore: string) =>
			`Det går inte att säga, för kommunen har inget mål. Av det som är beslutat går ${maintain} till att bevara, ${exploit} till att effektivisera och ${explore} till att utforska.`,
		nothingDecided: 'Det går inte att säga än. Inget i urvalet är beslutat med känd kostnad och inriktning.',
		waiting: (distance: string, isNearer: boolean | null) =>
			`Om allt som väntar beslutas, med sitt första alternativ, blir avståndet ${units(distance)}${isNearer === null ? '' : isNearer ? ': närmare målet' : ': längre från målet'}.`,
		waitingOnly: (maintain: string, exploit: string, explore: string) =>
			`Om allt som väntar beslutas, med sitt första alternativ, går ${maintain} till att bevara, ${exploit} till att effektivisera och ${explore} till att utforska.`,
		basis: (weighed: number, all: number) =>
			`Svaret bygger på ${String(weighed)} av ${proposals(all)} med beslut. Resten saknar kostnad eller inriktning.`,
		basisAll: (all: number) =>
			`Svaret bygger på ${proposals(all)} med beslut. Alla har kostnad och inriktning.`,
		bounds: (near: number, far: number) =>
			`Gränserna är Vågskåls egna: högst ${String(near)} procentenheter är nära målet, mer än ${String(far)} är långt ifrån.`,
		distance:
			'Avståndet är hälften av skillnaderna sammanlagt. 0 är precis på målet, 100 så långt ifrån det går att komma.',
	},

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
		ends: ['← närmare målet', 'längre från målet →'] as const,
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
			`Här är de närmaste. Alternativen är ${String(shown)}, och ${proposals(all)} väntar på beslut i urvalet.`,
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

	list: {
		title: 'Ärendena bakom siffran',
		crumb: 'Portfölj',
		count: (count: number) => proposals(count),
		none: 'Inget ärende.',
		csv: 'Hämta listan som CSV',
		columns: [
			'Ärende',
			'Diarienummer',
			'Nämnd',
			'Förvaltning eller bolag',
			'Sammanträde',
			'Alternativ som räknas',
			'Beslutat',
			'Utslag',
			'Riktning',
			'Vet ej',
			'Kronor',
			'Bevara',
			'Effektivisera',
			'Utforska',
		],
		decided: 'Beslutat',
		undecided: 'Inte beslutat',
		counted: (key: string, title: string) => `${key} ${title}`,
		unknown: (unknown: number, applicable: number) => `${String(unknown)} av ${String(applicable)}`,
		noMoney: 'saknas',
		certainty: { certain: 'Riktningen står sig', uncertain: 'Kan byta riktning' },
		short: 'kort bedömning',
		parts: {
			all: 'Alla ärenden i urvalet',
			decided: 'Beslutade ärenden',
			undecided: 'Ärenden som väntar på beslut',
			full: 'Ärenden med fullständig bedömning',
			short: 'Ärenden med kort bedömning',
			weighed: (isDecided: boolean) =>
				isDecided ? 'Beslutade ärenden med kostnad och inriktning' : 'Ärenden med kostnad och inriktning',
			costMissing: 'Ärenden utan hel kostnad',
			orientationMissing: 'Ärenden med kostnad men utan inriktning',
			verdict: (verdict: string, certainty: string | null, isShort: boolean) =>
				[
					`Utslag: ${verdict}`,
					...(certainty === null ? [] : [certainty]),
					...(isShort ? ['kort bedömning'] : []),
				].join(', '),
			unknown: (label: string | null) =>
				label === null ? 'Ärenden med minst ett Vet ej' : `Ärenden med Vet ej: ${label}`,
			unknownInUnit: (unit: string) => `Ärenden med minst ett Vet ej: ${unit}`,
			halfYear: (words: string) => `Fullständiga bedömningar: ${words}`,
			openConditions: (isLate: boolean) =>
				isLate ? 'Ärenden med försenade villkor' : 'Ärenden med villkor som inte är följda upp',
			instrument: (version: string, isShort: boolean) =>
				`${isShort ? 'Kort bedömning' : 'Fullständig bedömning'}, version ${version}`,
		},
	},
} as const
