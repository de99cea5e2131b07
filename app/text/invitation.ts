/** What is said to an assessor who is invited: in the mail, and on the pages that a link leads to. */
export const invitationText = {
	title: 'Inbjudan att bedöma',
	lead: (municipality: string) => `${municipality} ber dig att bedöma ett ärende.`,
	about: 'Ärendet',
	alternatives: 'Alternativ att bedöma',
	yourRole: (role: string) => `Du svarar som ${role}.`,
	dueOn: (date: string) => `Svara senast ${date}. Efter den dagen slutar länken att gälla.`,
	time: (minutes: number) =>
		`Räkna med ungefär 10 minuter för varje alternativ, här ${String(minutes)} minuter. Svaren sparas medan du skriver.`,
	blind: 'Bedömarna ser inte varandras svar medan de svarar. Svara utifrån det du själv vet.',
	publicRecord: 'Svar som skickas mellan nämnder och bolag kan bli allmän handling.',
	begin: 'Börja',
	beginHelp:
		'När du trycker på Börja öppnas bedömningen i den här webbläsaren. Länken går inte att öppna på nytt någon annanstans. Byter du dator får du en ny länk av nämndsekreteraren, och dina svar följer med.',
	loggedInNote: (name: string) =>
		`Du är inloggad som ${name}. Om du trycker på Börja loggas du ut och svarar i stället som inbjuden.`,
	answered: (done: number, of: number) => `Du har besvarat ${String(done)} av ${String(of)} frågor.`,
	toQuestions: 'Svara på frågorna',
	toReview: 'Granska och lämna in',
	thanksTitle: 'Tack, dina svar är inlämnade',
	thanks:
		'Nu kan du stänga sidan. Behöver något rättas öppnar nämndsekreteraren dina svar igen, så länge länken gäller.',
	readAnswers: 'Läs dina svar',
	leftOutTitle: 'Bedömningen har gått vidare',
	leftOut: 'Nämndsekreteraren har gått vidare utan dina svar. De finns kvar men räknas inte.',
	leave: 'Avsluta på den här datorn',
	endedTitle: 'Länken gäller inte längre',
	states: {
		used: 'Länken är redan öppnad. Fortsätt i samma webbläsare som förra gången, eller be nämndsekreteraren om en ny länk. Det du har svarat finns kvar.',
		expired:
			'Tiden för att svara har gått ut. Be nämndsekreteraren om en ny länk om du behöver mer tid. Det du har svarat finns kvar.',
		revoked:
			'Länken är återkallad eller ersatt av en ny. Be nämndsekreteraren om en ny länk om du ska svara. Det du har svarat finns kvar.',
		unknown:
			'Länken är inte hel, eller ersatt av en ny. Kontrollera att hela adressen kom med, eller be nämndsekreteraren om en ny länk.',
	},
} as const

export interface MailFacts {
	readonly proposal: string
	readonly committee: string
	readonly dueOn: string
	readonly alternatives: number
	readonly address: string
	readonly sender: string
	readonly isGuest: boolean
}

/** Ready to be sent to an assessor: what, why, by when, how long it takes, and that they are blind to each other. */
export function mailText({
	proposal,
	committee,
	dueOn,
	alternatives,
	address,
	sender,
	isGuest,
}: MailFacts): string {
	const minutes = String(alternatives * 10)
	return [
		`Ämne: Svara på frågor om ”${proposal}” senast ${dueOn}`,
		'Hej!',
		`Jag behöver dig som bedömare i ärendet ”${proposal}” i ${committee}. Frågorna handlar om ifall förslaget gör det lättare eller svårare för kommunen att ställa om. Svaren blir en bilaga till nämndens handlingar, så att politikerna ser vad beslutet gör med omställningsförmågan.`,
		`Svara senast ${dueOn}. Det tar ungefär 10 minuter för varje alternativ, här ${minutes} minuter. Svaren sparas medan du skriver, så du kan ta paus.`,
		`Börja här:\n${address}`,
		isGuest
			? 'Du behöver inget konto. Länken är din egen, så skicka den inte vidare. Öppna den på den dator där du tänker svara. Behöver du byta dator får du en ny länk av mig, och dina svar följer med.'
			: 'Logga in med ditt vanliga konto.',
		'Svara utifrån det du själv vet. Bedömarna ser inte varandras svar medan de svarar. ”Vet ej” är ett bra svar när du inte vet.',
		invitationText.publicRecord,
		`Vänliga hälsningar\n${sender}`,
	].join('\n\n')
}
