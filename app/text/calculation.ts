import { integer } from './format.ts'

/** «/metod/berakning/…»: how the figures of an established annex came about. */
export const calculationText = {
	title: 'Uträkningen',
	pageTitle: (annex: string) => `Uträkningen – ${annex}`,
	lead: 'Steg för steg från svaren till slutsatsen. Allt är räknat ur de svar som låstes när bilagan upprättades.',
	about: (version: number, instrument: string) =>
		`Gäller version ${integer(version)} av bilagan. Frågorna är version ${instrument}.`,
	toAnnex: 'Till bilagan',
	toMethod: 'Så räknas det, i ord',
	alternatives: 'Alternativ',
	steps: 'Så läser du uträkningen',
	stepList: [
		'Först kommer svaren på varje effekts frågor, effektens värde och dess spann.',
		'Sedan vägs effekterna samman till ett värde, en slutsats och en riktning.',
		'Sist står det som ingen vet, och ett räkneexempel på vad som skulle krävas.',
	],
	agrees: 'Siffrorna här är desamma som i bilagan.',
	differs: (ids: string) =>
		`Siffrorna för ${ids} är inte desamma som i bilagan. Bilagan gäller. Vågskål kan ha räknat på ett annat sätt när den upprättades.`,
	absent:
		'Den här bilagan är upprättad innan Vågskål sparade svaren tillsammans med den. Därför går uträkningen inte att visa.',
	unknownInstrument: (version: string) =>
		`Frågorna i version ${version} finns inte kvar, så uträkningen går inte att visa.`,
	link: 'Se hela uträkningen',
} as const
