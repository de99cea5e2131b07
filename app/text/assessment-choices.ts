import type { Evidence, HeardChoice, LockInAnswer, PreconditionState } from '#app/domain/assessment.ts'
import type { ValueProblem } from '#app/domain/field-value.ts'

/** What a choice is called, in the form where it is made and in the annex where it is read. */
export const evidenceWords: Record<Evidence, string> = {
	none: 'Inget särskilt underlag',
	experience: 'Erfarenhet',
	own_data: 'Egna uppgifter eller statistik',
	research: 'Forskning eller utvärdering',
}

/** What is chosen in the form; the stored answer is the inverted one (yes = the lock-in is there). */
export const lockInChoices: Record<LockInAnswer, string> = {
	no: 'Ja',
	yes: 'Nej',
	unknown: 'Vet ej',
	notApplicable: 'Ej tillämpligt',
}

export const preconditionStateWords: Record<PreconditionState, string> = {
	in_place: 'På plats',
	partly: 'Delvis',
	missing: 'Saknas',
	unknown: 'Vet ej',
}

export const heardWords: Record<HeardChoice, string> = {
	yes: 'Hörda',
	partly: 'Delvis hörda',
	no: 'Inte hörda',
	unknown: 'Vet ej',
	notConcerned: 'Berörs inte',
}

/** Why a typed value is not saved, and what to do. */
export const valueProblems: Record<ValueProblem, string> = {
	choice: 'Välj ett av alternativen.',
	percent: 'Skriv en hel procentsats mellan 0 och 100, till exempel 25.',
	kronor:
		'Skriv beloppet i hela kronor med siffrorna tre och tre, till exempel 1 250 000. En besparing skrivs med minus.',
	date: 'Skriv ett datum som finns, till exempel 2027-12-01 eller 1/12 2027.',
	missing: 'Fältet kan inte lämnas tomt. Ta bort raden om den inte behövs.',
	tooLong: 'Texten är för lång: högst 8 000 tecken får plats.',
	brokenCharacter:
		'Texten innehåller ett trasigt tecken som inte går att spara. Skriv om det stället eller klistra in texten på nytt.',
}
