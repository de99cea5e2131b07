import type { ExerciseAnswer } from '#app/domain/exercise.ts'
import { integer, sentenceList } from './format.ts'

/** The exercise of a nämnd: how it is started, the projector's page and the page on the phone. */
export const exerciseText = {
	startTitle: 'Öva i nämnden',
	startLead:
		'Läs ett litet fall tillsammans och svara på fyra frågor, var och en på sin mobil. Sedan visas hur svaren skiljer sig. Det tar en kvart.',
	howTitle: 'Så går det till',
	how: [
		'Du väljer ett fall och visar sidan på projektorn.',
		'Alla läser fallet. De skannar rutmönstret eller skriver adressen på sin mobil. Ingen behöver logga in.',
		'När alla har svarat visar du svaren. Prata om skillnaderna.',
	],
	privacy:
		'Svaren är anonyma och sparas inte tillsammans med något namn. Övningen tar slut av sig själv efter ett dygn och då tas svaren bort.',
	casesTitle: 'Välj ett fall',
	start: 'Starta övningen',
	startCase: (title: string) => `Starta övningen ”${title}”`,
	logIn: 'Logga in för att starta en övning',
	participate: 'Ska du vara med i en övning? Skriv koden.',
	ongoingTitle: 'Dina pågående övningar',
	ongoing: (title: string, code: string) => `${title}, kod ${code}`,
	tooMany: (most: number) =>
		`Du har redan ${integer(most)} övningar i gång. Avsluta en av dem innan du startar en ny.`,
	chooseCase: 'Välj ett av fallen.',

	codeTitle: 'Var med i en övning',
	codeLead: 'Skriv koden som står på projektorn.',
	codeLabel: 'Kod',
	codeHint: 'Sex tecken. Stora och små bokstäver går lika bra.',
	codeSubmit: 'Gå till övningen',
	goneTitle: 'Övningen finns inte',
	goneText: 'Koden är fel, eller så är övningen slut. Kontrollera koden på projektorn och skriv den igen.',
	busyTitle: 'Vänta en stund',
	busyText: 'Det har kommit för många försök härifrån. Vänta tio minuter och prova igen.',

	joinTitle: 'Så deltar ni',
	joinAt: 'Gå till',
	joinCode: 'och skriv koden',
	qrAlt: (address: string) => `Rutmönster som leder till ${address}`,
	answered: (count: number) =>
		count === 0 ? 'Ingen har svarat än' : count === 1 ? '1 har svarat' : `${integer(count)} har svarat`,
	refresh: 'Uppdatera',
	reveal: 'Visa svaren',
	revealNote: 'När svaren visas går de inte längre att ändra.',
	revealNone: 'Ingen har svarat än. Vänta tills någon har gjort det.',
	end: 'Avsluta och ta bort svaren',
	endNote: (time: string) => `Övningen tar slut av sig själv ${time}.`,
	storyTitle: 'Fallet',
	questionsTitle: 'Frågorna',

	spreadTitle: 'Så svarade ni',
	spreadLead:
		'Varje stapel visar hur många som gav svaret. Inget svar är rätt. Skillnaden är det intressanta.',
	axis: '−2 svårare att ställa om · 0 som i dag · +2 lättare att ställa om',
	tableTitle: 'Svaren i siffror',
	effect: 'Effekt',
	spreadAlt: (effect: string, counts: string) => `${effect}. ${counts}.`,
	countOf: (answer: string, count: number) => `${answer}: ${integer(count)}`,
	talkTitle: 'Prata om det här',
	divided: (effects: readonly string[]) =>
		`Ni skiljer er mest åt om ${sentenceList(effects)}. Låt någon med högt svar och någon med lågt berätta hur de tänkte.`,
	unknown: (effects: readonly string[]) =>
		`Mer än hälften svarade Vet ej om ${sentenceList(effects)}. Vem skulle kunna veta?`,
	agreed: 'Ni är ganska överens. Vad skulle någon som inte håller med säga?',
	condition: 'Vilket villkor skulle få fler att svara plus?',
	again: 'Starta en ny övning',

	answerLead: 'Läs fallet och svara på fyra frågor. Du är anonym.',
	baseline: 'Jämför med i dag. Tänk dig läget fyra år efter beslutet.',
	missing: (effect: string) => `Välj ett svar om ${effect}`,
	send: 'Skicka svaren',
	change: 'Ändra svaren',
	thanks: 'Dina svar är inne.',
	thanksNote: 'Du kan ändra dem tills de visas på projektorn.',
	closed: 'Svaren visas nu och går inte längre att ändra.',
	closedUnsent: 'Svaren hann visas innan dina kom in. Dina svar är inte med.',
	full: 'Övningen är full. Det går inte att vara fler med.',
	unknownAnswer: 'Vet ej',
} as const

/** How each answer is written, where there is little room. */
export const exerciseAnswerLabels: Readonly<Record<ExerciseAnswer, string>> = {
	'-2': '−2',
	'-1': '−1',
	'0': '0',
	'1': '+1',
	'2': '+2',
	unknown: exerciseText.unknownAnswer,
}
