import { sortKey } from '#app/domain/sort-key.ts'
import { historyText } from './history.ts'

/** What the log's other events are called: those that do not belong to the history of an ärende. */
const events: Readonly<Record<string, string>> = {
	'municipality.saved': 'Kommunens inställningar ändrades',
	'municipality.exported': 'Kommunens innehåll exporterades',
	'municipality.imported': 'Kommunens innehåll importerades',
	'log.exported': 'Loggen exporterades',
	'committee.created': 'En nämnd lades till',
	'committee.saved': 'En nämnds uppgifter ändrades',
	'committee.ended': 'En nämnd upphörde',
	'committee.resumed': 'En nämnd togs upp igen',
	'unit.created': 'En förvaltning eller ett bolag lades till',
	'unit.saved': 'En förvaltnings eller ett bolags uppgifter ändrades',
	'unit.ended': 'En förvaltning eller ett bolag upphörde',
	'unit.resumed': 'En förvaltning eller ett bolag togs upp igen',
	'person.created': 'Ett konto lades upp',
	'person.saved': 'En persons uppgifter ändrades',
	'person.linked': 'Ett konto kopplades till kommunens inloggning',
	'person.disabled': 'Ett konto stängdes av',
	'person.enabled': 'Ett konto öppnades igen',
	'person.passwordLink': 'En länk för lösenord gjordes',
	'person.passwordChanged': 'Ett lösenord byttes',
	'person.breakGlass': 'Ett konto blev reservkonto',
	'person.ordinary': 'Ett reservkonto blev vanligt konto',
	'person.recordShown': 'Ett registerutdrag visades',
	'person.removed': 'Personuppgifter togs bort',
	'role.created': 'En roll gavs',
	'role.createdForOneself': 'Någon gav sig själv en roll',
	'role.ended': 'En roll avslutades',
	'weightSet.adopted': 'Vikter beslutades',
	'target.adopted': 'En målbalans beslutades',
	'answers.removed': 'Bedömarnas egna svar rensades',
}

/** An event of the log in words; what is not known by name is shown as it is stored. */
export function eventInWords(action: string, subjectType: string): string {
	return events[action] ?? historyText[action] ?? historyText[`${action} ${subjectType}`] ?? action
}

/** Every event that has a word, with it, in Swedish order: what the log can be searched by. A key may name its subject too. */
export const knownEvents: readonly { readonly key: string; readonly label: string }[] = [
	...Object.entries(events),
	...Object.entries(historyText),
]
	.map(([key, label]) => ({ key, label }))
	.sort((one, other) => (sortKey(one.label) < sortKey(other.label) ? -1 : 1))

const tables: Readonly<Record<string, string>> = {
	proposal: 'Ärenden',
	proposal_stop: 'Ärendens väg',
	alternative: 'Alternativ',
	assessment: 'Bedömningar',
	answer: 'Svar',
	respondent: 'Bedömare',
	invitation: 'Inbjudningar',
	comment: 'Kommentarer',
	state_change: 'Steg mellan lägen',
	annex: 'Upprättade bilagor',
	decision: 'Beslut',
	adopted_condition: 'Beslutade villkor',
	chain_item: 'Risker och möjligheter',
	chain_condition: 'Villkor',
	affected: 'Berörda',
	resources: 'Resurser',
	lock_in: 'Inlåsning',
	precondition: 'Förutsättningar',
	audit_entry: 'Loggen',
	role_assignment: 'Roller',
	person_identity: 'Kommunens inloggning',
	import_batch: 'Importer',
	weight_set: 'Vikter',
	target_balance: 'Målbalans',
	committee: 'Nämnder',
	unit: 'Förvaltningar och bolag',
	meeting: 'Sammanträden',
	person: 'Personer',
}

const columns: Readonly<Record<string, string>> = {
	created_by: 'skapade',
	updated_by: 'senast ändrade',
	established_by: 'upprättade',
	transferred_by: 'förde över till diariet',
	published_by: 'publicerade',
	disposed_by: 'gallrade',
	resolved_by: 'löste',
	undone_by: 'ångrade',
	done_by: 'gjorde klart',
	person_id: 'personen',
	subject_id: 'det händelsen gäller',
	prepared_by_name: 'underlag av',
	secrecy_reviewed_by: 'sekretessprövad av',
	model: 'innehållet',
	document: 'bedömningen bakom',
	motivation: 'motivering',
	source: 'källa',
	reason: 'skäl',
	description: 'beskrivning',
	title: 'rubrik',
	summary: 'kommentar',
	note: 'anteckning',
	text: 'text',
	responsible: 'ansvarig',
	name: 'namn',
	who: 'vem',
	how: 'hur',
}

/** Where in the database something stands: what kind of thing, and which of its fields. */
export function placeInWords(table: string, column: string): string {
	return `${tables[table] ?? table} (${columns[column] ?? column})`
}

export const logText = {
	title: 'Logg',
	lead: 'Allt som ändras i Vågskål skrivs här: vem, när och vilka fält, men aldrig vad som stod i dem. Loggen går inte att ändra.',
	person: 'Person',
	anybody: 'Alla',
	nobody: 'Ingen person (programmet eller kommandoraden)',
	event: 'Händelse',
	anything: 'Alla händelser',
	subject: 'Gäller',
	subjectHelp: 'Ett id ur loggen, eller ett ärendes id ur dess adress.',
	from: 'Från och med',
	to: 'Till och med',
	search: 'Visa',
	clear: 'Rensa',
	none: 'Ingen händelse stämmer med det du söker.',
	exportLabel: 'Hämta urvalet:',
	csv: 'CSV',
	json: 'JSON',
	columns: { sequence: 'Nr', at: 'Tid', who: 'Vem', what: 'Vad', fields: 'Fält' },
	toProposal: 'Ärendet',
	toProposalOf: (sequence: number) => `Ärendet som händelse ${String(sequence)} gäller`,
	moreFields: (count: number) => `och ${String(count)} till`,
	caption: 'Senaste händelsen först',
	previous: 'Till de senaste',
	next: 'Äldre',
	pages: 'Bläddra i loggen',
	chainTitle: 'Loggens kedja',
	chainHolds: (from: number, to: number) =>
		`Händelserna ${String(from)}–${String(to)} är kontrollerade: varje händelse pekar på den före, och ingen är ändrad eller borttagen.`,
	chainEmpty: 'Loggen är tom.',
	chainBroken: (sequence: number) =>
		`Kedjan är bruten vid händelse ${String(sequence)}. Något i databasen är ändrat vid sidan av programmet. Kontakta den som driver Vågskål.`,
	chainWhole: 'Sidan kontrollerar de senaste händelserna. Kommandot vagskal verify kontrollerar hela loggen.',
	problems: { date: 'Skriv ett datum som finns, till exempel 2027-01-01.' },
	csvColumns: [
		'nr',
		'tid',
		'person',
		'namn',
		'händelse',
		'i ord',
		'slag',
		'id',
		'ärende',
		'fält',
		'kontrollsumma',
	],
} as const
