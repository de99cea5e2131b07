import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** The assessment that an annex was built from; null for those that were established before. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table annex add column document text collate "binary"`.execute(db)
	await sql`alter table annex add column document_sha256 text collate "binary"`.execute(db)
}
