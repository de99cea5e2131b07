import { sentenceList, signedLevel } from './format.ts'

/** The view where the assessors' answers are laid side by side, and the page where it is noted what they agreed on. */
export const reconciliationText = {
	title: 'Samstämning',
	lead: 'Här ligger bedömarnas svar sida vid sida. Tala om svaren där ni är oeniga, och anteckna vad ni enas om och varför. Där ni inte enas står oenigheten kvar i bilagan.',
	waiting: (names: readonly string[]) =>
		`Svaren visas när alla bedömare har lämnat in. Kvar: ${sentenceList(names)}.`,
	toAssessors: 'Se bedömarna',
	nobody: 'Ingen har lämnat in svar än.',
	onlyOne: 'Bara en bedömare har svarat, så det finns inget att stämma av.',
	figures: (disputed: number, of: number) => `Ni är oeniga om ${String(disputed)} av ${String(of)} svar.`,
	settled: (agreed: number, none: number) => {
		const about = agreed === 0 ? 'Inget svar är gemensamt än.' : `${String(agreed)} svar är gemensamma.`
		return none === 0 ? about : `${about} ${String(none)} har ni talat om utan att enas.`
	},
	meaning: 'Oenigt är ett svar där bedömarna skiljer sig med minst två steg.',
	filter: 'Vilka frågor visas?',
	showAll: 'Alla frågor',
	showDisputed: 'Bara där vi är oeniga',
	noneDisputed: 'Ni är inte oeniga om någon fråga.',
	print: 'Skriv ut sidan för att ta med den till mötet.',
	tableCaption: (question: string) => `Svar på frågan: ${question}`,
	assessor: 'Bedömare',
	unanswered: 'Inte besvarad',
	unknown: 'Vet ej',
	notApplicable: 'Ej tillämpligt',
	basis: (evidence: string, source: string) => [evidence, source].filter((part) => part !== '').join(': '),
	spreadRow: 'Spridning',
	agreedRow: 'Gemensamt svar',
	spread: (lowest: number, highest: number) =>
		lowest === highest
			? `alla ${signedLevel(lowest)}`
			: `${signedLevel(lowest)} till ${signedLevel(highest)}`,
	oneLevel: (level: number) => `bara ${signedLevel(level)}`,
	noLevels: 'ingen nivå',
	disputed: 'Oenigt',
	agreedNone: 'Inget än',
	noAgreement: 'Ingen enighet',
	both: 'Både ett svar och ”ingen enighet” är valda. Svaret gäller.',
	reason: (reason: string) => `Skäl: ${reason}`,
	openComments: (count: number) =>
		count === 1 ? '1 kommentar att lösa' : `${String(count)} kommentarer att lösa`,
	toQuestion: 'Anteckna vad ni enas om',
	toQuestionRead: 'Visa frågan med kommentarer',
	aboutQuestion: (action: string, question: string) => `${action}: ${question}`,
	numbered: (number: number, of: number) => `Fråga ${String(number)} av ${String(of)}`,
	agreeTitle: 'Vad ni enas om',
	agreeHelp:
		'Fyll bara i de svar ni har talat om. Ett gemensamt svar ersätter bedömarnas i resultat och bilaga. Deras egna svar finns kvar.',
	level: 'Gemensamt svar',
	levelNone: 'Inget gemensamt svar',
	levelOption: (level: number, label: string) => `${signedLevel(level)} ${label}`,
	noAgreementBox: 'Vi har talat om svaret och enas inte',
	reasonLabel: 'Skäl',
	reasonHelp: 'Varför ni enades, eller varför ni inte gör det.',
	motivationLabel: 'Motivering',
	motivationHelp: 'Står i bedömningsunderlaget. Behövs för alla svar utom 0 och vet ej.',
	save: 'Spara',
	saveAndNext: 'Spara och visa nästa fråga',
	next: 'Nästa fråga',
	previous: 'Föregående fråga',
	questions: 'Bläddra bland frågorna',
	locked: 'Bedömningen är låst, så de gemensamma svaren går inte att ändra nu.',
	awaited:
		'Inte sparat: en bedömare har tillkommit eller öppnat sina svar. Texten finns kvar här. Vänta tills alla har lämnat in.',
} as const

export const commentsText = {
	title: 'Kommentarer',
	help: 'Bedömare som inte har lämnat in ser inte kommentarerna.',
	none: 'Ingen har skrivit någon kommentar om frågan.',
	new: 'Ny kommentar',
	about: 'Gäller',
	aboutAll: 'Alla alternativ',
	send: 'Skriv kommentaren',
	answer: 'Svara',
	answerTo: (name: string) => `Svara ${name}`,
	answerLabel: 'Ditt svar',
	sendAnswer: 'Skriv svaret',
	resolve: 'Markera som löst',
	reopen: 'Öppna igen',
	resolved: 'Löst',
	resolvedBy: (name: string, at: string) => `Löst av ${name} ${at}`,
	unknownPerson: 'Någon',
	problems: {
		missing: 'Skriv något först.',
		tooLong: 'Texten är för lång: högst 8 000 tecken får plats.',
		brokenCharacter: 'Texten har ett tecken som inte går att spara. Skriv den på nytt.',
		notDone: 'Kommentaren gick inte att spara: något har ändrats sedan du öppnade sidan. Försök igen.',
	},
} as const
