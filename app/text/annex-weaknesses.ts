/** What is weak in a draft; apart from the page's own words, since only the server says it. */
export const annexWeaknessText = {
	missingMotivation: (alternative: string, criterion: string) =>
		`Motivering saknas: ${alternative}, ${criterion}`,
	unanswered: (count: number) =>
		count === 1 ? 'En fråga är inte besvarad.' : `${String(count)} frågor är inte besvarade.`,
	noZero: 'Inget nollalternativ är utpekat.',
	oneAlternative: 'Bara ett alternativ är bedömt. Nämnden behöver minst två att välja mellan.',
	noHeard: (id: string) => `${id}: ingen uppgift om vilka som har hörts.`,
	lockIn: (id: string) => `${id}: frågorna om inlåsning är inte alla besvarade.`,
	preconditions: (id: string) => `${id}: förutsättningarna är inte alla besvarade.`,
	bareRisk: (id: string) => `${id}: en risk med riskvärde 9 eller mer saknar villkor.`,
	oneAssessor: 'Bara en bedömare har svarat.',
	disagreement: (id: string, count: number) =>
		`${id}: bedömarna är oense om ${count === 1 ? 'en fråga' : `${String(count)} frågor`}.`,
	personalNumber: (number: string) =>
		`”${number}” ser ut som ett personnummer. Ta bort det innan bilagan upprättas.`,
	noReason: 'Det står inte varför ingen bedömning behövs. Skriv skälet i förprövningen.',
	noComment: 'Förvaltningens kommentar saknas.',
	pages: (pages: number, limit: number) =>
		`Bilagan blir ${String(pages)} sidor men ska rymmas på ${String(limit)}. Korta texterna nedan.`,
	tightened: (limit: number) =>
		`Allt ryms inte på ${String(limit)} sidor. En del står därför bara i bedömningsunderlaget. Korta texterna nedan om mer ska synas på de första sidorna.`,
	tooLong: (field: string, lines: number, written: string) =>
		`${field} är ${String(lines)} ${lines === 1 ? 'rad' : 'rader'} för lång: ${beginningOf(written)}`,
	long: (field: string, lines: number, written: string) =>
		`${field} tar ${String(lines)} ${lines === 1 ? 'rad' : 'rader'}: ${beginningOf(written)}`,
	missingCharacters: (list: string) => `Dessa tecken saknas i typsnitten och skrivs med sin kod: ${list}`,
} as const

function beginningOf(written: string): string {
	return `”${written.slice(0, 60)}${written.length > 60 ? ' …' : ''}”`
}
