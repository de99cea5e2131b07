/** Logging in by the municipality's own log-in. Said on pages; the log has a word of its own for each. */
export const signOnText = {
	button: 'Logga in med kommunens inloggning',
	lead: 'Du loggar in med samma konto som i kommunens andra system.',
	localHeading: 'Logga in med lösenord',
	reserveHeading: 'Logga in med reservkonto',
	reserveLead:
		'Bara för den som administrerar Vågskål när kommunens inloggning inte fungerar. Alla andra loggar in med knappen ovanför.',
	title: 'Inloggningen gick inte igenom',
	again: 'Försök igen',
	toLogIn: 'Till inloggningen',
	problems: {
		unavailable:
			'Kommunens inloggning svarar inte just nu. Vänta en stund och försök igen. Hjälper inte det, kontakta kommunens it-support.',
		refused:
			'Kommunens inloggning släppte inte in dig, eller lämnade ett svar som inte stämmer. Försök igen. Hjälper inte det, kontakta den som administrerar Vågskål.',
		stale:
			'Inloggningen hann bli för gammal, påbörjades i en annan webbläsare eller är redan avslutad. Börja om, så går det bra.',
		disabled: 'Ditt konto i Vågskål är avstängt. Kontakta den som administrerar Vågskål i din kommun.',
		addressTaken:
			'Det finns redan ett konto i Vågskål med din e-postadress, och vi kan inte vara säkra på att det är ditt. Kontakta den som administrerar Vågskål.',
		noRole:
			'Du har ingen roll i Vågskål än. Be den som administrerar kommunens inloggning att ge dig behörighet.',
		incomplete:
			'Kommunens inloggning lämnade inte ditt namn och din e-postadress. Kontakta kommunens it-support.',
	},
	loggedOutTitle: 'Du är utloggad',
	loggedOut: 'Du är utloggad ur Vågskål.',
	loggingOutThere: 'Du loggas nu ut ur kommunens inloggning också.',
	logOutThere: 'Logga ut ur kommunens inloggning',
} as const
export type SignOnProblem = keyof typeof signOnText.problems

/** Lines of the log. Neither texts from the provider nor secrets. */
export const signOnLog = {
	failed: (kind: string, code: string) => `Inloggning via OpenID Connect: ${kind} (${code})`,
	unknownCommittee: (name: string) =>
		`Inloggning via OpenID Connect: nämnden ”${name}” finns inte i Vågskål. Kontrollera OIDC_ROLES och OIDC_COMMITTEES.`,
} as const
