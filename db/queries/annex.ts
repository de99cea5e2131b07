import type { AssessmentDocument } from '#app/domain/assessment.ts'
import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { newPublicId } from '#db/new-id.ts'
import type { AnnexKind, AnnexState } from '#db/schema.ts'
import type { ProposalPlace } from './alternative.ts'
import { sha256 } from './annex-chain.ts'

/** An established annex, without its model and its PDF. */
export interface Annex {
	readonly id: string
	/** In addresses. */
	readonly publicId: string
	readonly proposalId: string
	readonly assessmentId: string | null
	readonly version: number
	readonly kind: AnnexKind
	readonly state: AnnexState
	/** The checksum in its foot, hexadecimal. */
	readonly modelSha256: string
	readonly pdfSha256: string
	readonly rendererVersion: string
	readonly establishedAt: Timestamp
	readonly establishedBy: string | null
	readonly transferredAt: Timestamp | null
	readonly transferredBy: string | null
	readonly supersededAt: Timestamp | null
	readonly disposedAt: Timestamp | null
	readonly disposedBy: string | null
	/** What decided on the gallring, such as «ON 2027-02-11 § 14». */
	readonly disposalDecision: string | null
	readonly publishedAt: Timestamp | null
	readonly secrecyReviewedOn: CalendarDate | null
	/** A name or a role, as it was noted. */
	readonly secrecyReviewedBy: string | null
}

const columns = [
	'id',
	'public_id as publicId',
	'proposal_id as proposalId',
	'assessment_id as assessmentId',
	'version',
	'kind',
	'state',
	'model_sha256 as modelSha256',
	'pdf_sha256 as pdfSha256',
	'renderer_version as rendererVersion',
	'established_at as establishedAt',
	'established_by as establishedBy',
	'transferred_at as transferredAt',
	'transferred_by as transferredBy',
	'superseded_at as supersededAt',
	'disposed_at as disposedAt',
	'disposed_by as disposedBy',
	'disposal_decision as disposalDecision',
	'published_at as publishedAt',
	'secrecy_reviewed_on as secrecyReviewedOn',
	'secrecy_reviewed_by as secrecyReviewedBy',
] as const

/** All versions, latest first. */
export async function listAnnexes(db: Database, place: ProposalPlace): Promise<Annex[]> {
	return db
		.selectFrom('annex')
		.select(columns)
		.where('municipality_id', '=', place.municipalityId)
		.where('proposal_id', '=', place.proposalId)
		.orderBy('version', 'desc')
		.execute()
}

interface AnnexQuery {
	readonly municipalityId: string
	readonly publicId: string
}

export async function findAnnex(db: Database, query: AnnexQuery): Promise<Annex | null> {
	const annex = await db
		.selectFrom('annex')
		.select(columns)
		.where('municipality_id', '=', query.municipalityId)
		.where('public_id', '=', query.publicId)
		.executeTakeFirst()
	return annex ?? null
}

/** Whose ärende it belongs to. Null where there is no such annex. */
export async function findAnnexPlace(
	db: Database,
	query: AnnexQuery,
): Promise<{
	readonly proposalId: string
	readonly committeeId: string
	readonly proposalPublicId: string
} | null> {
	const place = await db
		.selectFrom('annex')
		.innerJoin('proposal', 'proposal.id', 'annex.proposal_id')
		.select([
			'proposal.id as proposalId',
			'committee_id as committeeId',
			'proposal.public_id as proposalPublicId',
		])
		.where('annex.municipality_id', '=', query.municipalityId)
		.where('annex.public_id', '=', query.publicId)
		.executeTakeFirst()
	return place ?? null
}

/** What is stored of an annex is not what was established: its checksum is another. `vagskal verify` tells more. */
export class AnnexDamaged extends Error {
	override name = 'AnnexDamaged'
}

/**
 * The very text that was established. Null when there is no such annex, or it is disposed (gallrad).
 *
 * @throws AnnexDamaged
 */
export async function findAnnexModel(db: Database, query: AnnexQuery): Promise<string | null> {
	const row = await db
		.selectFrom('annex')
		.select(['model', 'model_sha256'])
		.where('municipality_id', '=', query.municipalityId)
		.where('public_id', '=', query.publicId)
		.executeTakeFirst()
	return row ? intact(row.model, row.model_sha256, query) : null
}

/**
 * The very bytes that were established. Null when there is no such annex, or it is disposed (gallrad).
 *
 * @throws AnnexDamaged
 */
export async function findAnnexPdf(db: Database, query: AnnexQuery): Promise<Uint8Array | null> {
	const row = await db
		.selectFrom('annex')
		.select(['pdf', 'pdf_sha256'])
		.where('municipality_id', '=', query.municipalityId)
		.where('public_id', '=', query.publicId)
		.executeTakeFirst()
	return row ? intact(row.pdf, row.pdf_sha256, query) : null
}

/**
 * The assessment that the annex was built from. Null when there is no such annex, it is disposed (gallrad), or it is from
 * before documents were kept.
 *
 * @throws AnnexDamaged
 */
export async function findAnnexDocument(db: Database, query: AnnexQuery): Promise<AssessmentDocument | null> {
	const row = await db
		.selectFrom('annex')
		.select(['document', 'document_sha256'])
		.where('municipality_id', '=', query.municipalityId)
		.where('public_id', '=', query.publicId)
		.executeTakeFirst()
	const document = row ? intact(row.document, row.document_sha256, query) : null
	return document === null ? null : (JSON.parse(document) as AssessmentDocument)
}

function intact<Content extends string | Uint8Array>(
	content: Content | null,
	checksum: string | null,
	{ publicId }: AnnexQuery,
): Content | null {
	if (content !== null && sha256(content) !== checksum)
		throw new AnnexDamaged(`The annex ${publicId} is not what was established`)
	return content
}

/** For the address of an annex that is about to be established. */
export function newAnnexId(): string {
	return newPublicId()
}

/** The number of the version that would be established next. */
export async function nextAnnexVersion(db: Database, place: ProposalPlace): Promise<number> {
	const [latest] = await listAnnexes(db, place)
	return (latest?.version ?? 0) + 1
}
