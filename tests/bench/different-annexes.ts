import type { AnnexModel, AnnexState } from '#app/annex/model.ts'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { annexOf, lovDocument } from '#tests/annex/annex-models.ts'

/** LOV with three alternatives where every text that somebody wrote is another than in every other number. */
export function differentAnnex(number: number, state: AnnexState): AnnexModel {
	return annexOf(differentDocument(number), { state })
}

function differentDocument(number: number): AssessmentDocument {
	return JSON.parse(
		JSON.stringify(lov, (key, value: unknown) =>
			typeof value === 'string' && written.has(key) ? `${value.slice(0, -5)} ${String(number)}` : value,
		),
	) as AssessmentDocument
}

const lov = lovDocument()
const written = new Set([
	...['title', 'description', 'committee', 'name', 'role', 'unit', 'summary', 'motivation'],
	...['source', 'reason', 'note', 'text', 'responsible', 'who', 'how'],
])
