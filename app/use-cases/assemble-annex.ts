import { shortAddress } from '#app/annex/annex-address.ts'
import type { AnnexInput, AnnexSettings, PreviousVersion } from '#app/annex/annex-input.ts'
import { withChecksum } from '#app/annex/annex-checksum.server.ts'
import { buildAnnex } from '#app/annex/build-annex.ts'
import type { AnnexModel, AnnexState } from '#app/annex/model.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import { findAnnexDocument, listAnnexes } from '#db/queries/annex.ts'
import { findAssessment } from '#db/queries/assessment.ts'
import type { Municipality } from '#db/queries/municipality.ts'
import { findMunicipalityLogo } from '#db/queries/municipality-logo.ts'
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
	/** In addresses; known before it is established, since it stands in the annex. */
	readonly publicId?: string
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
	const { publicUrl } = deps
	const decidedBy = await weightsDecidedBy(deps, place)
	const previous = await previousVersion(deps, place, query.version)
	const logo = await findMunicipalityLogo(deps.db, query.municipality.id)
	const input = {
		...assembled,
		settings: settingsOf(query, publicUrl),
		budgets: deps.budgets,
		version: query.version,
		date: query.date,
		state: query.state,
		...addressOf(publicUrl, query.publicId),
		...(logo === null ? {} : { logo }),
		...(decidedBy === null ? {} : { weightsDecidedBy: decidedBy }),
		...(previous === null ? {} : { previous }),
	}
	return { ...assembled, input, model: withChecksum(buildAnnex(input)) }
}

function settingsOf(
	{ municipality, includeRecord = false }: AnnexQuery,
	publicUrl: string | null,
): AnnexSettings {
	const { conditionStyle, showPreparedByName, accent } = municipality.settings
	return {
		conditionStyle,
		showPreparedByName,
		includeRecord,
		...(accent === null ? {} : { accent }),
		...(publicUrl === null ? {} : { methodAddress: shortAddress(new URL('/metod', publicUrl).href) }),
	}
}

/** Null for the first version, and where the one before is disposed of or came without its assessment. */
async function previousVersion(
	{ db }: Deps,
	place: { readonly municipalityId: string; readonly assessmentId: string },
	version: number,
): Promise<PreviousVersion | null> {
	const assessment = version === 1 ? null : await findAssessment(db, place)
	if (assessment === null) return null
	const annexes = await listAnnexes(db, { ...place, proposalId: assessment.proposalId })
	const before = annexes.find((annex) => annex.version === version - 1)
	const document = before ? await findAnnexDocument(db, { ...place, publicId: before.publicId }) : null
	return document === null ? null : { version: version - 1, document }
}

/** Where the annex will be read: only of one that has its id, at a site that has an address. */
function addressOf(publicUrl: string | null, publicId: string | undefined): { readonly address?: string } {
	if (publicUrl === null || publicId === undefined) return {}
	return { address: new URL(`/bilagor/${publicId}`, publicUrl).href }
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
