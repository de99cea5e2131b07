import type { DiariumPackage } from '#app/annex/diarium/diarium-package.server.ts'
import { establishedModel } from './annex-page.server.ts'
import { requireFound } from './http.server.ts'
import { inTurn } from './in-turn.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'
import { storedDocument, storedPdf } from './stored-annex.server.ts'

/** The zip for the diarium, of an established version; 404 where there is none, or it is disposed (gallrad). */
export async function diariumFile(visit: ProposalVisit, version: number): Promise<DiariumPackage> {
	const { annex, model } = await establishedModel(visit, version)
	const { publicId, rendererVersion } = annex
	const place = { municipalityId: visit.visitor.municipality.id, publicId }
	const pdf = requireFound(await storedPdf(place))
	const document = await storedDocument(place)
	const { diariumPackage } = await import('#app/annex/diarium/diarium-package.server.ts')
	const established = { publicId, model, document, pdf, rendererVersion }
	return inTurn(() => diariumPackage(established, (one) => runtime.deps.pdf.renderDocx(one)))
}
