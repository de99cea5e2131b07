import type { ProposalType } from '#app/domain/assessment.ts'
import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'
import { sortKey } from '#app/domain/sort-key.ts'
import type { Database } from '#db/database.ts'
import { newId, newPublicId, newSearchKey } from '#db/new-id.ts'
import type { ProposalStatus } from '#db/schema.ts'
import { searchWords } from '#db/search-words.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { appendAudit } from './audit.ts'
import { insertStateChange } from './state-change.ts'

export interface NewProposal {
	readonly title: string
	readonly type: ProposalType
	readonly committeeId: string
	readonly unitId?: string | null
	readonly meetingDate?: CalendarDate | null
	readonly diarienummer?: string | null
	readonly description?: string | null
	readonly preparedByName?: string | null
	readonly preparedByRole?: string | null
	readonly preparedByUnit?: string | null
	/** When a motion was put. */
	readonly raisedOn?: CalendarDate | null
	readonly isExample?: boolean
	readonly isExercise?: boolean
}

/** A new open ärende, without alternatives. */
export async function insertProposal(
	db: Database,
	actor: Actor,
	proposal: NewProposal,
): Promise<{ readonly id: string; readonly publicId: string }> {
	const id = newId()
	const publicId = newPublicId()
	await writeTransaction(db, async (transaction) => {
		await transaction
			.insertInto('proposal')
			.values({
				id,
				municipality_id: actor.municipalityId,
				public_id: publicId,
				search_key: newSearchKey(),
				...foundBy(proposal),
				title: proposal.title,
				diarienummer: proposal.diarienummer ?? null,
				committee_id: proposal.committeeId,
				unit_id: proposal.unitId ?? null,
				meeting_id: null,
				meeting_date: proposal.meetingDate ?? null,
				type: proposal.type,
				description: proposal.description ?? null,
				prepared_by_name: proposal.preparedByName ?? null,
				prepared_by_role: proposal.preparedByRole ?? null,
				prepared_by_unit: proposal.preparedByUnit ?? null,
				status: 'open',
				is_example: proposal.isExample === true ? 1 : 0,
				is_exercise: proposal.isExercise === true ? 1 : 0,
				raised_on: proposal.raisedOn ?? null,
				import_batch_id: null,
				created_at: actor.at,
				created_by: actor.personId,
				updated_at: actor.at,
				updated_by: actor.personId,
			})
			.execute()
		await appendAudit(transaction, actor, {
			action: 'proposal.created',
			subjectType: 'proposal',
			subjectId: id,
			proposalId: id,
		})
	})
	return { id, publicId }
}

/** The columns that lists are sorted on and search looks in. */
export function foundBy(proposal: {
	readonly title: string
	readonly diarienummer?: string | null
	readonly description?: string | null
}): { title_sort_key: string; diarienummer_sort_key: string; search_words: string } {
	return {
		title_sort_key: sortKey(proposal.title),
		diarienummer_sort_key: sortKey(proposal.diarienummer ?? ''),
		search_words: searchWords(proposal.title, proposal.diarienummer, proposal.description),
	}
}

export interface Proposal {
	readonly id: string
	readonly publicId: string
	readonly title: string
	readonly diarienummer: string | null
	readonly committeeId: string
	readonly committeeName: string
	readonly unitId: string | null
	readonly unitName: string | null
	readonly meetingDate: CalendarDate | null
	readonly type: ProposalType
	readonly description: string | null
	readonly preparedByName: string | null
	readonly preparedByRole: string | null
	readonly preparedByUnit: string | null
	readonly status: ProposalStatus
	readonly isExample: boolean
	readonly isExercise: boolean
	/** When a motion was put; null where nobody has said. */
	readonly raisedOn: CalendarDate | null
	readonly createdAt: Timestamp
	readonly updatedAt: Timestamp
	readonly updatedBy: string | null
}

/** By the id in the address. */
export async function findProposal(
	db: Database,
	query: { readonly municipalityId: string; readonly publicId: string },
): Promise<Proposal | null> {
	const row = await db
		.selectFrom('proposal')
		.innerJoin('committee', 'committee.id', 'proposal.committee_id')
		.leftJoin('unit', 'unit.id', 'proposal.unit_id')
		.select([
			'proposal.id',
			'public_id as publicId',
			'title',
			'diarienummer',
			'committee_id as committeeId',
			'committee.name as committeeName',
			'unit_id as unitId',
			'unit.name as unitName',
			'meeting_date as meetingDate',
			'type',
			'description',
			'prepared_by_name as preparedByName',
			'prepared_by_role as preparedByRole',
			'prepared_by_unit as preparedByUnit',
			'status',
			'is_example as isExample',
			'is_exercise as isExercise',
			'raised_on as raisedOn',
			'created_at as createdAt',
			'updated_at as updatedAt',
			'updated_by as updatedBy',
		])
		.where('proposal.municipality_id', '=', query.municipalityId)
		.where('public_id', '=', query.publicId)
		.executeTakeFirst()
	return row ? { ...row, isExample: row.isExample === 1, isExercise: row.isExercise === 1 } : null
}

/** Withdraws, archives or opens again. False when the ärende was not in state `from`, or is not this municipality's. */
export async function changeProposalStatus(
	db: Database,
	actor: Actor,
	change: {
		readonly proposalId: string
		readonly from: ProposalStatus
		readonly to: ProposalStatus
		readonly reason?: string
	},
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const { numUpdatedRows } = await transaction
			.updateTable('proposal')
			.set({ status: change.to, updated_at: actor.at, updated_by: actor.personId })
			.where('id', '=', change.proposalId)
			.where('municipality_id', '=', actor.municipalityId)
			.where('status', '=', change.from)
			.executeTakeFirst()
		if (numUpdatedRows === 0n) return false
		await insertStateChange(transaction, actor, change)
		return true
	})
}
