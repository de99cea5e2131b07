import { annexPageText } from './annex-page.ts'

const tooMany = 'Många bilagor skapas just nu. Inget är förlorat. Vänta några sekunder och försök igen.'

/** What the server alone says of an annex: a page gets it as markup, never as a script. */
export const annexReplies = {
	establishConfirmMissing: 'Kryssa för att du har läst igenom bilagan.',
	establishRefused: {
		busy: tooMany,
		tooLong: annexPageText.tooLong,
		notSubmitted: 'Bilagan kan inte upprättas förrän alla bedömare har lämnat in sina svar.',
		notApproved: annexPageText.notApproved,
		changed: 'Bilagan har ändrats sedan du öppnade sidan. Läs igenom den igen innan du upprättar den.',
	},
	damaged:
		'Den lagrade bilagan stämmer inte med sin kontrollsumma och visas därför inte. Säg till den som driver Vågskål hos er.',
	unreadable:
		'Den lagrade bilagan har en form som den här versionen av Vågskål inte kan läsa, och visas därför inte. Säg till den som driver Vågskål hos er.',
	transferDate: {
		notDate: 'Skriv datumet som 2026-12-10.',
		future: 'Datumet ligger framåt i tiden. Skriv dagen då bilagan registrerades i diariet, med årtal.',
		beforeEstablished: 'Datumet är före den dag då bilagan upprättades.',
	},
	queueFull: tooMany,
	newVersionReasonMissing: 'Skriv kort varför en ny version behövs.',
} as const
