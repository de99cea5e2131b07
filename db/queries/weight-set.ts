import type { Weights } from '#app/domain/assessment.ts'
import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { newId } from '#db/new-id.ts'

/** Named, dated, chosen before the first answer (method.md, The instrument). */
export interface WeightSet {
	readonly id: string
	readonly name: string | null
	readonly date: CalendarDate | null
	readonly decidedBy: string | null
	/** null: equal. */
	readonly weights: Weights | null
}

export async function insertWeightSet(
	db: Database,
	municipalityId: string,
	{
		at,
		validFrom,
		...set
	}: Omit<WeightSet, 'id'> & {
		readonly at: Timestamp
		/** For a set that the municipality has adopted. */
		readonly validFrom?: CalendarDate
	},
): Promise<string> {
	const id = newId()
	await db
		.insertInto('weight_set')
		.values({
			id,
			municipality_id: municipalityId,
			name: set.name,
			date: set.date,
			decided_by: set.decidedBy,
			flexibility_thousandths: thousandths(set.weights?.flexibility),
			bureaucracy_thousandths: thousandths(set.weights?.bureaucracy),
			renewal_thousandths: thousandths(set.weights?.renewal),
			innovation_thousandths: thousandths(set.weights?.innovation),
			created_at: at,
			valid_from: validFrom ?? null,
		})
		.execute()
	return id
}

export async function findWeightSet(
	db: Database,
	query: { readonly municipalityId: string; readonly id: string },
): Promise<WeightSet | null> {
	const row = await weightSets(db, query.municipalityId).where('id', '=', query.id).executeTakeFirst()
	return row ? asWeightSet(row) : null
}

/** Latest first. */
export async function listWeightSets(db: Database, municipalityId: string): Promise<WeightSet[]> {
	const rows = await weightSets(db, municipalityId)
		.orderBy('date', 'desc')
		.orderBy('created_at', 'desc')
		.orderBy('id')
		.execute()
	return rows.map(asWeightSet)
}

export function weightSets(db: Database, municipalityId: string) {
	return db
		.selectFrom('weight_set')
		.select([
			'id',
			'name',
			'date',
			'decided_by as decidedBy',
			'flexibility_thousandths as flexibility',
			'bureaucracy_thousandths as bureaucracy',
			'renewal_thousandths as renewal',
			'innovation_thousandths as innovation',
		])
		.where('municipality_id', '=', municipalityId)
}

export type WeightSetRow = Omit<WeightSet, 'weights'> & { readonly [Effect in keyof Weights]: number | null }

export function asWeightSet({
	flexibility,
	bureaucracy,
	renewal,
	innovation,
	...set
}: WeightSetRow): WeightSet {
	if (flexibility === null || bureaucracy === null || renewal === null || innovation === null)
		return { ...set, weights: null }
	const weights = {
		flexibility: flexibility / 1000,
		bureaucracy: bureaucracy / 1000,
		renewal: renewal / 1000,
		innovation: innovation / 1000,
	}
	return { ...set, weights }
}

/** Weights have three decimals at most, so this loses nothing. */
function thousandths(weight: number | undefined): number | null {
	return weight === undefined ? null : Math.round(weight * 1000)
}
