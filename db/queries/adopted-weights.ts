import type { CalendarDate } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { appendAudit } from './audit.ts'
import { asWeightSet, insertWeightSet, weightSets } from './weight-set.ts'
import type { WeightSet } from './weight-set.ts'

/** A set that the municipality has adopted: in force from a day until the next one is. */
export interface AdoptedWeights extends WeightSet {
	readonly validFrom: CalendarDate
}

/** Latest first. */
export async function listAdoptedWeights(db: Database, municipalityId: string): Promise<AdoptedWeights[]> {
	const rows = await adopted(db, municipalityId).execute()
	return rows.map(({ validFrom, ...row }) => ({ ...asWeightSet(row), validFrom: validFrom ?? '' }))
}

/** null: none has been adopted, or none is in force yet; weights are then equal. */
export async function findWeightSetInForce(
	db: Database,
	{ municipalityId, date }: { readonly municipalityId: string; readonly date: CalendarDate },
): Promise<WeightSet | null> {
	const row = await adopted(db, municipalityId).where('valid_from', '<=', date).limit(1).executeTakeFirst()
	return row ? asWeightSet(row) : null
}

function adopted(db: Database, municipalityId: string) {
	return weightSets(db, municipalityId)
		.select('valid_from as validFrom')
		.where('valid_from', 'is not', null)
		.orderBy('valid_from', 'desc')
		.orderBy('created_at', 'desc')
		.orderBy('id')
}

/** Assessments that have been begun keep the weights that they have. */
export async function adoptWeights(
	db: Database,
	actor: Actor,
	set: Omit<AdoptedWeights, 'id'>,
): Promise<void> {
	await writeTransaction(db, async (transaction) => {
		const id = await insertWeightSet(transaction, actor.municipalityId, { ...set, at: actor.at })
		await appendAudit(transaction, actor, {
			action: 'weightSet.adopted',
			subjectType: 'weight_set',
			subjectId: id,
		})
	})
}
