/** What a form knows of an ärende, in the order of the form. */
export const proposalFields = [
	'title',
	'committeeId',
	'type',
	'diarienummer',
	'meetingDate',
	'raisedOn',
	'description',
	'unitId',
	'preparedByName',
	'preparedByRole',
] as const
export type ProposalField = (typeof proposalFields)[number]
