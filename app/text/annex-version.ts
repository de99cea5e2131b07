const by = (name: string) => (name === '' ? '' : ` av ${name}`)

/** What becomes of an established annex: överförd till diariet, ersatt, gallrad. */
export const annexVersionText = {
	states: {
		established: 'upprättad',
		transferred: 'överförd till diariet',
		superseded: 'ersatt',
		disposed: 'gallrad',
	},
	title: (version: number, state: keyof typeof titles) => `Version ${String(version)} ${titles[state]}`,
	item: (version: number, date: string, state: 'established' | 'transferred' | 'superseded' | 'disposed') =>
		`Version ${String(version)}, ${date}: ${annexVersionText.states[state]}`,
	established: (date: string, name: string) => `Upprättad ${date}${by(name)}.`,
	transferred: (date: string, name: string) => `Överförd till diariet ${date}${by(name)}.`,
	superseded: (date: string, version: number) => `Ersatt ${date} av version ${String(version)}.`,
	disposed: (date: string, name: string, decision: string) =>
		`Gallrad ${date}${by(name)}. Beslut: ${decision}.`,
	transfer: 'Markera som överförd till diariet',
	transferText: 'När bilagan är registrerad i diariet markerar du det här.',
	transferDate: 'Datum i diariet',
	transferDateHelp: 'Lämna tomt om det är i dag.',
	undoTransfer: 'Ta tillbaka markeringen',
	toDispose: (version: number) => `Gallra version ${String(version)}`,
	toNewer: (version: number) => `Läs version ${String(version)}`,
	versions: 'Versioner',
	compare: 'Jämför versioner',
	checksum: 'Kontrollsumma',

	tombstoneText:
		'Bilagans innehåll finns inte kvar. Uppgifterna här visar att den har funnits, och kontrollsummorna kan jämföras med ett exemplar i diariet.',
	modelChecksum: 'Innehållets kontrollsumma (SHA-256)',
	pdfChecksum: 'PDF-filens kontrollsumma (SHA-256)',
} as const

const titles = {
	established: 'är upprättad',
	transferred: 'är överförd till diariet',
	superseded: 'är ersatt',
	disposed: 'är gallrad',
} as const
