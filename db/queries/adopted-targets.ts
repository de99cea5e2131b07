import type { Orientation } from '#app/domain/assessment.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { appendAudit, lockMunicipality } from './audit.ts'

/** How the municipality means to divide its resources, from a day until the next target. Whole %, sum 100. */
export interface AdoptedTarget {
	readonly target: Orientation
	readonly decidedBy: string | null
	readonly validFrom: CalendarDate
}

/** Latest first. */
export async function listTargets(db: Database, municipalityId: string): Promise<AdoptedTarget[]> {
	const rows = await db
		.selectFrom('target_balance')
		.select(['maintain', 'exploit', 'explore', 'decided_by as decidedBy', 'valid_from as validFrom'])
		.where('municipality_id', '=', municipalityId)
		.orderBy('valid_from', 'desc')
		.execute()
	return rows.map(({ decidedBy, validFrom, ...target }) => ({ target, decidedBy, validFrom }))
}

/** False where there is one from that day already. */
export async function adoptTarget(
	db: Database,
	actor: Actor,
	{ target, decidedBy, validFrom }: AdoptedTarget,
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		await lockMunicipality(transaction, actor.municipalityId)
		const all = await listTargets(transaction, actor.municipalityId)
		if (all.some((one) => one.validFrom === validFrom)) return false
		const id = newId()
		await transaction
			.insertInto('target_balance')
			.values({
				id,
				municipality_id: actor.municipalityId,
				...target,
				decided_by: decidedBy,
				valid_from: validFrom,
			})
			.execute()
		await appendAudit(transaction, actor, {
			action: 'target.adopted',
			subjectType: 'target_balance',
			subjectId: id,
		})
		return true
	})
}
