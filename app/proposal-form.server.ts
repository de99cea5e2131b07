import { committeesWith } from '#app/access/policy.ts'
import { proposalFields } from '#app/domain/proposal-field.ts'
import type { ProposalField } from '#app/domain/proposal-field.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { textField } from '#app/http.server.ts'
import { proposalText } from '#app/text/proposal.ts'
import { readProposalForm } from '#app/use-cases/read-proposal-form.ts'
import type { ReadProposal, TypedProposal } from '#app/use-cases/read-proposal-form.ts'
import { listCommittees } from '#db/queries/committee.ts'
import { listUnits } from '#db/queries/unit.ts'
import { runtime } from './runtime.server.ts'
import type { Visitor } from './visitor.server.ts'

/** The nämnder that this person may write ärenden for, and the municipality's units. */
export async function proposalChoices(visitor: Visitor) {
	const { db } = runtime.deps
	const allowed = committeesWith(visitor.assignments, 'proposal.write')
	const all = await listCommittees(db, visitor.municipality.id)
	return {
		committees: all
			.filter(({ id }) => allowed === 'all' || allowed.includes(id))
			.map(({ id, name }) => ({ id, name })),
		units: (await listUnits(db, visitor.municipality.id)).map(({ id, name }) => ({ id, name })),
	}
}

/** What was typed, and what it was read as. */
export async function readPostedProposal(
	form: FormData,
	visitor: Visitor,
): Promise<{ readonly typed: TypedProposal; readonly read: ReadProposal }> {
	const typed = Object.fromEntries(
		proposalFields.map((field) => [field, textField(form, field)]),
	) as TypedProposal
	const { committees, units } = await proposalChoices(visitor)
	const read = readProposalForm(typed, {
		committeeIds: committees.map(({ id }) => id),
		unitIds: units.map(({ id }) => id),
		today: swedishDate(runtime.deps.now()),
	})
	return { typed, read }
}

/** The sentences of the form's problems. */
export function proposalSentences(read: ReadProposal): Partial<Record<ProposalField, string>> {
	if (read.kind === 'ok') return {}
	return Object.fromEntries(
		Object.entries(read.problems).map(([field, problem]) => [field, proposalText.problems[problem]]),
	)
}
