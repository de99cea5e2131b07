import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'

interface ImportBatch {
	readonly id: string
	readonly fileName: string
	readonly rowCount: number
	readonly createdAt: Timestamp
	readonly undoneAt: Timestamp | null
}

/** Those of this person, latest first. */
export async function listImportBatches(
	db: Database,
	query: { readonly municipalityId: string; readonly personId: string },
): Promise<ImportBatch[]> {
	return db
		.selectFrom('import_batch')
		.select([
			'id',
			'file_name as fileName',
			'row_count as rowCount',
			'created_at as createdAt',
			'undone_at as undoneAt',
		])
		.where('municipality_id', '=', query.municipalityId)
		.where('created_by', '=', query.personId)
		.where('kind', '=', 'proposals')
		.orderBy('created_at', 'desc')
		.orderBy('id')
		.limit(20)
		.execute()
}
