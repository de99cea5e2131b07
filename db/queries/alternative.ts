import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database, Transaction } from '#db/database.ts'
import { differencesOf } from '#db/dialect/dialect.ts'
import { newId } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { appendAudit } from './audit.ts'

export interface Alternative {
	readonly id: string
	/** Its short name in forms and papers, the `id` of the exchange format. */
	readonly key: string
	readonly title: string
	readonly description: string | null
	readonly position: number
	readonly isZero: boolean
	readonly updatedAt: Timestamp
	readonly updatedBy: string | null
}

export interface ProposalPlace {
	readonly municipalityId: string
	readonly proposalId: string
}

/** In the secretary's order. */
export async function listAlternatives(db: Database, place: ProposalPlace): Promise<Alternative[]> {
	const rows = await db
		.selectFrom('alternative')
		.select([
			'id',
			'key',
			'title',
			'description',
			'position',
			'is_zero as isZero',
			'updated_at as updatedAt',
			'updated_by as updatedBy',
		])
		.where('municipality_id', '=', place.municipalityId)
		.where('proposal_id', '=', place.proposalId)
		.orderBy('position')
		.orderBy('id')
		.execute()
	return rows.map((row) => ({ ...row, isZero: row.isZero === 1 }))
}

export interface NewAlternative {
	readonly key: string
	readonly title: string
	readonly description?: string | null
	readonly isZero?: boolean
}

/** The most that an ärende has (exchange.md). */
const mostAlternatives = 6

/** Last in the order. Says why not: no such ärende, six already, or the key is taken. */
export async function insertAlternative(
	db: Database,
	actor: Actor,
	{ proposalId, ...alternative }: NewAlternative & { readonly proposalId: string },
): Promise<
	{ readonly kind: 'inserted'; readonly id: string } | { readonly kind: 'missing' | 'full' | 'keyTaken' }
> {
	return writeTransaction(db, async (transaction) => {
		const alternatives = await lockAlternatives(transaction, actor, proposalId)
		if (!alternatives) return { kind: 'missing' }
		if (alternatives.length >= mostAlternatives) return { kind: 'full' }
		if (alternatives.some(({ key }) => key === alternative.key)) return { kind: 'keyTaken' }
		const position = Math.max(0, ...alternatives.map((other) => other.position)) + 1
		const id = newId()
		if (alternative.isZero === true) await unmarkZero(transaction, proposalId)
		await transaction
			.insertInto('alternative')
			.values({
				id,
				municipality_id: actor.municipalityId,
				proposal_id: proposalId,
				key: alternative.key,
				title: alternative.title,
				description: alternative.description ?? null,
				position,
				is_zero: alternative.isZero === true ? 1 : 0,
				updated_at: actor.at,
				updated_by: actor.personId,
			})
			.execute()
		await appendAlternative(transaction, actor, 'alternative.created', proposalId, id)
		return { kind: 'inserted', id }
	})
}

/** Every change to an ärende's alternatives starts here. Null when the municipality has no such ärende. */
export async function lockAlternatives(
	db: Transaction,
	{ municipalityId }: { readonly municipalityId: string },
	proposalId: string,
): Promise<Alternative[] | null> {
	const proposal = await db
		.selectFrom('proposal')
		.select('id')
		.where('id', '=', proposalId)
		.where('municipality_id', '=', municipalityId)
		.modifyEnd(differencesOf(db).forUpdate)
		.executeTakeFirst()
	return proposal ? listAlternatives(db, { municipalityId, proposalId }) : null
}

export async function unmarkZero(db: Transaction, proposalId: string): Promise<void> {
	await db
		.updateTable('alternative')
		.set({ is_zero: 0 })
		.where('proposal_id', '=', proposalId)
		.where('is_zero', '=', 1)
		.execute()
}

export async function appendAlternative(
	db: Transaction,
	actor: Actor,
	action: string,
	proposalId: string,
	subjectId: string,
): Promise<void> {
	await appendAudit(db, actor, { action, subjectType: 'alternative', subjectId, proposalId })
}
