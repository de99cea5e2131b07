import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { newId, newPublicId } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'

/** A file that somebody has sent and not imported yet. */
export interface ImportUpload {
	readonly fileName: string
	/** The table of the file, as JSON. */
	readonly content: string
}

/**
 * Keeps the table of a file for its sender alone, until it expires. A person has one at a time; what has expired, whoever's,
 * goes. Returns the id in its address.
 */
export async function insertUpload(
	db: Database,
	actor: Actor & { readonly personId: string },
	upload: ImportUpload & { readonly expiresAt: Timestamp },
): Promise<string> {
	const publicId = newPublicId()
	await writeTransaction(db, async (transaction) => {
		await transaction
			.deleteFrom('import_upload')
			.where((is) => is.or([is('person_id', '=', actor.personId), is('expires_at', '<=', actor.at)]))
			.execute()
		await transaction
			.insertInto('import_upload')
			.values({
				id: newId(),
				municipality_id: actor.municipalityId,
				person_id: actor.personId,
				public_id: publicId,
				file_name: upload.fileName,
				content: upload.content,
				created_at: actor.at,
				expires_at: upload.expiresAt,
			})
			.execute()
	})
	return publicId
}

interface UploadQuery {
	readonly municipalityId: string
	readonly personId: string
	readonly publicId: string
	readonly now: Timestamp
}

/** Null for anybody but its sender, and once it has expired. */
export async function findUpload(db: Database, query: UploadQuery): Promise<ImportUpload | null> {
	const upload = await db
		.selectFrom('import_upload')
		.select(['file_name as fileName', 'content'])
		.where('municipality_id', '=', query.municipalityId)
		.where('person_id', '=', query.personId)
		.where('public_id', '=', query.publicId)
		.where('expires_at', '>', query.now)
		.executeTakeFirst()
	return upload ?? null
}
