import type { Transaction } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import type { Actor } from './actor.ts'

interface ContentCopy {
	readonly assessmentId: string
	readonly fromAlternativeId: string
	readonly toAlternativeId: string
}

/** Copies what is said about an alternative besides the answers to one about which nothing is said yet. */
export async function copyContent(db: Transaction, actor: Actor, copy: ContentCopy): Promise<void> {
	const from = { assessment_id: copy.assessmentId, alternative_id: copy.fromAlternativeId }
	const own = {
		alternative_id: copy.toAlternativeId,
		revision: 1,
		updated_at: actor.at,
		updated_by: actor.personId,
	}
	const resources = await db
		.selectFrom('resources')
		.selectAll()
		.where((is) => is.and(from))
		.execute()
	const lockIns = await db
		.selectFrom('lock_in')
		.selectAll()
		.where((is) => is.and(from))
		.execute()
	const preconditions = await db
		.selectFrom('precondition')
		.selectAll()
		.where((is) => is.and(from))
		.execute()
	const affected = await db
		.selectFrom('affected')
		.selectAll()
		.where((is) => is.and(from))
		.execute()
	for (const row of resources)
		await db
			.insertInto('resources')
			.values({ ...row, ...own })
			.execute()
	for (const row of lockIns)
		await db
			.insertInto('lock_in')
			.values({ ...row, ...own })
			.execute()
	for (const row of preconditions)
		await db
			.insertInto('precondition')
			.values({ ...row, ...own })
			.execute()
	for (const row of affected)
		await db
			.insertInto('affected')
			.values({ ...row, ...own, id: newId() })
			.execute()
	await copyChain(db, from, own)
}

async function copyChain(
	db: Transaction,
	from: { readonly assessment_id: string; readonly alternative_id: string },
	own: {
		readonly alternative_id: string
		readonly revision: number
		readonly updated_at: string
		readonly updated_by: string | null
	},
): Promise<void> {
	const { alternative_id, ...written } = own
	const items = await db
		.selectFrom('chain_item')
		.selectAll()
		.where((is) => is.and(from))
		.execute()
	for (const item of items) {
		const id = newId()
		await db
			.insertInto('chain_item')
			.values({ ...item, ...written, alternative_id, id })
			.execute()
		const conditions = await db
			.selectFrom('chain_condition')
			.selectAll()
			.where('chain_item_id', '=', item.id)
			.execute()
		for (const condition of conditions)
			await db
				.insertInto('chain_condition')
				.values({ ...condition, ...written, chain_item_id: id, id: newId() })
				.execute()
	}
}
