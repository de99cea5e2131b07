/** Entries of the glossary that a result is not read without. */
export const wordLinks = [
	{ slug: 'omstallningsformaga', word: 'omställningsförmåga' },
	{ slug: 'nollalternativ', word: 'nollalternativ' },
	{ slug: 'vet-ej', word: 'Vet ej' },
	{ slug: 'spann', word: 'spann' },
	{ slug: 'riktning', word: 'samma riktning' },
	{ slug: 'drar-at-tva-hall', word: 'drar åt två håll' },
	{ slug: 'rakneexempel', word: 'räkneexempel' },
] as const

export const wordLinksText = {
	title: 'Vad betyder orden?',
	reading: 'Läs en bilaga på två minuter',
} as const
