/** The pages of an administrator. */
export const adminText = {
	title: 'Administration',
	lead: 'Här ställer du in hur Vågskål används i kommunen. Allt du ändrar skrivs i loggen.',
	crumb: 'Administration',
	saved: 'Sparat.',
	save: 'Spara',
	add: 'Lägg till',
	change: 'Ändra',
	changeOf: (name: string) => `Ändra ${name}`,
	groups: [
		{
			title: 'Kommunen',
			pages: [
				{
					to: '/admin/kommun',
					label: 'Kommunens inställningar',
					about: 'Namn, färg och hur bilagan skrivs.',
				},
				{ to: '/admin/namnder', label: 'Nämnder', about: 'Namn och när kallelsen går ut.' },
				{ to: '/admin/enheter', label: 'Förvaltningar och bolag', about: 'De som ansvarar för ärenden.' },
				{
					to: '/admin/personer',
					label: 'Personer och roller',
					about: 'Konton, roller per nämnd och personuppgifter.',
				},
			],
		},
		{
			title: 'Bedömningen',
			pages: [
				{ to: '/admin/vikter', label: 'Vikter', about: 'Hur de fyra effekterna vägs samman.' },
				{ to: '/admin/malbalans', label: 'Målbalans', about: 'Hur kommunen vill fördela sina resurser.' },
				{
					to: '/admin/instrument',
					label: 'Instrument',
					about: 'Vilka versioner av frågorna som gäller och används.',
				},
			],
		},
		{
			title: 'Ordning och spår',
			pages: [
				{
					to: '/admin/logg',
					label: 'Logg',
					about: 'Vem som har gjort vad, med en kedja som visar att inget är ändrat.',
				},
				{
					to: '/admin/gallring',
					label: 'Gallring',
					about: 'Vad som sparas hur länge, och vad som är dags att gallra.',
				},
				{ to: '/admin/export', label: 'Exportera allt', about: 'Kommunens hela innehåll i en fil.' },
			],
		},
	],
	problems: {
		missing: 'Fyll i fältet.',
		tooLong: 'Texten är för lång. Korta den.',
		brokenCharacter: 'Texten har ett tecken som inte går att spara. Skriv den på nytt.',
		date: 'Skriv ett datum som finns, till exempel 2027-01-01.',
		theirs: (value: string) =>
			`Någon annan har ändrat till ”${value}” sedan du öppnade sidan. Spara igen om ditt värde ska gälla.`,
	},
} as const

export const organisationText = {
	committees: {
		title: 'Nämnder',
		lead: 'Också kommunstyrelsen, fullmäktige och bolagens styrelser. En nämnd som upphör tas inte bort: dess ärenden finns kvar.',
		none: 'Det finns inga nämnder än. Lägg till den första.',
		addTitle: 'Lägg till en nämnd',
		name: 'Nämndens namn',
		second: 'Kallelsen går ut så många dagar före sammanträdet',
		fact: (days: number) =>
			days === 1 ? 'Kallelse 1 dag före sammanträdet' : `Kallelse ${String(days)} dagar före sammanträdet`,
	},
	units: {
		title: 'Förvaltningar och bolag',
		lead: 'De som ansvarar för ärenden. En enhet som upphör tas inte bort: dess ärenden finns kvar.',
		none: 'Det finns inga förvaltningar eller bolag än. Lägg till den första.',
		addTitle: 'Lägg till en förvaltning eller ett bolag',
		name: 'Namn',
		second: 'Slag',
	},
	kinds: { administration: 'Förvaltning', company: 'Bolag' },
	ended: (date: string) => `Upphörde ${date}`,
	end: 'Har upphört',
	endOf: (name: string) => `${name} har upphört`,
	resume: 'Finns igen',
	resumeOf: (name: string) => `${name} finns igen`,
	problems: {
		days: 'Skriv ett helt antal dagar, 0–60.',
		kind: 'Välj förvaltning eller bolag.',
		taken: 'Namnet finns redan, kanske hos en som har upphört.',
	},
} as const
