/** The calendar that one subscribes to, and the page where one gets its address. */
export const calendarText = {
	title: 'Kalender',
	lead: 'Prenumerera på en kalender med kallelsedagar, sammanträden och uppföljningar för dina nämnder, i Outlook eller en annan kalender.',
	none: 'Du har ingen kalenderadress.',
	since: (day: string) => `Din kalenderadress är från ${day}. Den visas bara när den skapas.`,
	create: 'Skapa en adress',
	renew: 'Skapa en ny adress',
	renewHelp: 'Den gamla adressen slutar gälla.',
	revoke: 'Ta bort adressen',
	revoked: 'Adressen är borttagen.',
	address: 'Din kalenderadress',
	addressHelp:
		'Kopiera adressen nu och lägg in den i din kalender som en internetkalender. Den är hemlig: den som har den kan läsa vad du har att göra. Den visas inte igen.',
	content: 'I kalendern står nämndernas namn och ärendenas rubriker, inga personuppgifter och inga svar.',
	feedName: (municipality: string) => `Vågskål, ${municipality}`,
	notice: (committee: string) => `Kallelse går ut: ${committee}`,
	meeting: (committee: string) => `Sammanträde: ${committee}`,
	followUp: (title: string) => `Uppföljning: ${title}`,
	proposals: (titles: readonly string[]) =>
		['Ärenden i Vågskål:', ...titles.map((title) => `– ${title}`)].join('\n'),
} as const
