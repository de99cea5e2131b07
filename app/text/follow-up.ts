import type { FollowUpState } from '#app/domain/follow-up-state.ts'
import { decimal } from './format.ts'

/** Adopted conditions and what came of them: the list, the page of one condition, and the start page's section. */
export const followUpText = {
	title: 'Uppföljning',
	lead: 'Villkor och utfall som ska följas upp efter nämndernas beslut. Det äldsta datumet står först.',
	toAccuracy: 'Hur väl stämde bedömningarna?',
	count: (count: number) => (count === 1 ? '1 uppföljning' : `${String(count)} uppföljningar`),
	none: 'Ingen uppföljning stämmer med det du valt.',
	noneYet: 'Inget beslut med villkor är inskrivet än. Skriv in beslut på ärendets sida.',
	noneWaiting: 'Inget att följa upp just nu.',
	filters: 'Välj uppföljningar',
	committee: 'Nämnd',
	allCommittees: 'Alla nämnder',
	show: 'Läge',
	shows: {
		'': 'Det som återstår',
		forsenade: 'Försenade',
		kommande: 'Kommande',
		klara: 'Klara',
		alla: 'Alla',
	},
	whose: 'Ansvarig',
	everybodys: 'Alla',
	mine: 'Jag',
	apply: 'Visa',
	clear: 'Rensa valen',
	download: 'Hämta listan',
	downloadCsv: 'Hämta som CSV',
	downloadXlsx: 'Hämta som Excel',
	fileName: 'uppfoljning',
	stateWords: (state: FollowUpState, due: string | null, done: string | null): string => {
		switch (state) {
			case 'done':
				return done === null ? 'Klar' : `Klar ${done}`
			case 'late':
				return `Försenad sedan ${due ?? ''}`
			case 'soon':
			case 'later':
				return `Följs upp ${due ?? ''}`
			case 'undated':
				return 'Inget datum satt'
		}
	},
	assessmentItem: 'Besvara de 16 frågorna igen med det som hände',
	decided: (committee: string, date: string) => `Beslutat av ${committee} ${date}`,
	responsible: (who: string) => `Ansvarig: ${who}`,
	open: 'Följ upp',
	read: 'Öppna',
	readFor: (what: string) => `Öppna: ${what}`,
	openFor: (what: string) => `Följ upp: ${what}`,
	columns: {
		proposal: 'Ärende',
		diarienummer: 'Diarienummer',
		committee: 'Nämnd',
		decidedBy: 'Beslutat av',
		decidedOn: 'Beslutsdatum',
		what: 'Att följa upp',
		responsible: 'Ansvarig enligt beslutet',
		person: 'Påminns',
		due: 'Följs upp',
		state: 'Läge',
		done: 'Klar',
	},
	start: {
		title: 'Att följa upp',
		all: 'Alla uppföljningar',
	},
	condition: {
		title: (number: number) => `Villkor ${String(number)}`,
		decidedText: 'Som det beslutades',
		facts: {
			decision: 'Beslut',
			annexNumber: 'Nummer i bilagan',
			responsible: 'Ansvarig enligt beslutet',
			person: 'Påminns',
			followUp: 'Följs upp',
			state: 'Läge',
			proposal: 'Ärende',
		},
		withdrawn: 'Beslutet är tillbakataget. Villkoret följs inte upp.',
		doneTitle: 'Markera som klart',
		doneHelp: 'Skriv vad som blev gjort, så att nämnden kan läsa det.',
		doneOn: 'Vilken dag blev det klart?',
		doneOnHelp: 'Till exempel 2027-09-01 eller 1/9.',
		note: 'Vad blev gjort? (frivilligt)',
		markDone: 'Markera som klart',
		reopenTitle: 'Ångra att villkoret är klart',
		reopenNote: 'Varför öppnas det igen?',
		reopen: 'Öppna villkoret igen',
		changeTitle: 'Ändra datum eller ansvarig',
		changeHelp: 'Det som stod förut finns kvar i historiken.',
		reason: 'Varför ändras det?',
		change: 'Ändra',
		saved: 'Sparat.',
		historyTitle: 'Vad som har hänt',
		noHistory: 'Inget har hänt än.',
		events: {
			done: (date: string) => `Markerat som klart ${date}`,
			reopened: 'Öppnat igen',
			changed: (before: string) => `Ändrat. Förut: ${before}`,
		},
		before: (responsible: string, date: string) =>
			[responsible === '' ? 'ingen ansvarig' : responsible, date === '' ? 'inget datum' : date].join(', '),
		eventLine: (when: string, what: string, who: string) =>
			who === '' ? `${when} ${what}` : `${when} ${what} – ${who}`,
		problems: {
			dateMissing: 'Skriv vilken dag det blev klart.',
			date: 'Skriv ett datum som finns, till exempel 2027-09-01 eller 1/9.',
			dateInFuture: 'Datumet har inte varit än. Markera villkoret när det är klart.',
			reasonMissing: 'Skriv varför.',
			tooLong: 'Texten är för lång: högst 8 000 tecken får plats.',
			lineTooLong: 'Högst 200 tecken får plats.',
			brokenCharacter: 'Texten innehåller ett trasigt tecken som inte går att spara. Skriv om det stället.',
			personUnknown: 'Personen finns inte längre. Välj någon annan.',
			changedMeanwhile:
				'Någon annan har ändrat villkoret medan du skrev. Läs det som står nu och ändra igen.',
			doneMeanwhile: 'Någon annan har redan gjort det. Läs det som står nu.',
		},
	},
} as const

/** What happened: the 16 questions again, and what was foreseen against it. */
export const outcomeText = {
	title: (number: number) => `Utfall, uppföljning ${String(number)}`,
	answerTitle: (number: number) => `Uppföljning ${String(number)}: vad hände?`,
	begin: 'Börja följa upp utfallet',
	continue: 'Fortsätt uppföljningen',
	baseline:
		'Svara om läget nu, jämfört med läget före beslutet. Vad hände, i den verksamhet ärendet gäller? Frågorna är desamma som före beslutet, men nu gäller de det som hände och inte det som väntades. Det som är som före beslutet är 0.',
	notCausal: 'Visar vad som hände, inte vad beslutet orsakade.',
	independence: 'Svara helst utan att ha gjort den första bedömningen, och utan att läsa den på nytt.',
	youAssessed: 'Du var med och gjorde bedömningen före beslutet. Låt gärna någon annan svara.',
	reviewTitle: 'Granska uppföljningen',
	reviewLead: 'Läs igenom svaren om vad som hände innan du lämnar in dem.',
	submitHelp: 'När du har lämnat in jämförs svaren med bedömningen. Du kan öppna dem igen med ett skäl.',
	submit: 'Lämna in uppföljningen',
	toOutcome: 'Till utfallet',
	toReview: 'Till granskningen',
	locked: 'Uppföljningen är inlämnad, eller så är beslutet tillbakataget.',
	lead: (decision: string, version: number) =>
		`Gäller beslutet ${decision}. Jämförs med bilagan, version ${String(version)}.`,
	notFinished: 'Uppföljningen pågår. Utfallet visas när alla som svarar har lämnat in.',
	notFinishedAnswering: 'Utfallet visas när du har lämnat in dina svar.',
	notComparable: 'Bilagan går inte längre att läsa, så utfallet kan inte jämföras med den.',
	short: 'Före beslutet gjordes en kort bedömning. Den har inte de 16 frågorna och kan inte jämföras.',
	summaryTitle: 'Så väl stämde bedömningen',
	noPairs: 'Ingen fråga har ett svar med nivå både före och efter. Det finns inget att jämföra.',
	signs: (right: number, pairs: number) =>
		`Riktningen blev som väntat i ${String(right)} av ${String(pairs)} frågor som går att jämföra.`,
	error: (error: number) =>
		`I snitt skilde det ${decimal(error)} steg på skalan från −2 till +2 mellan det väntade och det som hände.`,
	notCompared: (count: number) =>
		count === 1
			? 'En fråga saknar nivå före eller efter och räknas inte.'
			: `${String(count)} frågor saknar nivå före eller efter och räknas inte.`,
	tableTitle: 'Fråga för fråga',
	columns: {
		criterion: 'Fråga',
		predicted: 'Väntat',
		actual: 'Blev',
		difference: 'Skillnad',
		sign: 'Riktning',
		motivation: 'Vad hände?',
	},
	signRight: 'Som väntat',
	signWrong: 'Inte som väntat',
	signNone: 'Går inte att jämföra',
	noLevel: {
		unknown: 'Vet ej',
		notApplicable: 'Ej tillämpligt',
		unanswered: 'Inte besvarad',
	},
	whoTitle: 'Vilka som svarade',
	whoBefore: (roles: string) => `Före beslutet: ${roles}.`,
	whoAfter: (roles: string) => `Efter beslutet: ${roles}.`,
	samePeople: (roles: string) => `Svarade både före och efter: ${roles}.`,
	otherPeople: 'Ingen svarade både före och efter.',
	nobodyKnown: 'framgår inte',
	withdrawn: 'Beslutet är tillbakataget. Uppföljningen räknas inte med i kommunens träffsäkerhet.',
	link: (number: number) => `Uppföljning ${String(number)}`,
	linkState: { underWay: 'pågår', finished: (date: string) => `klar ${date}` },
	begun: 'Uppföljningen är påbörjad.',
	cannotBegin: 'Utfallet kan inte följas upp: det saknas en bilaga med alternativet som valdes.',
} as const

/** How well a municipality foresees. */
export const accuracyText = {
	title: 'Hur väl stämde bedömningarna?',
	lead: 'Det som väntades före besluten mot det som hände. Så lär sig kommunen hur bra bedömningarna är.',
	none: 'Inget utfall är uppföljt än. När ett beslut har följts upp med de 16 frågorna visas träffsäkerheten här.',
	allTitle: 'I hela urvalet',
	proposals: (count: number) =>
		count === 1 ? '1 ärende är uppföljt.' : `${String(count)} ärenden är uppföljda.`,
	criteriaTitle: 'Fråga för fråga',
	committeesTitle: 'Nämnd för nämnd',
	committeesHelp: (fewest: number) =>
		`I bokstavsordning. Siffror visas när minst ${String(fewest)} ärenden är uppföljda. Nämnder ska inte jämföras med varandra: de bedömer olika saker.`,
	yearsTitle: 'Över tid',
	columns: {
		criterion: 'Fråga',
		committee: 'Nämnd',
		year: 'Uppföljt år',
		proposals: 'Ärenden',
		pairs: 'Jämförda svar',
		signs: 'Rätt riktning',
		error: 'Skillnad i snitt',
	},
	ofPairs: (right: number, pairs: number) => `${String(right)} av ${String(pairs)}`,
	hidden: (fewest: number) => `Visas från ${String(fewest)} ärenden`,
	noPairs: 'Inget att jämföra',
} as const
