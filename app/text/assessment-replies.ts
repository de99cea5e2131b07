import { valueProblems } from './assessment-choices.ts'

/** What the server alone says while one assesses: a page gets it as markup, never as a script. */
export const assessmentReplies = {
	/** Above a question that has no stage. */
	short: 'Kort bedömning',
	stepTitles: {
		resources: 'Pengar och tid',
		lockIn: 'Inlåsning',
		preconditions: 'Förutsättningar',
		chain: 'Möjligheter och risker',
		affected: 'Berörda och hörda',
	},
	stepLeads: {
		resources:
			'Vad används alternativets pengar och arbetstid till? Räkna bara det som beslutet tillför eller flyttar, inte hela verksamheten.',
		lockIn: 'Här prövar du om alternativet låser fast kommunen. Ja är alltid bra för omställningsförmågan.',
		preconditions:
			'Finns det som krävs för att effekten ska bli av? Svaren räknas inte in i resultatet. De visar hur troligt det är att effekten nås.',
		chain:
			'Gå igenom hela beslutskedjan. Vad kan gå bra, vad kan gå fel och vilket villkor skulle göra skillnad?',
		affected: 'Vilka berörs och vilka har fått säga sitt innan beslutet?',
	},
	rows: (count: number) => (count === 1 ? '1 tillagd' : `${String(count)} tillagda`),
	copiedMissing: 'Det som saknades är kopierat. Inget som var ifyllt har ändrats.',
	copiedNothing: 'Det fanns inget att kopiera.',
	conflictSummary: 'fältet har ändrats på annat håll. Välj vilken text som ska gälla.',
	conflictYourself: 'Du själv, i en annan flik,',
	lockedMeanwhile:
		'Svaren blev låsta medan du skrev, så texten är inte sparad. Kopiera den om du behöver den.',
	removedMeanwhile: (typed: string) =>
		`Raden togs bort medan du skrev, så texten är inte sparad. Kopiera den om du behöver den: ”${typed}”`,
	newRowMissing: 'Fyll i fältet, eller töm hela raden om den inte behövs.',
	nothingAnswered: 'Du har inte svarat på någon fråga än.',
	problems: valueProblems,
	reviewerRemarks: 'Granskarens anmärkningar',
	reviewUnanswered: 'Inte besvarade',
	reviewUnansweredText:
		'Obesvarade frågor räknas som vet ej i alla siffror. Bilagan säger att bedömningen inte är komplett.',
	reviewMissingMotivations: 'Motivering saknas',
	reviewMissingMotivationsText: 'De här svaren behöver en motivering innan du kan lämna in.',
	reviewManyZeros: 'Många nollor saknar motivering',
	reviewManyZerosText: (count: number) =>
		`${String(count)} svar är 0 utan motivering. Skriv gärna varför inget ändras, så blir bedömningen lättare att lita på.`,
	reviewWeak: 'Skillnader som inget villkor förklarar',
	reviewWeakText: (alternative: string, than: string, direction: 'better' | 'worse') =>
		`${alternative} bedöms ${direction === 'better' ? 'bättre' : 'sämre'} än ${than} här, men inget villkor förklarar varför`,
	reviewCopied: 'Kopierade svar som inte är bekräftade',
	reviewOrientation: 'Fördelning som inte blir 100 procent',
	submitHelp: 'När du har lämnat in visas resultatet. Du kan öppna svaren igen om något behöver ändras.',
	submitHelpGuest:
		'När du har lämnat in går svaren inte att ändra. Be nämndsekreteraren öppna dem om något behöver rättas.',
	submitted: (time: string) => `Du lämnade in dina svar ${time}.`,
	leftOut: 'Nämndsekreteraren har gått vidare utan dina svar. De finns kvar men räknas inte.',
	closed: 'Bedömningen är avslutad: bilagan är upprättad.',
	inReview: 'Bedömningen granskas. Under tiden går den inte att ändra.',
	approved: 'Bedömningen är granskad och godkänd. Den går inte att ändra om den inte öppnas igen.',
	putAside: 'Ärendet är avslutat utan beslut. Bedömningen går inte att ändra.',
	reopenReasonMissing: 'Skriv kort varför svaren öppnas igen.',
	cannotSubmit: 'Svaren kan inte lämnas in än. Skriv en motivering för svaren nedan.',
	emptyAnswer: 'Inte besvarad',
	unconfirmed: 'Kopierat, inte bekräftat',
} as const
