import type { Alternative, ChainItem, Condition } from '#app/domain/assessment.ts'
import { lockInIds, preconditionIds } from '#app/domain/instrument.ts'
import type { Transaction } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import type { ContentColumns } from './content-columns.ts'

/** What is said about an alternative besides the answers. */
export async function insertContent(
	db: Transaction,
	content: ContentColumns,
	alternative: Alternative,
): Promise<void> {
	await insertResources(db, content, alternative)
	await insertLockIns(db, content, alternative)
	await insertPreconditions(db, content, alternative)
	for (const [index, item] of (alternative.chain ?? []).entries())
		await insertChainItem(db, content, item, index + 1)
	await insertAffected(db, content, alternative)
}

async function insertResources(
	db: Transaction,
	content: ContentColumns,
	alternative: Alternative,
): Promise<void> {
	const { orientation, cost, itSystem } = alternative
	if (orientation === undefined && cost === undefined && itSystem === undefined) return
	const shares = orientation === 'unknown' || orientation === undefined ? null : orientation
	await db
		.insertInto('resources')
		.values({
			...content,
			maintain: shares?.maintain ?? null,
			exploit: shares?.exploit ?? null,
			explore: shares?.explore ?? null,
			orientation_unknown: orientation === 'unknown' ? 1 : 0,
			cost_one_off: cost?.oneOff ?? null,
			cost_yearly: cost?.yearly ?? null,
			it_system: itSystem === undefined ? null : itSystem ? 1 : 0,
		})
		.execute()
}

async function insertLockIns(
	db: Transaction,
	content: ContentColumns,
	{ lockIn = {} }: Alternative,
): Promise<void> {
	const rows = lockInIds.flatMap((check_id) => {
		const check = lockIn[check_id]
		return check ? [{ ...content, check_id, answer: check.answer, note: check.note ?? null }] : []
	})
	if (rows.length > 0) await db.insertInto('lock_in').values(rows).execute()
}

async function insertPreconditions(
	db: Transaction,
	content: ContentColumns,
	{ preconditions = {} }: Alternative,
): Promise<void> {
	const rows = preconditionIds.flatMap((principle) => {
		const given = preconditions[principle]
		return given ? [{ ...content, principle, state: given.state, note: given.note ?? null }] : []
	})
	if (rows.length > 0) await db.insertInto('precondition').values(rows).execute()
}

async function insertChainItem(
	db: Transaction,
	content: ContentColumns,
	item: ChainItem,
	position: number,
): Promise<void> {
	const id = newId()
	const { kind, link, text, conditions = [] } = item
	const { likelihood, consequence } = kind === 'risk' ? item : { likelihood: null, consequence: null }
	await db
		.insertInto('chain_item')
		.values({ ...content, id, kind, link, text, likelihood, consequence, position })
		.execute()
	const rows = conditions.map((condition, index) => conditionRow(content, id, condition, index + 1))
	if (rows.length > 0) await db.insertInto('chain_condition').values(rows).execute()
}

function conditionRow(content: ContentColumns, itemId: string, condition: Condition, position: number) {
	return {
		id: newId(),
		municipality_id: content.municipality_id,
		updated_at: content.updated_at,
		updated_by: content.updated_by,
		chain_item_id: itemId,
		text: condition.text,
		responsible: condition.responsible ?? null,
		follow_up: condition.followUp ?? null,
		criteria: JSON.stringify(condition.criteria ?? []),
		position,
	}
}

async function insertAffected(
	db: Transaction,
	content: ContentColumns,
	{ affected = [] }: Alternative,
): Promise<void> {
	const rows = affected.map(({ who, heard, how }, index) => ({
		...content,
		id: newId(),
		who,
		heard,
		how: how ?? null,
		position: index + 1,
	}))
	if (rows.length > 0) await db.insertInto('affected').values(rows).execute()
}
