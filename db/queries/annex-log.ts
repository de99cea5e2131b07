import type { Database } from '#db/database.ts'
import type { AnnexState } from '#db/schema.ts'

export type AnnexLogFault =
	/** The log tells of its establishing, at this entry, but it is not there. */
	| { readonly kind: 'removed'; readonly sequence: number }
	/** It is there, but the log tells of no establishing, or of another state than the one it is in. */
	| { readonly kind: 'state'; readonly publicId: string; readonly version: number }

/**
 * Holds a municipality's annexes against its log, whose chain covers what the annexes' own does not: that the newest is
 * still there, and what has become of each. Nothing when they agree.
 */
export async function findAnnexLogFaults(db: Database, municipalityId: string): Promise<AnnexLogFault[]> {
	const logged = await lastSteps(db, municipalityId)
	const annexes = await db
		.selectFrom('annex')
		.select(['id', 'public_id as publicId', 'version', 'state'])
		.where('municipality_id', '=', municipalityId)
		.orderBy('sequence')
		.execute()
	const present = new Set(annexes.map(({ id }) => id))
	return [
		...[...logged]
			.filter(([id]) => !present.has(id))
			.map(([, { sequence }]) => ({ kind: 'removed', sequence }) as const),
		...annexes
			.filter(({ id, state }) => logged.get(id)?.state !== state)
			.map(({ publicId, version }) => ({ kind: 'state', publicId, version }) as const),
	]
}

interface LastStep {
	/** The entry that tells of the establishing, or of whatever is told first. */
	readonly sequence: number
	readonly state: AnnexState | undefined
}

/** By the annex's id, in the order of establishing. */
async function lastSteps(db: Database, municipalityId: string): Promise<Map<string, LastStep>> {
	const entries = await db
		.selectFrom('audit_entry')
		.select(['subject_id as id', 'sequence', 'action'])
		.where('municipality_id', '=', municipalityId)
		.where('subject_type', '=', 'annex')
		.orderBy('sequence')
		.execute()
	const steps = new Map<string, LastStep>()
	for (const { id, sequence, action } of entries) {
		const before = steps.get(id)
		steps.set(id, { sequence: before?.sequence ?? sequence, state: stateAfter[action] ?? before?.state })
	}
	return steps
}

const stateAfter: Readonly<Record<string, AnnexState>> = {
	'state.established': 'established',
	'state.transferred': 'transferred',
	'annex.transferUndone': 'established',
	'state.superseded': 'superseded',
	'state.disposed': 'disposed',
}
