import { decimal, integer, ofHundred, percent } from './format.ts'

/** The page that sets many ärenden in order. */
export const orderText = {
	title: 'Ordna många ärenden',
	lead: 'Vilka ärenden hamnar oftast bland de tre första, med olika vikter och olika utfall för Vet ej?',
	committee: 'Nämnd',
	allCommittees: 'Alla nämnder',
	year: 'År för sammanträdet',
	allYears: 'Alla år',
	submit: 'Visa',
	rule: 'Ett ärende räknas med det alternativ som är beslutat, annars med det första som inte är nollalternativ.',
	few: 'Det behövs minst två bedömda ärenden som du får se siffrorna för.',
	many: (most: number) => `Högst ${integer(most)} ärenden ordnas åt gången: de med senast sammanträde.`,
	others: (count: number) =>
		count === 1
			? 'Ett ärende är inte med: det har en kort bedömning, en annan version av frågorna eller inga frågor som gäller.'
			: `${integer(count)} ärenden är inte med: de har en kort bedömning, en annan version av frågorna eller inga frågor som gäller.`,
	working: (share: number) =>
		`Räknar: ${percent(share * 100)} klart. Sidan visar resultatet när det är klart.`,
	leave: 'Du kan lämna sidan och komma tillbaka.',
	again: 'Titta igen',
	sentence: (title: string, share: number) =>
		`”${title}” hamnar bland de tre första i ${ofHundred(share)} av 100 genomräkningar.`,
	caution: 'Det visar hur tålig ordningen är, inte vilka beslut som är rätt.',
	caption: 'Av 100 genomräkningar, hur ofta först och bland de tre första, och platsen i snitt',
	region: 'Ärendena i ordning',
	proposal: 'Ärende',
	amongThree: 'Bland tre första',
	first: 'Först',
	meanPlace: 'Plats i snitt',
	place: (place: number) => decimal(place, 1),
	alternative: (key: string, title: string) => `${key} ${title}`,
	cannot: 'går inte att bedöma',
	cannotNote: 'Ärenden som inte går att bedöma räknas med, men dra inga slutsatser om deras plats.',
	compareFirst: 'Jämför de första sida vid sida',
} as const
