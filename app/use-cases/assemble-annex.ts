import type { AnnexInput, AnnexSettings } from '#app/annex/annex-input.ts'
import { withChecksum } from '#app/annex/annex-checksum.server.ts'
import { buildAnnex } from '#app/annex/build-annex.ts'
import type { AnnexModel, AnnexState } from '#app/annex/model.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import { findAssessment } from '#db/queries/assessment.ts'
import type { Municipality } from '#db/queries/municipality.ts'
import { findWeightSet } from '#db/queries/weight-set.ts'
import { assembleAssessment } from './assemble-assessment.ts'
import type { AssembledAssessment } from './assemble-assessment.ts'
import type { Deps } from './deps.ts'

export interface AnnexQuery {
	readonly municipality: Municipality
	readonly assessmentId: string
	readonly version: number
	readonly date: CalendarDate
	readonly state: AnnexState
	/** The assessment record is wanted also where everything fits without it. */
	readonly includeRecord?: boolean
	/** Where the reader finds the method; named in the annex. */
	readonly methodAddress?: string
}

export interface AssembledAnnex extends AssembledAssessment {
	/** What the annex is built from. */
	readonly input: AnnexInput
	readonly model: AnnexModel
}

/** The annex of an assessment as it would be today, not fitted to any pages. Null where assembleAssessment is. */
export async function assembleAnnex(deps: Deps, query: AnnexQuery): Promise<AssembledAnnex | null> {
	const place = { municipalityId: query.municipality.id, assessmentId: query.assessmentId }
	const assembled = await assembleAssessment(deps, place)
	if (assembled === null) return null
	const decidedBy = await weightsDecidedBy(deps, place)
	const input = {
		...assembled,
		settings: settingsOf(query),
		budgets: deps.budgets,
		version: query.version,
		date: query.date,
		state: query.state,
		...(decidedBy === null ? {} : { weightsDecidedBy: decidedBy }),
	}
	return { ...assembled, input, model: withChecksum(buildAnnex(input)) }
}

function settingsOf({ municipality, includeRecord = false, methodAddress }: AnnexQuery): AnnexSettings {
	const { conditionStyle, showPreparedByName, accent } = municipality.settings
	return {
		conditionStyle,
		showPreparedByName,
		includeRecord,
		...(accent === null ? {} : { accent }),
		...(methodAddress === undefined ? {} : { methodAddress }),
	}
}

async function weightsDecidedBy(
	deps: Deps,
	place: { readonly municipalityId: string; readonly assessmentId: string },
): Promise<string | null> {
	const assessment = await findAssessment(deps.db, place)
	if (assessment === null || assessment.weightSetId === null) return null
	const set = await findWeightSet(deps.db, {
		municipalityId: place.municipalityId,
		id: assessment.weightSetId,
	})
	return set?.decidedBy ?? null
}
