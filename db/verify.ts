import type { Database } from './database.ts'
import { differencesOf } from '#db/dialect/dialect.ts'
import { findAnnexFaults } from '#db/queries/annex-chain.ts'
import { findAnnexLogFaults } from '#db/queries/annex-log.ts'
import type { AnnexLogFault } from '#db/queries/annex-log.ts'
import { findBrokenAudit } from '#db/queries/audit.ts'
import { listMunicipalities } from '#db/queries/municipality.ts'

export type Fault =
	/** The database's own report on its file. */
	| { readonly kind: 'file'; readonly report: string }
	| {
			readonly kind: 'annex'
			readonly municipality: string
			readonly publicId: string
			readonly version: number
			readonly part: 'model' | 'pdf' | 'document' | 'chain' | 'state'
	  }
	/** The log tells of the establishing of an annex that is not there. */
	| { readonly kind: 'annexRemoved'; readonly municipality: string; readonly sequence: number }
	/** From this entry on the log's chain does not hold. */
	| { readonly kind: 'audit'; readonly municipality: string; readonly sequence: number }

/**
 * Recomputes every checksum and both chains of every municipality, holds its annexes against its log, and lets the
 * database check itself. For a schema that is up to date.
 */
export async function verifyDatabase(db: Database): Promise<Fault[]> {
	const faults: Fault[] = []
	for (const report of await differencesOf(db).checkFile(db)) faults.push({ kind: 'file', report })
	for (const { id, slug } of await listMunicipalities(db)) {
		for (const { publicId, version, fault } of await findAnnexFaults(db, id))
			faults.push({ kind: 'annex', municipality: slug, publicId, version, part: fault })
		for (const fault of await findAnnexLogFaults(db, id)) faults.push(logFault(slug, fault))
		const sequence = await findBrokenAudit(db, id)
		if (sequence !== null) faults.push({ kind: 'audit', municipality: slug, sequence })
	}
	return faults
}

function logFault(municipality: string, fault: AnnexLogFault): Fault {
	if (fault.kind === 'removed') return { kind: 'annexRemoved', municipality, sequence: fault.sequence }
	return { kind: 'annex', municipality, publicId: fault.publicId, version: fault.version, part: 'state' }
}
