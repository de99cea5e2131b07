import { percent } from './format.ts'
import type { Effect } from '#app/domain/instrument.ts'

/** The pages of what the municipality decides about its assessments: weights, target balance, instrument and gallring. */
export const weightsText = {
	title: 'Vikter',
	lead: 'Hur mycket de fyra effekterna väger när de läggs samman. Utan beslut väger de lika. Nya vikter gäller bedömningar som påbörjas från och med dagen; de som redan är påbörjade ändras inte.',
	none: 'Inga vikter är beslutade. De fyra effekterna väger lika.',
	inForce: 'Gäller nu',
	coming: 'Gäller inte än',
	before: 'Har gällt',
	addTitle: 'Nya vikter',
	name: 'Namn',
	nameHelp: 'Så kallas de i bilagan, till exempel ”Kommunstyrelsens vikter 2027”.',
	decidedBy: 'Vem som har beslutat',
	decidedByHelp: 'Till exempel ”Kommunstyrelsen 2026-12-10 § 211”.',
	validFrom: 'Gäller från och med',
	validFromHelp: 'Till exempel 2027-01-01. Lämna tomt för i dag.',
	legend: 'Vikter, 0–100',
	legendHelp: 'Högst tre decimaler. Minst en ska vara större än 0. Bara förhållandet mellan dem spelar roll.',
	effects: {
		flexibility: 'Mer flexibilitet',
		bureaucracy: 'Mindre byråkrati',
		renewal: 'Mer förnyelse',
		innovation: 'Mer innovation',
	} satisfies Record<Effect, string>,
	submit: 'Besluta vikterna',
	from: (date: string) => `Från ${date}`,
	decided: (by: string) => `Beslut: ${by}`,
	weight: (name: string, weight: number) => `${name} ${String(weight).replace('.', ',')}`,
	equal: 'Lika vikter',
	problems: {
		weight: 'Skriv ett tal mellan 0 och 100, med högst tre decimaler.',
		allZero: 'Minst en vikt ska vara större än 0.',
	},
} as const

export const targetText = {
	title: 'Målbalans',
	lead: 'Hur kommunen vill fördela sina resurser mellan att bevara, effektivisera och utforska. Portföljen visar hur långt därifrån ärendena ligger.',
	none: 'Ingen målbalans är beslutad.',
	addTitle: 'Ny målbalans',
	parts: { maintain: 'Bevara', exploit: 'Effektivisera', explore: 'Utforska' },
	part: (name: string, share: number) => `${name} ${percent(share)}`,
	legend: 'Hela procent, tillsammans 100',
	submit: 'Besluta målbalansen',
	problems: {
		percent: 'Skriv hela procent, 0–100.',
		sum: (sum: number) => `Delarna blir ${percent(sum)} tillsammans men ska bli ${percent(100)}.`,
		taken: 'Det finns redan en målbalans från den dagen. Välj en annan dag.',
	},
} as const

export const instrumentsText = {
	title: 'Instrument',
	lead: 'Frågorna och gränserna, i de versioner som har getts ut. En utgiven version ändras aldrig, och en bedömning behåller sin.',
	inForce: 'Gäller nu',
	coming: 'Gäller inte än',
	before: 'Har gällt',
	from: (date: string) => `Från ${date}`,
	used: (count: number) =>
		count === 0
			? 'Inga bedömningar är gjorda med den'
			: count === 1
				? '1 bedömning är gjord med den'
				: `${String(count)} bedömningar är gjorda med den`,
	version: (version: string) => `Version ${version}`,
	method: 'Läs metoden',
} as const

export const disposalRulesText = {
	title: 'Gallring',
	lead: 'Här bestämmer du när upprättade bilagor föreslås för gallring. Inget gallras av sig självt: nämndsekreteraren gallrar, med hänvisning till ett beslut.',
	years: 'Föreslå gallring så många år efter att bilagan upprättades',
	yearsHelp: 'Enligt kommunens dokumenthanteringsplan. Lämna tomt om bilagor inte ska föreslås.',
	dueTitle: 'Dags att gallra',
	dueNone: 'Ingen bilaga är dags att gallra.',
	dueNoRule: 'Inga bilagor föreslås, eftersom ingen tid är satt.',
	dueMore: (count: number) => `Visar de ${String(count)} äldsta.`,
	version: (version: number) => `version ${String(version)}`,
	established: (date: string) => `upprättad ${date}`,
	states: {
		established: 'Inte överförd till diariet',
		transferred: 'Överförd till diariet',
		superseded: 'Ersatt',
		disposed: 'Gallrad',
	},
	problem: 'Skriv ett helt antal år, 1–100, eller lämna tomt.',
	conflict: (theirs: string) =>
		theirs === ''
			? 'Någon annan har tömt fältet sedan du öppnade sidan. Spara igen om ditt värde ska gälla.'
			: `Någon annan har ändrat till ${theirs} sedan du öppnade sidan. Spara igen om ditt värde ska gälla.`,
} as const
