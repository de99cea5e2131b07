export const sessionText = {
	title: 'Logga in',
	lead: 'Logga in med det konto du har fått av den som administrerar Vågskål i din kommun.',
	email: 'E-postadress',
	password: 'Lösenord',
	submit: 'Logga in',
	wrong: 'E-postadressen eller lösenordet stämmer inte. Kontrollera båda och försök igen.',
	throttled: (minutes: number) =>
		`För många försök. Vänta ${minutes === 1 ? 'en minut' : `${String(minutes)} minuter`} och försök igen.`,
	emailMissing: 'Skriv din e-postadress.',
	passwordMissing: 'Skriv ditt lösenord.',
	unsentWarning:
		'Det finns text i webbläsaren som inte har sparats. Den tas bort om du loggar ut. Vill du logga ut ändå?',
	guestWarning:
		'Länken går inte att använda igen. Om du loggar ut behöver du en ny från nämndsekreteraren. Det du har sparat finns kvar.',
	logOutTitle: 'Logga ut',
	logOutQuestion: 'Vill du logga ut?',
} as const
