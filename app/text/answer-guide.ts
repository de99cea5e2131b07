/** What the seven answers mean, whatever the question. Sent with the page, so that the browser loads no script for it. */
export const answerGuideText = {
	title: 'Så svarar du',
	lead: 'Välj det svar som ligger närmast. Plus är alltid bra för omställningsförmågan.',
	unknown: 'Vet ej: ett ärligt svar som aldrig räknas som noll. Skriv gärna vem som kan veta.',
	notApplicable: 'Ej tillämpligt: frågan gäller inte ärendet. Skriv varför.',
	inGlossary: 'Vet ej i ordlistan',
	keyboard: 'Tangentbord: 1–5 väljer −2 till +2, V vet ej, E ej tillämpligt.',
} as const
