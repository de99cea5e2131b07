/** What each event of an ärende's history is called; by the action of the log, for steps between states with their subject. */
export const historyText: Readonly<Record<string, string>> = {
	'proposal.created': 'Ärendet skapades',
	'proposal.saved': 'Ärendets uppgifter ändrades',
	'alternative.created': 'Ett alternativ lades till',
	'alternative.saved': 'Ett alternativ ändrades',
	'alternative.deleted': 'Ett alternativ togs bort',
	'alternative.moved': 'Alternativens ordning ändrades',
	'alternative.zero': 'Nollalternativet ändrades',
	'assessment.created': 'Bedömningen påbörjades',
	'respondent.created': 'En bedömare började svara',
	'fields.saved': 'Svar eller texter sparades',
	'answers.copied': 'Svar kopierades',
	'content.copied': 'Texter kopierades från ett annat alternativ',
	'answer.confirmed': 'Ett kopierat svar bekräftades',
	'row.created': 'En risk, ett villkor eller en grupp lades till',
	'row.deleted': 'En risk, ett villkor eller en grupp togs bort',
	'row.moved': 'En risk, ett villkor eller en grupp flyttades',
	'state.withdrawn proposal': 'Ärendet drogs tillbaka',
	'state.archived proposal': 'Ärendet arkiverades',
	'state.open proposal': 'Ärendet öppnades igen',
	'state.submitted respondent': 'Svar lämnades in',
	'state.draft respondent': 'Inlämnade svar öppnades igen',
	'state.submitted assessment': 'Alla svar var inlämnade',
	'state.draft assessment': 'Bedömningen öppnades igen',
	'state.in_review assessment': 'Bedömningen gick till granskning',
	'state.approved assessment': 'Bedömningen godkändes',
	'state.closed assessment': 'Bedömningen avslutades',
	'state.established annex': 'Bilagan upprättades',
	'state.transferred annex': 'Bilagan överfördes till diariet',
	'annex.transferUndone': 'Överföringen till diariet togs tillbaka',
	'state.superseded annex': 'Bilagan ersattes av en ny version',
	'state.disposed annex': 'Bilagan gallrades',
}

/** Reasons that the program gives for a step that somebody brought about without being asked for one. */
export const historyReasons = {
	assessorJoined: 'En ny bedömare har börjat svara.',
} as const
