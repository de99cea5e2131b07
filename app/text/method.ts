import type { NotAssessableReason } from '#app/domain/result.ts'
import { siteText } from './site.ts'

/** The page about the method: what is asked, how it is counted, what the words mean. */
export const methodText = {
	title: siteText.method,
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
	verdictBounds: {
		increases_clearly: 'minst +1',
		increases_somewhat: 'från +0,25 upp till +1',
		no_notable_effect: 'mellan −0,25 och +0,25',
		decreases_somewhat: 'från −0,25 ner till −1',
		decreases_clearly: '−1 eller lägre',
	},
	cannotTitle: 'När det inte går att bedöma',
	cannot: {
		coverage: 'Färre än 60 procent av de frågor som gäller har fått ett svar på skalan.',
		few_applicable: 'Färre än åtta frågor gäller ärendet.',
		effect_without_level: 'En hel effekt saknar svar på skalan.',
		no_overall_point: 'Det finns inget svar att väga samman.',
	} satisfies Record<NotAssessableReason, string>,
	certaintyTitle: 'Hur säker är riktningen?',
	certaintyText:
		'Vågskål räknar igenom alla sätt som vet ej-svaren kan falla ut på. Bilagan säger i hur många av hundra utfall riktningen är densamma. Att riktningen står sig betyder inte att bedömningen är rätt.',
	why: 'Varför frågan ställs:',
	example: 'Exempel:',
} as const
