import type { Database } from '#db/database.ts'

/** How many of the municipality's assessments are made with each version of the instrument. */
export async function countByInstrument(db: Database, municipalityId: string): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('assessment')
		.select(({ fn }) => ['instrument', fn.countAll<number>().as('count')])
		.where('municipality_id', '=', municipalityId)
		.groupBy('instrument')
		.execute()
	return new Map(rows.map(({ instrument, count }) => [instrument, count]))
}
