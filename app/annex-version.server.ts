import type { VersionItem, VersionStatus } from '#app/components/annex/version-status.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { annexVersionText as text } from '#app/text/annex-version.ts'
import type { Annex } from '#db/queries/annex.ts'
import { disposableStates } from '#db/queries/annex-state.ts'
import { findPerson } from '#db/queries/person.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'

/** A version in the list of all of them; of a disposed one the checksum is what is left. */
export function versionItem({ version, establishedAt, state, modelSha256 }: Annex): VersionItem {
	return {
		version,
		label: text.item(version, swedishDate(establishedAt), state),
		checksum: state === 'disposed' ? modelSha256 : null,
	}
}

/** What has become of a version, who did it and when, and what this visitor can do next. */
export async function versionStatus(visit: ProposalVisit, annex: Annex): Promise<VersionStatus> {
	const { state, version } = annex
	return {
		version,
		state,
		steps: await stepsOf(visit, annex),
		checksums: state === 'disposed' ? { model: annex.modelSha256, pdf: annex.pdfSha256 } : null,
		mayTransfer: visit.may('annex.transfer'),
		mayDispose: visit.may('annex.dispose') && disposableStates.includes(state),
	}
}

async function stepsOf(visit: ProposalVisit, annex: Annex): Promise<string[]> {
	const by = (personId: string | null) => nameOf(visit.visitor.municipality.id, personId)
	const { transferredAt, supersededAt, disposedAt } = annex
	return [
		text.established(swedishDate(annex.establishedAt), await by(annex.establishedBy)),
		...(transferredAt === null
			? []
			: [text.transferred(swedishDate(transferredAt), await by(annex.transferredBy))]),
		...(supersededAt === null ? [] : [text.superseded(swedishDate(supersededAt), annex.version + 1)]),
		...(disposedAt === null
			? []
			: [text.disposed(swedishDate(disposedAt), await by(annex.disposedBy), annex.disposalDecision ?? '')]),
	]
}

async function nameOf(municipalityId: string, personId: string | null): Promise<string> {
	if (personId === null) return ''
	return (await findPerson(runtime.deps.db, { municipalityId, personId }))?.name ?? ''
}
