import type { Database } from '#db/database.ts'

/** The latest assessment of every ärende that has one, with the ärende's id in addresses; by id. */
export async function listLatestAssessments(
	db: Database,
	municipalityId: string,
): Promise<{ readonly assessmentId: string; readonly publicId: string }[]> {
	const rows = await db
		.selectFrom('assessment')
		.innerJoin('proposal', 'proposal.id', 'assessment.proposal_id')
		.select(['assessment.id as assessmentId', 'public_id as publicId'])
		.where('assessment.municipality_id', '=', municipalityId)
		.where('kind', '<>', 'follow_up')
		.orderBy('assessment.created_at')
		.orderBy('assessment.id')
		.execute()
	return [...new Map(rows.map((row) => [row.publicId, row])).values()]
}

export interface StoredPdf {
	readonly publicId: string
	readonly version: number
	readonly pdf: Uint8Array
}

/** The PDF of every annex that is not disposed of, one at a time, in the order of establishing. */
export async function* storedPdfs(db: Database, municipalityId: string): AsyncGenerator<StoredPdf> {
	let after = 0
	for (;;) {
		const annex = await db
			.selectFrom('annex')
			.innerJoin('proposal', 'proposal.id', 'annex.proposal_id')
			.select(['sequence', 'proposal.public_id as publicId', 'version', 'pdf'])
			.where('annex.municipality_id', '=', municipalityId)
			.where('sequence', '>', after)
			.where('pdf', 'is not', null)
			.orderBy('sequence')
			.limit(1)
			.executeTakeFirst()
		if (annex === undefined) return
		after = annex.sequence
		const { publicId, version, pdf } = annex
		if (pdf !== null) yield { publicId, version, pdf }
	}
}
