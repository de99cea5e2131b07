import { createHash } from 'node:crypto'
import type { Database } from '#db/database.ts'
import type { AnnexTable } from '#db/tables/annexes.ts'

/** Hexadecimal; a text is hashed as UTF-8. */
export function sha256(content: string | Uint8Array): string {
	return createHash('sha256').update(content).digest('hex')
}

const hashed = [
	'previous_hash',
	'municipality_id',
	'sequence',
	'id',
	'public_id',
	'proposal_id',
	'assessment_id',
	'version',
	'kind',
	'model_sha256',
	'pdf_sha256',
	'renderer_version',
	'established_at',
	'established_by',
] as const

/**
 * SHA-256 over everything that never changes in an annex, the hash of the one before included. The document's checksum
 * only where there is one: an annex from before documents were kept has the hash that it had.
 */
export function annexHash(
	annex: Pick<AnnexTable, (typeof hashed)[number]> & { readonly document_sha256: string | null },
): string {
	const { document_sha256: document } = annex
	const parts = hashed.map((column) => annex[column])
	return sha256(JSON.stringify(document === null ? parts : [...parts, document]))
}

export interface AnnexFault {
	readonly publicId: string
	readonly version: number
	/** What does not agree with what was established. */
	readonly fault: 'model' | 'pdf' | 'document' | 'chain'
}

/** Recomputes every checksum and the chain of a municipality's annexes; nothing when all is as it was established. */
export async function findAnnexFaults(db: Database, municipalityId: string): Promise<AnnexFault[]> {
	const faults: AnnexFault[] = []
	let previous = { sequence: 0, hash: '' }
	for (;;) {
		const annex = await db
			.selectFrom('annex')
			.selectAll()
			.where('municipality_id', '=', municipalityId)
			.where('sequence', '>', previous.sequence)
			.orderBy('sequence')
			.limit(1)
			.executeTakeFirst()
		if (!annex) return faults
		const found = { publicId: annex.public_id, version: annex.version }
		if (!holds(annex.model, annex.model_sha256, annex)) faults.push({ ...found, fault: 'model' })
		if (!holds(annex.pdf, annex.pdf_sha256, annex)) faults.push({ ...found, fault: 'pdf' })
		if (!holds(annex.document, annex.document_sha256, annex)) faults.push({ ...found, fault: 'document' })
		const follows = annex.sequence === previous.sequence + 1 && annex.previous_hash === previous.hash
		if (!follows || annexHash(annex) !== annex.hash) faults.push({ ...found, fault: 'chain' })
		previous = annex
	}
}

/** A disposed annex has its checksums only, and what was never kept has none. */
function holds(
	content: string | Uint8Array | null,
	checksum: string | null,
	{ state }: { readonly state: string },
): boolean {
	if (content === null) return state === 'disposed' || checksum === null
	return sha256(content) === checksum
}
