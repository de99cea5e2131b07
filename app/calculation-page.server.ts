import { figuresAgree } from '#app/annex/figures-agree.ts'
import type { AnnexModel } from '#app/annex/model.ts'
import type { ExplainedSection } from '#app/components/result/explanation-view.tsx'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import { scoreAssessment } from '#app/domain/score.ts'
import type { AnnexReading } from './annex-reading.server.ts'
import { explanationSections } from './result-explanation.server.ts'
import { runtime } from './runtime.server.ts'
import { storedDocument } from './stored-annex.server.ts'

export interface ExplainedAlternative {
	readonly id: string
	readonly label: string
	readonly sections: readonly ExplainedSection[]
}

export type Calculation =
	| {
			readonly kind: 'explained'
			readonly alternatives: readonly ExplainedAlternative[]
			/** Ids of alternatives whose figures are not those of the annex. */
			readonly differing: readonly string[]
	  }
	/** The annex is from before assessments were kept beside it. */
	| { readonly kind: 'absent' }
	| { readonly kind: 'unknownInstrument' }

/** How the figures of an established annex came about, counted anew from the assessment that was frozen with it. */
export async function calculationPage({ municipalityId, annex, model }: AnnexReading) {
	const document = await storedDocument({ municipalityId, publicId: annex.publicId })
	const instrument = runtime.deps.instruments.find(({ version }) => version === model.instrument)
	return {
		address: `/bilagor/${annex.publicId}`,
		title: model.head.title,
		documentTitle: model.documentTitle,
		version: annex.version,
		instrument: model.instrument,
		calculation: calculationOf(document, model, instrument),
	}
}

function calculationOf(
	document: AssessmentDocument | null,
	model: AnnexModel,
	instrument: Instrument | undefined,
): Calculation {
	if (document === null) return { kind: 'absent' }
	if (instrument === undefined) return { kind: 'unknownInstrument' }
	const results = scoreAssessment(document).alternatives
	const explained = document.alternatives.flatMap((alternative) => {
		const result = results.find(({ id }) => id === alternative.id)
		return result === undefined ? [] : [{ alternative, result }]
	})
	return {
		kind: 'explained',
		alternatives: explained.map(({ alternative, result }) => ({
			id: alternative.id,
			label: `${alternative.id} ${alternative.title}`,
			sections: explanationSections({ alternative, result, document, instrument }),
		})),
		differing: results.filter((result) => !figuresAgree(result, model)).map(({ id }) => id),
	}
}
