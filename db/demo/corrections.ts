import type { Timestamp } from '#app/domain/calendar.ts'

/** What was found out after the annex was established. */
export interface Correction {
	readonly reason: string
	/** Of the secretary's own answers and of what is shared, by the key of the alternative and the path of the field. */
	readonly changes: readonly { readonly alternative: string; readonly path: string; readonly value: string }[]
}

export interface CorrectionDays {
	readonly firstTransferred: Timestamp
	readonly reopened: Timestamp
	readonly submitted: Timestamp
	readonly established: Timestamp
	readonly transferred: Timestamp
}

/** The first preparation of LOV: the pay had been calculated meanwhile. */
export const firstPreparationCorrected: Correction = {
	reason: 'Controllern har beräknat ersättningen. Två svar kan nu ges i stället för vet ej.',
	changes: [
		{ alternative: 'A', path: 'answers/flexibility.scale/level', value: '-1' },
		{
			alternative: 'A',
			path: 'answers/flexibility.scale/motivation',
			value: 'Ersättningen binder hela hemtjänstens ram. Det blir svårare att flytta pengar under året.',
		},
		{ alternative: 'A', path: 'answers/flexibility.scale/evidence', value: 'own_data' },
		{ alternative: 'A', path: 'answers/flexibility.scale/source', value: 'Controllerns beräkning' },
		{ alternative: 'A', path: 'answers/innovation.seize/level', value: '0' },
		{
			alternative: 'A',
			path: 'answers/innovation.seize/motivation',
			value:
				'Ersättningen täcker utförda timmar. Den ger inget utrymme för försök, men tar inte heller bort något.',
		},
		{ alternative: 'A', path: 'preconditions/kostnadskontroll/state', value: 'partly' },
		{
			alternative: 'A',
			path: 'preconditions/kostnadskontroll/note',
			value: 'Ersättningen är beräknad, men inte kostnaden för uppföljning.',
		},
	],
}
