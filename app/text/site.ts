/** Words of the frame around every page, and of errors that any page can give. */
export const siteText = {
	name: 'Vågskål',
	tagline: 'Balanseringsbedömning av politiska förslag',
	skipToContent: 'Hoppa till innehållet',
	mainNavigation: 'Huvudmeny',
	start: 'Start',
	proposals: 'Ärenden',
	knowledge: 'Kunskap',
	followUps: 'Uppföljning',
	method: 'Metoden',
	logIn: 'Logga in',
	logOut: 'Logga ut',
	accessibility: 'Tillgänglighet',
	privacy: 'Personuppgifter',
	pageTitle: (title: string) => `${title} – Vågskål`,
	breadcrumbs: 'Du är här',
	save: 'Spara',
	choose: 'Välj',
	cancel: 'Avbryt',
	required: 'måste fyllas i',
	optional: 'frivilligt',
	errorSummary: 'Det här behöver rättas innan det går att fortsätta',
	notFoundTitle: 'Sidan finns inte',
	notFoundText:
		'Adressen är fel, sidan är borttagen eller så har du inte rätt att se den. Kontrollera adressen eller börja om från startsidan.',
	forbiddenTitle: 'Du har inte rätt att göra det här',
	forbiddenText:
		'Din roll räcker inte för den här sidan. Fråga nämndsekreteraren eller den som administrerar Vågskål hos er.',
	busyTitle: 'Försök igen om en stund',
	faultTitle: 'Något gick fel hos oss',
	faultText: 'Det du har sparat finns kvar. Ladda om sidan eller försök igen om en stund.',
	toStart: 'Till startsidan',
	listSeparator: ', ',
	space: ' ',
} as const

/** Aksel's own words, in Swedish. */
export const designSystemText = {
	global: {
		showMore: 'Visa mer',
		showLess: 'Visa mindre',
		readOnly: 'Går inte att ändra',
		close: 'Stäng',
		error: 'Fel',
		info: 'Information',
		success: 'Klart',
		warning: 'Varning',
		announcement: 'Meddelande',
	},
	CopyButton: { title: 'Kopiera', activeText: 'Kopierat' },
	ErrorSummary: { heading: siteText.errorSummary },
	Loader: { title: 'Vänta …' },
} as const
