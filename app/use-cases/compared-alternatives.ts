import type { ComparedEntry } from '#app/annex/comparison/comparison-input.ts'
import { listRespondents } from '#db/queries/respondent.ts'
import { assembleAssessment } from './assemble-assessment.ts'
import type { Deps } from './deps.ts'

/**
 * Every alternative of an assessment as it can be compared, by the answers that are submitted. Null before anybody has
 * submitted any, and where there is no alternative.
 */
export async function comparedAlternatives(
	deps: Deps,
	query: { readonly municipalityId: string; readonly assessmentId: string; readonly publicId: string },
): Promise<readonly ComparedEntry[] | null> {
	const respondents = await listRespondents(deps.db, query)
	if (!respondents.some(({ submittedAt }) => submittedAt !== null)) return null
	const assembled = await assembleAssessment(deps, query)
	if (assembled === null) return null
	const { document, instrument } = assembled
	return document.alternatives.map((alternative) => ({
		id: `${query.publicId}:${alternative.id}`,
		publicId: query.publicId,
		alternative,
		document,
		questions: instrument,
		instrument: document.instrument,
		kind: document.kind ?? 'full',
	}))
}
