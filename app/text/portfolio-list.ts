import { portfolioText } from './portfolio.ts'

/** The page of the ärenden behind a figure. */
export const portfolioListText = {
	title: 'Ärendena bakom siffran',
	crumb: 'Portfölj',
	count: (count: number) => portfolioText.proposals(count),
	none: 'Inget ärende.',
	csv: 'Hämta listan som CSV',
	columns: [
		'Ärende',
		'Diarienummer',
		'Nämnd',
		'Förvaltning eller bolag',
		'Sammanträde',
		'Alternativ som räknas',
		'Beslutat',
		'Utslag',
		'Riktning',
		'Vet ej',
		'Kronor',
		'Bevara',
		'Effektivisera',
		'Utforska',
	],
	decided: 'Beslutat',
	undecided: 'Inte beslutat',
	counted: (key: string, title: string) => `${key} ${title}`,
	unknown: (unknown: number, applicable: number) => `${String(unknown)} av ${String(applicable)}`,
	noMoney: 'saknas',
	certainty: { certain: 'Riktningen står sig', uncertain: 'Kan byta riktning' },
	short: 'kort bedömning',
	parts: {
		all: 'Alla ärenden i urvalet',
		decided: 'Beslutade ärenden',
		undecided: 'Ärenden som väntar på beslut',
		full: 'Ärenden med fullständig bedömning',
		short: 'Ärenden med kort bedömning',
		weighed: (isDecided: boolean) =>
			isDecided ? 'Beslutade ärenden med kostnad och inriktning' : 'Ärenden med kostnad och inriktning',
		costMissing: 'Ärenden utan hel kostnad',
		orientationMissing: 'Ärenden med kostnad men utan inriktning',
		verdict: (verdict: string, certainty: string | null, isShort: boolean) =>
			[
				`Utslag: ${verdict}`,
				...(certainty === null ? [] : [certainty]),
				...(isShort ? ['kort bedömning'] : []),
			].join(', '),
		unknown: (label: string | null) =>
			label === null ? 'Ärenden med minst ett Vet ej' : `Ärenden med Vet ej: ${label}`,
		unknownInUnit: (unit: string) => `Ärenden med minst ett Vet ej: ${unit}`,
		halfYear: (words: string) => `Fullständiga bedömningar: ${words}`,
		openConditions: (isLate: boolean) =>
			isLate ? 'Ärenden med försenade villkor' : 'Ärenden med villkor som inte är följda upp',
		instrument: (version: string, isShort: boolean) =>
			`${isShort ? 'Kort bedömning' : 'Fullständig bedömning'}, version ${version}`,
	},
} as const
