import type { Updateable } from 'kysely'
import type { CalendarDate } from '#app/domain/calendar.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import type { Database } from '#db/database.ts'
import type { AnnexState } from '#db/schema.ts'
import type { AnnexTable } from '#db/tables/annexes.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { lockAnnex } from './annex-lock.ts'
import { insertStateChange } from './state-change.ts'

/**
 * The diarium has it, from the day told: today, or one before. False when it is not established, also because of a
 * simultaneous request. The log has when it was marked.
 */
export async function markAnnexTransferred(
	db: Database,
	actor: Actor,
	publicId: string,
	on: CalendarDate = swedishDate(actor.at),
): Promise<boolean> {
	const isToday = on === swedishDate(actor.at)
	return changeState(db, actor, publicId, {
		from: ['established'],
		to: 'transferred',
		set: { transferred_at: isToday ? actor.at : `${on}T12:00:00.000Z`, transferred_by: actor.personId },
	})
}

/** For one that was marked by mistake. False when it is not transferred, or has been superseded since. */
export async function unmarkAnnexTransferred(db: Database, actor: Actor, publicId: string): Promise<boolean> {
	return changeState(db, actor, publicId, {
		from: ['transferred'],
		to: 'established',
		action: 'annex.transferUndone',
		set: { transferred_at: null, transferred_by: null },
	})
}

/** From these an annex may be disposed of: the version in force only once the diarium has it. */
export const disposableStates: readonly AnnexState[] = ['transferred', 'superseded']

/**
 * Gallring, by a decision, and for good: model, PDF and assessment are emptied and the annex is not public any more. What
 * stays is a tombstone, with the checksums, who and when. False when it is in no state to be disposed of.
 */
export async function disposeAnnex(
	db: Database,
	actor: Actor,
	{ publicId, decision }: { readonly publicId: string; readonly decision: string },
): Promise<boolean> {
	return changeState(db, actor, publicId, {
		from: disposableStates,
		to: 'disposed',
		reason: decision,
		set: {
			model: null,
			pdf: null,
			document: null,
			disposed_at: actor.at,
			disposed_by: actor.personId,
			disposal_decision: decision,
			published_at: null,
			published_by: null,
		},
	})
}

interface Change {
	readonly from: readonly AnnexState[]
	readonly to: AnnexState
	/** What the log calls it, where that is not the state. */
	readonly action?: string
	readonly reason?: string
	readonly set: Updateable<AnnexTable>
}

async function changeState(
	db: Database,
	actor: Actor,
	publicId: string,
	{ from, set, ...step }: Change,
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const annex = await lockAnnex(transaction, actor, publicId)
		if (annex === null || !from.includes(annex.state)) return false
		await transaction
			.updateTable('annex')
			.set({ ...set, state: step.to })
			.where('id', '=', annex.id)
			.execute()
		const { proposalId, id: annexId, state } = annex
		await insertStateChange(transaction, actor, { ...step, proposalId, annexId, from: state })
		return true
	})
}
