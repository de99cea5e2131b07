/** The page about the method: what is asked, how it is counted, what the words mean. */
export const methodText = {
	title: 'Så fungerar bedömningen',
	lead: 'Frågorna och gränserna är Vågskåls egna. De bygger på de fyra effekterna i en forskningsrapport. Bedömningen är ett strukturerat omdöme, inte en mätning.',
	version: (version: string, validFrom: string) =>
		`Frågorna är version ${version} och gäller från ${validFrom}.`,
	baselineTitle: 'Vad alternativen jämförs med',
	questionsTitle: 'Frågorna',
	levelsText:
		'Varje fråga besvaras för varje alternativ, också nollalternativet. Plus är alltid bra för omställningsförmågan. Vet ej och ej tillämpligt är egna svar och räknas aldrig som noll.',
	levelColumn: 'Svar',
	anchorColumn: 'Betyder här',
	countingTitle: 'Så räknas det',
	counting: [
		'En effekts värde är medelvärdet av svaren på dess frågor. Vet ej och obesvarade frågor räknas inte in i värdet.',
		'Spannet visar hur högt och hur lågt effekten kan hamna om varje vet ej och obesvarad fråga i stället blir så dålig eller så bra som skalan tillåter.',
		'Frågor som inte är tillämpliga räknas bort helt.',
		'Det sammanvägda värdet är medelvärdet av effekternas värden, med kommunens vikter. Vikterna är lika om inget annat sägs.',
		'Svarar flera bedömare räknas medianen. Är mer än hälften osäkra blir svaret vet ej. Enas de efter samtal gäller det svaret.',
	],
	verdictTitle: 'Orden i slutsatsen',
	verdictColumn: 'Sammanvägt värde',
	wordColumn: 'Slutsats',
	verdicts: [
		['minst +1', 'ökar tydligt'],
		['från +0,25 upp till +1', 'ökar något'],
		['mellan −0,25 och +0,25', 'påverkar inte nämnvärt'],
		['från −0,25 ner till −1', 'minskar något'],
		['−1 eller lägre', 'minskar tydligt'],
	],
	cannotTitle: 'När det inte går att bedöma',
	cannot: [
		'Färre än 60 procent av de frågor som gäller har fått ett svar på skalan.',
		'Färre än åtta frågor gäller ärendet.',
		'En hel effekt saknar svar på skalan.',
	],
	certaintyTitle: 'Hur säker är riktningen?',
	certaintyText:
		'Vågskål räknar igenom alla sätt som vet ej-svaren kan falla ut på. Bilagan säger i hur många av hundra utfall riktningen är densamma. Att riktningen står sig betyder inte att bedömningen är rätt.',
	why: 'Varför frågan ställs:',
	example: 'Exempel:',
} as const
