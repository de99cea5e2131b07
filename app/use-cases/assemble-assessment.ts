import { scoreAssessment } from '#app/domain/score.ts'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import type { AlternativeResult } from '#app/domain/result.ts'
import { loadDocument } from '#db/queries/load-document.ts'
import type { Deps } from './deps.ts'

export interface AssembledAssessment {
	readonly document: AssessmentDocument
	readonly instrument: Instrument
	/** One per alternative, in the document's order. */
	readonly results: readonly AlternativeResult[]
}

/**
 * An assessment with its figures, from the answers that are submitted: nobody sees another's answers before that,
 * and nobody answers to reach a figure. Null when the municipality has no such assessment, or it has no
 * alternative though it needs some.
 *
 * Throws where the instrument that it is tied to is not among the content.
 */
export async function assembleAssessment(
	deps: Pick<Deps, 'db' | 'instruments'>,
	query: { readonly municipalityId: string; readonly assessmentId: string },
): Promise<AssembledAssessment | null> {
	const document = await loadDocument(deps.db, { ...query, respondents: 'submitted' })
	if (document === null) return null
	if (document.alternatives.length === 0 && document.screening?.outcome !== 'none') return null
	const instrument = deps.instruments.find(({ version }) => version === document.instrument)
	if (instrument === undefined)
		throw new Error(`The instrument ${document.instrument} is not among the content`)
	return { document, instrument, results: scoreAssessment(document).alternatives }
}
