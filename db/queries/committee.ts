import type { NoticeRule } from '#app/domain/notice-day.ts'
import { sortKey } from '#app/domain/sort-key.ts'
import type { Database, Transaction } from '#db/database.ts'
import { differencesOf } from '#db/dialect/dialect.ts'
import { newId } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { appendAudit } from './audit.ts'

export interface Committee {
	readonly id: string
	readonly name: string
	readonly rule: NoticeRule
}

/** Those that exist today, in Swedish order. */
export async function listCommittees(db: Database, municipalityId: string): Promise<Committee[]> {
	const rows = await db
		.selectFrom('committee')
		.select(['id', 'name', 'notice_days_before as daysBefore', 'notice_moves_off_holidays as moves'])
		.where('municipality_id', '=', municipalityId)
		.where('ended_at', 'is', null)
		.orderBy('name_sort_key')
		.orderBy('id')
		.execute()
	return rows.map(({ id, name, daysBefore, moves }) => ({
		id,
		name,
		rule: { daysBefore, movesOffHolidays: moves === 1 },
	}))
}

/** The id of the nämnd of this name, made when there is none. */
export async function ensureCommittee(
	db: Database,
	municipalityId: string,
	{ name }: { readonly name: string },
): Promise<string> {
	await db
		.insertInto('committee')
		.values({
			id: newId(),
			municipality_id: municipalityId,
			name,
			name_sort_key: sortKey(name),
			ended_at: null,
		})
		.onConflict((conflict) => conflict.columns(['municipality_id', 'name']).doNothing())
		.execute()
	const { id } = await db
		.selectFrom('committee')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('name', '=', name)
		.executeTakeFirstOrThrow()
	return id
}

/** When the nämnd's kallelser go out. False when the municipality has no such nämnd. */
export async function saveNoticeRule(
	db: Database,
	actor: Actor,
	{ committeeId, rule }: { readonly committeeId: string; readonly rule: NoticeRule },
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		if (!(await lockCommittee(transaction, actor, committeeId))) return false
		await transaction
			.updateTable('committee')
			.set({
				notice_days_before: rule.daysBefore,
				notice_moves_off_holidays: rule.movesOffHolidays ? 1 : 0,
			})
			.where('id', '=', committeeId)
			.execute()
		await appendAudit(transaction, actor, {
			action: 'committee.saved',
			subjectType: 'committee',
			subjectId: committeeId,
			paths: ['noticeDaysBefore', 'noticeMovesOffHolidays'],
		})
		return true
	})
}

/** Changes to a nämnd and its meetings come one at a time. False when the municipality has no such nämnd. */
export async function lockCommittee(
	db: Transaction,
	{ municipalityId }: Actor,
	id: string,
): Promise<boolean> {
	const committee = await db
		.selectFrom('committee')
		.select('id')
		.where('id', '=', id)
		.where('municipality_id', '=', municipalityId)
		.modifyEnd(differencesOf(db).forUpdate)
		.executeTakeFirst()
	return committee !== undefined
}
