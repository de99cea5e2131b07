import type { Database } from '#db/database.ts'

/** What was established, to be set as PDF once more. */
export interface AnnexContent {
	readonly publicId: string
	readonly version: number
	readonly model: string
	readonly modelSha256: string
	readonly pdfSha256: string
	readonly rendererVersion: string
}

/** Every annex of the municipality that is not disposed of, one at a time, in the order of establishing. */
export async function* annexContents(db: Database, municipalityId: string): AsyncGenerator<AnnexContent> {
	let after = 0
	for (;;) {
		const annex = await db
			.selectFrom('annex')
			.select([
				'sequence',
				'public_id as publicId',
				'version',
				'model',
				'model_sha256 as modelSha256',
				'pdf_sha256 as pdfSha256',
				'renderer_version as rendererVersion',
			])
			.where('municipality_id', '=', municipalityId)
			.where('sequence', '>', after)
			.where('model', 'is not', null)
			.orderBy('sequence')
			.limit(1)
			.executeTakeFirst()
		if (annex === undefined) return
		const { sequence, model, ...content } = annex
		after = sequence
		if (model !== null) yield { ...content, model }
	}
}
