import type { UnitKind } from '#app/domain/assessment.ts'
import { sortKey } from '#app/domain/sort-key.ts'
import type { Database } from '#db/database.ts'
import { newId } from '#db/new-id.ts'

export interface Unit {
	readonly id: string
	readonly name: string
	readonly kind: UnitKind
}

/** Those that exist today, in Swedish order. */
export async function listUnits(db: Database, municipalityId: string): Promise<Unit[]> {
	return db
		.selectFrom('unit')
		.select(['id', 'name', 'kind'])
		.where('municipality_id', '=', municipalityId)
		.where('ended_at', 'is', null)
		.orderBy('name_sort_key')
		.orderBy('id')
		.execute()
}

/** The id of the unit of this name and kind, made when there is none. */
export async function ensureUnit(
	db: Database,
	municipalityId: string,
	{ name, kind }: { readonly name: string; readonly kind: UnitKind },
): Promise<string> {
	await db
		.insertInto('unit')
		.values({
			id: newId(),
			municipality_id: municipalityId,
			name,
			name_sort_key: sortKey(name),
			kind,
			ended_at: null,
		})
		.onConflict((conflict) => conflict.columns(['municipality_id', 'name', 'kind']).doNothing())
		.execute()
	const { id } = await db
		.selectFrom('unit')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('name', '=', name)
		.where('kind', '=', kind)
		.executeTakeFirstOrThrow()
	return id
}
