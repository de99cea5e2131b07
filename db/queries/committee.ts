import type { NoticeRule } from '#app/domain/notice-day.ts'
import { sortKey } from '#app/domain/sort-key.ts'
import type { Database } from '#db/database.ts'
import { newId } from '#db/new-id.ts'

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
