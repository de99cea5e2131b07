/** What «Granska dina svar» alone says: the steps do not load it. */
export const reviewAnswersText = {
	reviewLead: 'Kontrollera svaren innan du lämnar in. Du kan gå tillbaka till vilken del som helst.',
	reviewAllWell: 'Inget saknas.',
	summaryHelp:
		'En eller två meningar med dina egna ord. De visas i bilagans slutsats, märkta som förvaltningens.',
	reopen: 'Öppna svaren igen',
	reopenReason: 'Varför öppnas svaren?',
	toResult: 'Till resultatet',
	table: 'Svar i tabell',
	questionColumn: 'Fråga',
} as const
