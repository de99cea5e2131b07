import type { PersonRole } from '#db/schema.ts'
import type { CommitteeName } from './organisation.ts'

/** For trying out only: a database in production never gets these persons. */
export const demonstrationPassword = 'prova-vagskal'

export interface DemonstrationPerson {
	readonly name: string
	readonly email: string
	/** What she is called as assessor in the documents; null for those who answer nothing. */
	readonly assessorRole: string | null
	/** What the list of accounts says of her; null for those who cannot log in. */
	readonly account: string | null
	readonly role: PersonRole
	/** 'all' is the whole municipality. */
	readonly committees: readonly CommitteeName[] | 'all'
}

/** All invented. The first of each role is the one to log in as. */
export const demonstrationPeople = [
	{
		name: 'Maria Lindqvist',
		email: 'maria.lindqvist@alvstad.example',
		assessorRole: 'nämndsekreterare',
		account: 'sekreterare i Omsorgsnämnden och Socialnämnden',
		role: 'sekreterare',
		committees: ['Omsorgsnämnden', 'Socialnämnden'],
	},
	{
		name: 'Amir Rahimi',
		email: 'amir.rahimi@alvstad.example',
		assessorRole: 'verksamhetsutvecklare',
		account: 'bedömare i Omsorgsnämnden och Socialnämnden',
		role: 'bedomare',
		committees: ['Omsorgsnämnden', 'Socialnämnden'],
	},
	{
		name: 'Johan Åkesson',
		email: 'johan.akesson@alvstad.example',
		assessorRole: null,
		account: 'granskare i hela kommunen',
		role: 'granskare',
		committees: 'all',
	},
	{
		name: 'Eva Sandström',
		email: 'eva.sandstrom@alvstad.example',
		assessorRole: null,
		account: 'tjänsteperson i hela kommunen',
		role: 'tjansteperson',
		committees: 'all',
	},
	{
		name: 'Fatima Nilsson',
		email: 'fatima.nilsson@alvstad.example',
		assessorRole: null,
		account: 'politiker i Omsorgsnämnden och Kommunfullmäktige',
		role: 'politiker',
		committees: ['Omsorgsnämnden', 'Kommunfullmäktige'],
	},
	{
		name: 'Per Holm',
		email: 'per.holm@alvstad.example',
		assessorRole: null,
		account: 'administratör i hela kommunen',
		role: 'administrator',
		committees: 'all',
	},
	{
		name: 'Birgitta Ek',
		email: 'birgitta.ek@alvstad.example',
		assessorRole: 'kommunsekreterare',
		account: 'sekreterare i övriga nämnder och i bostadsbolagets styrelse',
		role: 'sekreterare',
		committees: [
			'Kommunfullmäktige',
			'Kommunstyrelsen',
			'Bildningsnämnden',
			'Samhällsbyggnadsnämnden',
			'Styrelsen för Älvstadsbostäder AB',
		],
	},
	{
		name: 'Karin Öberg',
		email: 'karin.oberg@alvstad.example',
		assessorRole: 'controller',
		account: null,
		role: 'bedomare',
		committees: ['Omsorgsnämnden', 'Bildningsnämnden'],
	},
	{
		name: 'Sara Wikström',
		email: 'sara.wikstrom@alvstad.example',
		assessorRole: 'utredare',
		account: null,
		role: 'bedomare',
		committees: ['Bildningsnämnden'],
	},
	{
		name: 'Elin Dahl',
		email: 'elin.dahl@alvstad.example',
		assessorRole: 'samhällsplanerare',
		account: null,
		role: 'bedomare',
		committees: ['Samhällsbyggnadsnämnden'],
	},
] as const satisfies readonly DemonstrationPerson[]
