import type { ProposalType } from '#app/domain/assessment.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import type { Database, Transaction } from '#db/database.ts'
import { newId, newPublicId, newSearchKey } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { appendAudit, lockMunicipality } from './audit.ts'
import { foundBy } from './proposal.ts'

export interface BatchProposal {
	readonly title: string
	readonly committeeId: string
	readonly diarienummer: string | null
	readonly type: ProposalType
	readonly meetingDate: CalendarDate | null
	readonly description: string | null
	readonly unitId: string | null
	readonly preparedByName: string | null
	readonly preparedByRole: string | null
}

/** More rows at once than this exceed what a statement may carry as parameters. */
const chunkSize = 500

/**
 * Stores ärenden as one batch, all of them or none, with one entry in the log. Those whose diarienummer is there already
 * are left out where `skipsKnown`; null where the same upload has been imported, also by a simultaneous request.
 */
export async function importBatch(
	db: Database,
	actor: Actor & { readonly personId: string },
	batch: {
		readonly uploadId: string
		readonly fileName: string
		readonly proposals: readonly BatchProposal[]
		readonly skipsKnown: boolean
	},
): Promise<{ readonly inserted: number; readonly skipped: number } | null> {
	return writeTransaction(db, async (transaction) => {
		await lockMunicipality(transaction, actor.municipalityId)
		if (!(await takeUpload(transaction, actor, batch.uploadId))) return null
		const known = batch.skipsKnown
			? await knownDiarienummer(transaction, actor.municipalityId, batch.proposals)
			: new Set<string>()
		const wanted = batch.proposals.filter(
			({ diarienummer }) => diarienummer === null || !known.has(diarienummer),
		)
		const batchId = newId()
		await transaction
			.insertInto('import_batch')
			.values({
				id: batchId,
				municipality_id: actor.municipalityId,
				kind: 'proposals',
				file_name: batch.fileName,
				row_count: wanted.length,
				created_at: actor.at,
				created_by: actor.personId,
			})
			.execute()
		for (let start = 0; start < wanted.length; start += chunkSize)
			await transaction
				.insertInto('proposal')
				.values(wanted.slice(start, start + chunkSize).map((proposal) => rowOf(actor, batchId, proposal)))
				.execute()
		await appendBatch(transaction, actor, 'import.done', batchId)
		return { inserted: wanted.length, skipped: batch.proposals.length - wanted.length }
	})
}

/** It is imported once: whoever takes it first. */
async function takeUpload(
	db: Transaction,
	actor: Actor & { readonly personId: string },
	publicId: string,
): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('import_upload')
		.where('municipality_id', '=', actor.municipalityId)
		.where('person_id', '=', actor.personId)
		.where('public_id', '=', publicId)
		.executeTakeFirst()
	return numDeletedRows === 1n
}

/** Those of the proposals' diarienummer that some ärende of the municipality has. */
export async function knownDiarienummer(
	db: Database,
	municipalityId: string,
	proposals: readonly Pick<BatchProposal, 'diarienummer'>[],
): Promise<Set<string>> {
	const asked = [...new Set(proposals.flatMap(({ diarienummer }) => diarienummer ?? []))]
	const known = new Set<string>()
	for (let start = 0; start < asked.length; start += chunkSize) {
		const rows = await db
			.selectFrom('proposal')
			.select('diarienummer')
			.where('municipality_id', '=', municipalityId)
			.where('diarienummer', 'in', asked.slice(start, start + chunkSize))
			.execute()
		for (const { diarienummer } of rows) if (diarienummer !== null) known.add(diarienummer)
	}
	return known
}

function rowOf(actor: Actor, batchId: string, proposal: BatchProposal) {
	return {
		id: newId(),
		municipality_id: actor.municipalityId,
		public_id: newPublicId(),
		search_key: newSearchKey(),
		...foundBy(proposal),
		title: proposal.title,
		diarienummer: proposal.diarienummer,
		committee_id: proposal.committeeId,
		unit_id: proposal.unitId,
		meeting_id: null,
		meeting_date: proposal.meetingDate,
		type: proposal.type,
		description: proposal.description,
		prepared_by_name: proposal.preparedByName,
		prepared_by_role: proposal.preparedByRole,
		prepared_by_unit: null,
		status: 'open' as const,
		is_example: 0 as const,
		is_exercise: 0 as const,
		raised_on: null,
		import_batch_id: batchId,
		created_at: actor.at,
		created_by: actor.personId,
		updated_at: actor.at,
		updated_by: actor.personId,
	}
}

/**
 * Takes back a whole import of one's own: its ärenden are gone. 'built' with their titles where something has been built on
 * some of them, in which case all of them stay.
 */
export async function undoImport(
	db: Database,
	actor: Actor & { readonly personId: string },
	batchId: string,
): Promise<
	{ readonly kind: 'undone' | 'missing' } | { readonly kind: 'built'; readonly titles: readonly string[] }
> {
	return writeTransaction(db, async (transaction) => {
		await lockMunicipality(transaction, actor.municipalityId)
		const batch = await transaction
			.selectFrom('import_batch')
			.select('id')
			.where('id', '=', batchId)
			.where('municipality_id', '=', actor.municipalityId)
			.where('created_by', '=', actor.personId)
			.where('undone_at', 'is', null)
			.executeTakeFirst()
		if (batch === undefined) return { kind: 'missing' }
		const titles = await builtOn(transaction, batchId)
		if (titles.length > 0) return { kind: 'built', titles }
		await transaction.deleteFrom('proposal').where('import_batch_id', '=', batchId).execute()
		await transaction
			.updateTable('import_batch')
			.set({ undone_at: actor.at, undone_by: actor.personId })
			.where('id', '=', batchId)
			.execute()
		await appendBatch(transaction, actor, 'import.undone', batchId)
		return { kind: 'undone' }
	})
}

/** Titles of the ärenden that have been changed or have something of their own, at most ten. */
async function builtOn(db: Transaction, batchId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('proposal')
		.select('title')
		.where('import_batch_id', '=', batchId)
		.where((is) =>
			is.or([
				is('revision', '>', 1),
				is('status', '!=', 'open'),
				...(['alternative', 'assessment', 'annex', 'decision', 'state_change', 'proposal_stop'] as const).map(
					(table) =>
						is.exists(
							is.selectFrom(table).select(`${table}.id`).whereRef(`${table}.proposal_id`, '=', 'proposal.id'),
						),
				),
			]),
		)
		.orderBy('title_sort_key')
		.limit(10)
		.execute()
	return rows.map(({ title }) => title)
}

async function appendBatch(db: Transaction, actor: Actor, action: string, subjectId: string): Promise<void> {
	await appendAudit(db, actor, { action, subjectType: 'import', subjectId })
}
