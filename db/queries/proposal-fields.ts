import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database, Transaction } from '#db/database.ts'
import { differencesOf } from '#db/dialect/dialect.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { appendAudit } from './audit.ts'
import { InvalidFieldValue } from './field-codec.ts'
import { foundBy } from './proposal.ts'

/** What a form may change of an ärende, by its name there. */
export const proposalFields = {
	title: 'title',
	type: 'type',
	diarienummer: 'diarienummer',
	committeeId: 'committee_id',
	unitId: 'unit_id',
	meetingDate: 'meeting_date',
	raisedOn: 'raised_on',
	description: 'description',
	preparedByName: 'prepared_by_name',
	preparedByRole: 'prepared_by_role',
	preparedByUnit: 'prepared_by_unit',
} as const
export type ProposalField = keyof typeof proposalFields

export interface ProposalFieldChange {
	readonly field: ProposalField
	readonly base: string
	readonly value: string
}

export interface ProposalFieldConflict {
	readonly field: ProposalField
	readonly yours: string
	readonly theirs: string
	readonly by: string | null
	readonly at: Timestamp
}

export interface ProposalFieldResult {
	readonly saved: readonly ProposalField[]
	readonly conflicts: readonly ProposalFieldConflict[]
}

/**
 * Saves fields of an ärende by the rule of `saveFields`: compared with what the form started from, one by one.
 * Null when the municipality has no such ärende.
 *
 * @throws InvalidFieldValue for a required field that is empty, or another municipality's nämnd or unit
 */
export async function saveProposalFields(
	db: Database,
	actor: Actor,
	{ proposalId, changes }: { readonly proposalId: string; readonly changes: readonly ProposalFieldChange[] },
): Promise<ProposalFieldResult | null> {
	return writeTransaction(db, async (transaction) => {
		const row = await lockedProposal(transaction, actor.municipalityId, proposalId)
		if (!row) return null
		const current = (field: ProposalField): string => row[proposalFields[field]] ?? ''
		const isConflict = ({ field, base, value }: ProposalFieldChange) =>
			current(field) !== value && current(field) !== base
		const saved = changes.filter((change) => !isConflict(change))
		const written = saved.filter(({ field, value }) => current(field) !== value)
		if (written.length > 0) await writeFields(transaction, actor, row, written)
		return {
			saved: saved.map(({ field }) => field),
			conflicts: changes.filter(isConflict).map(({ field, value }) => ({
				field,
				yours: value,
				theirs: current(field),
				by: row.updated_by,
				at: row.updated_at,
			})),
		}
	})
}

async function lockedProposal(db: Transaction, municipalityId: string, proposalId: string) {
	return db
		.selectFrom('proposal')
		.select(['id', 'updated_at', 'updated_by', ...Object.values(proposalFields)])
		.where('id', '=', proposalId)
		.where('municipality_id', '=', municipalityId)
		.modifyEnd(differencesOf(db).forUpdate)
		.executeTakeFirst()
}

type LockedProposal = NonNullable<Awaited<ReturnType<typeof lockedProposal>>>

async function writeFields(
	db: Transaction,
	actor: Actor,
	row: LockedProposal,
	changes: readonly ProposalFieldChange[],
): Promise<void> {
	for (const change of changes) await requireOwn(db, actor.municipalityId, change)
	const values = Object.fromEntries(
		changes.map(({ field, value }) => [proposalFields[field], stored(field, value)]),
	)
	const searched = {
		title: row.title,
		diarienummer: row.diarienummer,
		description: row.description,
		...values,
	}
	await db
		.updateTable('proposal')
		.set({ ...values, ...foundBy(searched), updated_at: actor.at, updated_by: actor.personId })
		.set((set) => ({ revision: set('revision', '+', 1) }))
		.where('id', '=', row.id)
		.execute()
	await appendAudit(db, actor, {
		action: 'proposal.saved',
		subjectType: 'proposal',
		subjectId: row.id,
		proposalId: row.id,
		paths: changes.map(({ field }) => field),
	})
}

const required: readonly ProposalField[] = ['title', 'type', 'committeeId']

function stored(field: ProposalField, value: string): string | null {
	if (value !== '') return value
	if (required.includes(field)) throw new InvalidFieldValue(`${field} cannot be emptied`)
	return null
}

/** An id that was posted may be another municipality's. */
async function requireOwn(
	db: Transaction,
	municipalityId: string,
	{ field, value }: ProposalFieldChange,
): Promise<void> {
	if ((field !== 'committeeId' && field !== 'unitId') || value === '') return
	const own = await db
		.selectFrom(field === 'unitId' ? 'unit' : 'committee')
		.select('id')
		.where('id', '=', value)
		.where('municipality_id', '=', municipalityId)
		.executeTakeFirst()
	if (!own) throw new InvalidFieldValue(`No such ${field}`)
}
