const busy = 'Många bilagor skapas just nu. Inget är förlorat. Vänta några sekunder och försök igen.'

/** The page around the annex: preview, what is weak, establish, download. The annex's own words are in annex.ts. */
export const annexPageText = {
	title: 'Balanseringsbilaga',
	lead: 'Så här blir bilagan. Kontrollera vad som är svagt innan du upprättar den.',
	preview: 'Förhandsvisning',
	weakTitle: 'Att förbättra',
	weakNone: 'Inga brister hittades.',
	weakMissingMotivation: (alternative: string, criterion: string) =>
		`Motivering saknas: ${alternative}, ${criterion}`,
	weakUnanswered: (count: number) =>
		count === 1 ? 'En fråga är inte besvarad.' : `${String(count)} frågor är inte besvarade.`,
	weakNoZero: 'Inget nollalternativ är utpekat.',
	weakOneAlternative: 'Bara ett alternativ är bedömt. Nämnden behöver minst två att välja mellan.',
	weakNoHeard: (id: string) => `${id}: ingen uppgift om vilka som har hörts.`,
	weakLockIn: (id: string) => `${id}: frågorna om inlåsning är inte alla besvarade.`,
	weakPreconditions: (id: string) => `${id}: förutsättningarna är inte alla besvarade.`,
	weakBareRisk: (id: string) => `${id}: en risk med riskvärde 9 eller mer saknar villkor.`,
	weakOneAssessor: 'Bara en bedömare har svarat.',
	weakDisagreement: (id: string, count: number) =>
		`${id}: bedömarna är oense om ${count === 1 ? 'en fråga' : `${String(count)} frågor`}.`,
	weakPersonalNumber: (number: string) =>
		`”${number}” ser ut som ett personnummer. Ta bort det innan bilagan upprättas.`,
	weakNoReason: 'Det står inte varför ingen bedömning behövs. Skriv skälet i förprövningen.',
	weakNoComment: 'Förvaltningens kommentar saknas.',
	weakPages: (pages: number, limit: number) =>
		`Bilagan blir ${String(pages)} sidor men ska rymmas på ${String(limit)}. Korta texterna nedan.`,
	weakTightened: (limit: number) =>
		`Allt ryms inte på ${String(limit)} sidor. En del står därför bara i bedömningsunderlaget. Korta texterna nedan om mer ska synas på de första sidorna.`,
	weakTooLong: (field: string, lines: number, written: string) =>
		`${field} är ${String(lines)} ${lines === 1 ? 'rad' : 'rader'} för lång: ${beginningOf(written)}`,
	weakLong: (field: string, lines: number, written: string) =>
		`${field} tar ${String(lines)} ${lines === 1 ? 'rad' : 'rader'}: ${beginningOf(written)}`,
	missingCharacters: (list: string) => `Dessa tecken saknas i typsnitten och skrivs med sin kod: ${list}`,
	notSubmitted: 'Bilagan visas när svaren är inlämnade.',
	toReview: 'Granska och lämna in svaren',
	recordTitle: 'Underlaget',
	recordChoice: (page: number) => `Ta med bedömningsunderlaget, sida ${String(page)} och framåt`,
	recordForced: (page: number) =>
		`Bedömningsunderlaget är med, från sida ${String(page)}, eftersom allt inte får plats på de första sidorna.`,
	recordShow: 'Visa bilagan så',
	downloadTitle: 'Hämta',
	downloads: {
		pdf: 'PDF',
		docx: 'Word',
		html: 'Webbsida',
		md: 'Markdown',
		txt: 'Vanlig text',
		json: 'Data (JSON)',
	},
	toDiarium: 'Till diariet (zip med PDF/A, Word, metadata och kontrollsummor)',
	draftNote: 'Det här är ett utkast och normalt arbetsmaterial. Dela det inte utanför förvaltningen.',
	establishTitle: 'Upprätta bilagan',
	establishText:
		'När bilagan är upprättad kan den inte ändras. En rättelse blir en ny version. Bedömningen avslutas samtidigt.',
	establish: 'Upprätta bilagan',
	establishConfirm: 'Jag har läst igenom bilagan.',
	waiting: (names: string) => `Har inte lämnat in: ${names}.`,
	leaveOutWaiting: 'Upprätta bilagan utan deras svar.',
	toActions: 'Hämta, förbättra och upprätta',
	changeAnswers: 'Ändra svaren',
	toResult: 'Till resultatet',
	establishConfirmMissing: 'Kryssa för att du har läst igenom bilagan.',
	establishRefused: {
		busy,
		tooLong: 'Bilagan kan inte upprättas förrän den ryms på sina sidor.',
		notSubmitted: 'Bilagan kan inte upprättas förrän alla bedömare har lämnat in sina svar.',
		changed: 'Bilagan har ändrats sedan du öppnade sidan. Läs igenom den igen innan du upprättar den.',
	},
	damaged:
		'Den lagrade bilagan stämmer inte med sin kontrollsumma och visas därför inte. Säg till den som driver Vågskål hos er.',
	queueFull: busy,
	newVersion: 'Gör en ny version',
	newVersionText: 'Bedömningen öppnas igen. Den upprättade bilagan ligger kvar oförändrad.',
	newVersionReason: 'Varför behövs en ny version?',
	newVersionReasonMissing: 'Skriv kort varför en ny version behövs.',
	pasteTitle: {
		tjänsteskrivelse: 'Att klistra in i tjänsteskrivelsen',
		tjänsteutlåtande: 'Att klistra in i tjänsteutlåtandet',
	},
	pasteParagraph: 'Stycke om balansering',
	pasteLine: 'Rad till Beslutsunderlag',
	pasteWhole: 'Hela bilagan som text',
	copy: 'Kopiera',
	copied: 'Kopierat',
} as const

function beginningOf(written: string): string {
	return `”${written.slice(0, 60)}${written.length > 60 ? ' …' : ''}”`
}
