import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { newId, newPublicId } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { appendAudit } from './audit.ts'

/** What is chosen in a comparison, as in its address. */
export interface ComparisonChoices {
	readonly choices: readonly string[]
	readonly ranking: string | null
}

export interface SavedComparison extends ComparisonChoices {
	readonly publicId: string
	readonly name: string
	readonly createdAt: Timestamp
	readonly createdBy: string
	/** null where the person's name is removed. */
	readonly personName: string | null
	readonly personNumber: number
}

/** Returns the id of its address. */
export async function insertSavedComparison(
	db: Database,
	actor: Actor & { readonly personId: string },
	{ name, choices, ranking }: ComparisonChoices & { readonly name: string },
): Promise<string> {
	const id = newId()
	const publicId = newPublicId()
	await writeTransaction(db, async (transaction) => {
		await transaction
			.insertInto('saved_comparison')
			.values({
				id,
				municipality_id: actor.municipalityId,
				public_id: publicId,
				name,
				choices: JSON.stringify(choices),
				ranking,
				created_at: actor.at,
				created_by: actor.personId,
			})
			.execute()
		await appendAudit(transaction, actor, {
			action: 'comparison.saved',
			subjectType: 'saved_comparison',
			subjectId: id,
		})
	})
	return publicId
}

/** Takes away one's own. False where there is none, or it is somebody else's. */
export async function removeSavedComparison(
	db: Database,
	actor: Actor & { readonly personId: string },
	publicId: string,
): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const removed = await transaction
			.deleteFrom('saved_comparison')
			.where('municipality_id', '=', actor.municipalityId)
			.where('public_id', '=', publicId)
			.where('created_by', '=', actor.personId)
			.returning('id')
			.executeTakeFirst()
		if (removed === undefined) return false
		await appendAudit(transaction, actor, {
			action: 'comparison.removed',
			subjectType: 'saved_comparison',
			subjectId: removed.id,
		})
		return true
	})
}

export async function findSavedComparison(
	db: Database,
	query: { readonly municipalityId: string; readonly publicId: string },
): Promise<SavedComparison | null> {
	const row = await savedComparisons(db, query.municipalityId)
		.where('public_id', '=', query.publicId)
		.executeTakeFirst()
	return row ? asSaved(row) : null
}

/** The latest first, at most 100. */
export async function listSavedComparisons(db: Database, municipalityId: string): Promise<SavedComparison[]> {
	const rows = await savedComparisons(db, municipalityId)
		.orderBy('saved_comparison.created_at', 'desc')
		.orderBy('saved_comparison.id')
		.limit(100)
		.execute()
	return rows.map(asSaved)
}

function savedComparisons(db: Database, municipalityId: string) {
	return db
		.selectFrom('saved_comparison')
		.innerJoin('person', 'person.id', 'saved_comparison.created_by')
		.select([
			'public_id as publicId',
			'saved_comparison.name',
			'choices',
			'ranking',
			'saved_comparison.created_at as createdAt',
			'created_by as createdBy',
			'person.name as personName',
			'person.number as personNumber',
		])
		.where('saved_comparison.municipality_id', '=', municipalityId)
}

function asSaved<Row extends { readonly choices: string }>(row: Row) {
	return { ...row, choices: JSON.parse(row.choices) as readonly string[] }
}
