import type { Orientation } from '#app/domain/assessment.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'

export interface TargetBalance {
	readonly target: Orientation
	readonly decidedBy: string | null
	readonly validFrom: CalendarDate
}

/** The target in force on a day: the latest that has begun. Null where the municipality has set none. */
export async function findTargetBalance(
	db: Database,
	{ municipalityId, today }: { readonly municipalityId: string; readonly today: CalendarDate },
): Promise<TargetBalance | null> {
	const row = await db
		.selectFrom('target_balance')
		.select(['maintain', 'exploit', 'explore', 'decided_by', 'valid_from'])
		.where('municipality_id', '=', municipalityId)
		.where('valid_from', '<=', today)
		.orderBy('valid_from', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst()
	if (!row) return null
	const { maintain, exploit, explore } = row
	return { target: { maintain, exploit, explore }, decidedBy: row.decided_by, validFrom: row.valid_from }
}
