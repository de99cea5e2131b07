import type { AnnexModel } from '#app/annex/model.ts'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { annexReplies as replies } from '#app/text/annex-replies.ts'
import { AnnexDamaged, findAnnexDocument, findAnnexModel, findAnnexPdf } from '#db/queries/annex.ts'
import { AnnexModelUnreadable, readAnnexModel } from './annex/read-model.server.ts'
import { reportError } from './report-error.server.ts'
import { runtime } from './runtime.server.ts'

interface AnnexQuery {
	readonly municipalityId: string
	readonly publicId: string
}

/* What was established, null once it is disposed (gallrad); 500 where what is stored is not that. */

export async function storedModel(query: AnnexQuery): Promise<AnnexModel | null> {
	const stored = await unlessDamaged(() => findAnnexModel(runtime.deps.db, query))
	return stored === null ? null : unlessDamaged(() => Promise.resolve(readAnnexModel(stored)))
}

export function storedPdf(query: AnnexQuery): Promise<Uint8Array | null> {
	return unlessDamaged(() => findAnnexPdf(runtime.deps.db, query))
}

/** Null also for an annex from before assessments were kept. */
export function storedDocument(query: AnnexQuery): Promise<AssessmentDocument | null> {
	return unlessDamaged(() => findAnnexDocument(runtime.deps.db, query))
}

/**
 * Answers 500 with what to do, and logs it, where a stored annex is not what was established, or is of a form that is not
 * known. It is not shown.
 */
export async function unlessDamaged<Result>(read: () => Promise<Result>): Promise<Result> {
	try {
		return await read()
	} catch (error) {
		const sentence = sentenceFor(error)
		if (sentence === null) throw error
		reportError(error)
		const headers = { 'Content-Type': 'text/plain; charset=utf-8' }
		throw new Response(sentence, { status: 500, headers })
	}
}

function sentenceFor(error: unknown): string | null {
	if (error instanceof AnnexDamaged) return replies.damaged
	return error instanceof AnnexModelUnreadable ? replies.unreadable : null
}
