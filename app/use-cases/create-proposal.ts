import { insertProposal } from '#db/queries/proposal.ts'
import type { Deps } from './deps.ts'
import type { ReadProposal } from './read-proposal-form.ts'

interface NewProposal {
	readonly municipalityId: string
	readonly personId: string
	readonly values: Extract<ReadProposal, { kind: 'ok' }>['values']
}

/** Registers an ärende. Returns the id of its address. */
export async function createProposal(
	deps: Deps,
	{ municipalityId, personId, values }: NewProposal,
): Promise<string> {
	const given = (text: string) => (text === '' ? null : text)
	const { publicId } = await insertProposal(
		deps.db,
		{ municipalityId, personId, at: deps.now() },
		{
			title: values.title,
			type: values.type,
			committeeId: values.committeeId,
			unitId: given(values.unitId),
			meetingDate: given(values.meetingDate),
			raisedOn: given(values.raisedOn),
			diarienummer: given(values.diarienummer),
			description: given(values.description),
			preparedByName: given(values.preparedByName),
			preparedByRole: given(values.preparedByRole),
		},
	)
	return publicId
}
