import type { Database, Transaction } from '#db/database.ts'
import type { AnnexState } from '#db/schema.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { lockMunicipality } from './audit.ts'
import { insertStateChange } from './state-change.ts'

interface AnnexPlace {
	readonly proposalId: string
	readonly version: number
}

/** The diarium has it from now on. False when it is not established, also because of a simultaneous request. */
export async function markAnnexTransferred(db: Database, actor: Actor, place: AnnexPlace): Promise<boolean> {
	return changeState(db, actor, place, {
		from: ['established'],
		to: 'transferred',
		set: { transferred_at: actor.at, transferred_by: actor.personId },
	})
}

/** For one that was marked by mistake. False when it is not transferred, or has been superseded since. */
export async function unmarkAnnexTransferred(
	db: Database,
	actor: Actor,
	place: AnnexPlace,
): Promise<boolean> {
	return changeState(db, actor, place, {
		from: ['transferred'],
		to: 'established',
		action: 'annex.transferUndone',
		set: { transferred_at: null, transferred_by: null },
	})
}

interface Change {
	readonly from: readonly AnnexState[]
	readonly to: AnnexState
	/** What the log calls it, where that is not the state. */
	readonly action?: string
	readonly set: Readonly<Record<string, string | null>>
}

/** Under the municipality's lock, as establishing is: no two of them at once. */
async function changeState(
	db: Database,
	actor: Actor,
	place: AnnexPlace,
	{ from, to, action, set }: Change,
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		await lockMunicipality(transaction, actor.municipalityId)
		const annex = await findState(transaction, actor, place)
		if (annex === null || !from.includes(annex.state)) return false
		await transaction
			.updateTable('annex')
			.set({ state: to, ...set })
			.where('id', '=', annex.id)
			.execute()
		const { proposalId } = place
		await insertStateChange(transaction, actor, {
			proposalId,
			annexId: annex.id,
			from: annex.state,
			to,
			...(action === undefined ? {} : { action }),
		})
		return true
	})
}

async function findState(
	db: Transaction,
	{ municipalityId }: Actor,
	{ proposalId, version }: AnnexPlace,
): Promise<{ readonly id: string; readonly state: AnnexState } | null> {
	const annex = await db
		.selectFrom('annex')
		.select(['id', 'state'])
		.where('municipality_id', '=', municipalityId)
		.where('proposal_id', '=', proposalId)
		.where('version', '=', version)
		.executeTakeFirst()
	return annex ?? null
}
