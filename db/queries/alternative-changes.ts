import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database, Transaction } from '#db/database.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { appendAlternative, lockAlternatives, unmarkZero } from './alternative.ts'

interface AlternativePlace {
	readonly proposalId: string
	readonly alternativeId: string
}

/** Text of an alternative as a form knows it; '' is no description. */
export interface AlternativeTextChange extends AlternativePlace {
	readonly field: 'key' | 'title' | 'description'
	readonly base: string
	readonly value: string
}

export type AlternativeTextResult =
	| { readonly kind: 'saved' | 'missing' | 'keyTaken' }
	| { readonly kind: 'conflict'; readonly theirs: string; readonly by: string | null; readonly at: Timestamp }

/** Saves one text by the rule of `saveFields`. */
export async function saveAlternativeText(
	db: Database,
	actor: Actor,
	change: AlternativeTextChange,
): Promise<AlternativeTextResult> {
	return writeTransaction(db, async (transaction) => {
		const alternatives = (await lockAlternatives(transaction, actor, change.proposalId)) ?? []
		const alternative = alternatives.find(({ id }) => id === change.alternativeId)
		if (!alternative) return { kind: 'missing' }
		const current = alternative[change.field] ?? ''
		if (current === change.value) return { kind: 'saved' }
		if (current !== change.base)
			return { kind: 'conflict', theirs: current, by: alternative.updatedBy, at: alternative.updatedAt }
		if (change.field === 'key' && alternatives.some(({ key }) => key === change.value))
			return { kind: 'keyTaken' }
		await transaction
			.updateTable('alternative')
			.set({ [change.field]: change.field === 'description' && change.value === '' ? null : change.value })
			.set((set) => ({
				revision: set('revision', '+', 1),
				updated_at: actor.at,
				updated_by: actor.personId,
			}))
			.where('id', '=', alternative.id)
			.execute()
		await appendAlternative(transaction, actor, 'alternative.saved', change.proposalId, alternative.id)
		return { kind: 'saved' }
	})
}

/** One step up or down. False when it is first or last already, or does not exist. */
export async function moveAlternative(
	db: Database,
	actor: Actor,
	{ proposalId, alternativeId, direction }: AlternativePlace & { readonly direction: 'up' | 'down' },
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const alternatives = (await lockAlternatives(transaction, actor, proposalId)) ?? []
		const from = alternatives.findIndex(({ id }) => id === alternativeId)
		const to = direction === 'up' ? from - 1 : from + 1
		const [moved, other] = [alternatives[from], alternatives[to]]
		if (!moved || !other) return false
		for (const [index, { id }] of alternatives.with(from, other).with(to, moved).entries())
			await transaction
				.updateTable('alternative')
				.set({ position: index + 1 })
				.where('id', '=', id)
				.execute()
		await appendAlternative(transaction, actor, 'alternative.moved', proposalId, alternativeId)
		return true
	})
}

/** Makes it the nollalternativ, or with null none; there is never more than one. False when it does not exist. */
export async function markZeroAlternative(
	db: Database,
	actor: Actor,
	{ proposalId, alternativeId }: { readonly proposalId: string; readonly alternativeId: string | null },
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const alternatives = await lockAlternatives(transaction, actor, proposalId)
		if (!alternatives) return false
		if (alternativeId !== null && !alternatives.some(({ id }) => id === alternativeId)) return false
		await unmarkZero(transaction, proposalId)
		if (alternativeId !== null)
			await transaction
				.updateTable('alternative')
				.set({ is_zero: 1 })
				.where('id', '=', alternativeId)
				.execute()
		await appendAlternative(transaction, actor, 'alternative.zero', proposalId, alternativeId ?? proposalId)
		return true
	})
}

/**
 * Removes it with all its answers. The last one stays: an ärende has at least one alternative; and one that has been
 * followed up, whose answers tell what happened.
 */
export async function deleteAlternative(
	db: Database,
	actor: Actor,
	{ proposalId, alternativeId }: AlternativePlace,
): Promise<'deleted' | 'last' | 'followedUp' | 'missing'> {
	return writeTransaction(db, async (transaction) => {
		const alternatives = (await lockAlternatives(transaction, actor, proposalId)) ?? []
		if (!alternatives.some(({ id }) => id === alternativeId)) return 'missing'
		if (alternatives.length === 1) return 'last'
		if (await isFollowedUp(transaction, alternativeId)) return 'followedUp'
		await transaction.deleteFrom('alternative').where('id', '=', alternativeId).execute()
		await appendAlternative(transaction, actor, 'alternative.deleted', proposalId, alternativeId)
		return 'deleted'
	})
}

async function isFollowedUp(db: Transaction, alternativeId: string): Promise<boolean> {
	const followUp = await db
		.selectFrom('compared_annex')
		.select('assessment_id')
		.where('alternative_id', '=', alternativeId)
		.limit(1)
		.executeTakeFirst()
	return followUp !== undefined
}
