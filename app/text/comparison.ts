/** The page that compares two versions of an annex. */
export const comparisonText = {
	title: 'Jämför versioner',
	crumb: 'Balanseringsbilaga',
	lead: 'Det som skiljer mellan två versioner, fält för fält.',
	from: 'Från',
	to: 'Till',
	submit: 'Jämför',
	version: (version: number) => `Version ${String(version)}`,
	draft: 'Utkastet',
	count: (count: number) => (count === 1 ? '1 ändring' : `${String(count)} ändringar`),
	none: 'Inget i underlaget skiljer sig.',
	same: 'Välj två olika versioner.',
	missing: (version: string) =>
		`Underlaget till ${version.toLocaleLowerCase('sv')} finns inte kvar, så versionerna kan inte jämföras.`,
	only: 'Det finns bara en version.',
	before: 'Förut',
	after: 'Nu',
	whole: 'Ärendet och hela bedömningen',
	alternative: (id: string, title: string) => `Alternativ ${id}: ${title}`,
} as const
