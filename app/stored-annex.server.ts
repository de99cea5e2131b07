import type { AnnexModel } from '#app/annex/model.ts'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { annexPageText as text } from '#app/text/annex-page.ts'
import { AnnexDamaged, findAnnexDocument, findAnnexModel, findAnnexPdf } from '#db/queries/annex.ts'
import { withChecksum } from './annex/annex-checksum.server.ts'
import { reportError } from './report-error.server.ts'
import { runtime } from './runtime.server.ts'

interface AnnexQuery {
	readonly municipalityId: string
	readonly publicId: string
}

/* What was established, null once it is disposed (gallrad); 500 where what is stored is not that. */

export async function storedModel(query: AnnexQuery): Promise<AnnexModel | null> {
	const stored = await unlessDamaged(() => findAnnexModel(runtime.deps.db, query))
	return stored === null ? null : withChecksum(JSON.parse(stored) as AnnexModel)
}

export function storedPdf(query: AnnexQuery): Promise<Uint8Array | null> {
	return unlessDamaged(() => findAnnexPdf(runtime.deps.db, query))
}

/** Null also for an annex from before assessments were kept. */
export function storedDocument(query: AnnexQuery): Promise<AssessmentDocument | null> {
	return unlessDamaged(() => findAnnexDocument(runtime.deps.db, query))
}

/** Answers 500 with what to do, and logs it, where a stored annex is not what was established. It is not shown. */
export async function unlessDamaged<Result>(read: () => Promise<Result>): Promise<Result> {
	try {
		return await read()
	} catch (error) {
		if (!(error instanceof AnnexDamaged)) throw error
		reportError(error)
		const headers = { 'Content-Type': 'text/plain; charset=utf-8' }
		throw new Response(text.damaged, { status: 500, headers })
	}
}
