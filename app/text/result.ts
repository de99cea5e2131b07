/** The result page: how the figures came about. Verdicts and labels are the annex's. */
export const resultText = {
	title: 'Resultat',
	lead: 'Siffrorna bygger på inlämnade svar. Varje mellanled visas, så att det går att se hur de har kommit till.',
	notSubmitted: 'Resultatet visas när du har lämnat in dina svar. Ingen ska svara för att nå en viss siffra.',
	notSubmittedByOthers: 'Resultatet visas när svar är inlämnade.',
	toReview: 'Granska och lämna in svaren',
	toAnnex: 'Till bilagan',
	toReconciliation: 'Se alla svar sida vid sida',
	howTitle: 'Så räknades det',
	howLead: 'Öppna ett alternativ för att se uträkningen.',
	howReading: 'Så läser du uträkningarna',
	howReadings: [
		'Värdet är medelvärdet av svaren på skalan. Vet ej och obesvarade frågor räknas inte in.',
		'Spannet visar hur lågt och hur högt värdet kan hamna. Varje vet ej och obesvarad fråga räknas först som −2, sedan som +2.',
		'Är bedömarna oense räknas deras lägsta svar i spannets ena ände och deras högsta svar i den andra.',
		'Uträkningarna visas med högst fyra decimaler men görs på exakta tal.',
	],
	toMethod: 'Alla regler i ord, på sidan om metoden',
	toCalculation: 'Uträkningen av den bilaga som är upprättad',
	disagreementTitle: 'Oenighet mellan bedömare',
	disagreementText: 'Här skiljer sig svaren med minst två steg.',
	missingTitle: 'Motivering saknas',
} as const
