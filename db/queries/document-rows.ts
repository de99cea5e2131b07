import type { Database } from '#db/database.ts'

/**
 * Whose answers beside the agreed ones: of those who have submitted, of all, or of those who have submitted and one
 * more, who may see her own.
 */
export type DocumentRespondents = 'submitted' | 'all' | { readonly submittedAnd: string }

interface DocumentPlace {
	readonly municipalityId: string
	readonly assessmentId: string
	readonly proposalId: string
}

/** Everything that one assessment says, as stored, in the order of the document. */
export async function loadRows(db: Database, place: DocumentPlace) {
	const content = { assessment_id: place.assessmentId, municipality_id: place.municipalityId }
	return {
		alternatives: await db
			.selectFrom('alternative')
			.select(['id', 'key', 'title', 'description', 'is_zero'])
			.where('proposal_id', '=', place.proposalId)
			.where('municipality_id', '=', place.municipalityId)
			.orderBy('position')
			.orderBy('id')
			.execute(),
		respondents: await db
			.selectFrom('respondent')
			.select(['id', 'role', 'submitted_at'])
			.where('assessment_id', '=', place.assessmentId)
			.where('municipality_id', '=', place.municipalityId)
			.orderBy('position')
			.execute(),
		answers: await db
			.selectFrom('answer')
			.selectAll()
			.where((is) => is.and(content))
			.execute(),
		resources: await db
			.selectFrom('resources')
			.selectAll()
			.where((is) => is.and(content))
			.execute(),
		lockIns: await db
			.selectFrom('lock_in')
			.selectAll()
			.where((is) => is.and(content))
			.execute(),
		preconditions: await db
			.selectFrom('precondition')
			.selectAll()
			.where((is) => is.and(content))
			.execute(),
		chain: await db
			.selectFrom('chain_item')
			.selectAll()
			.where((is) => is.and(content))
			.orderBy('position')
			.orderBy('id')
			.execute(),
		affected: await db
			.selectFrom('affected')
			.selectAll()
			.where((is) => is.and(content))
			.orderBy('position')
			.orderBy('id')
			.execute(),
		conditions: await db
			.selectFrom('chain_condition')
			.innerJoin('chain_item', 'chain_item.id', 'chain_condition.chain_item_id')
			.selectAll('chain_condition')
			.where('chain_item.assessment_id', '=', place.assessmentId)
			.where('chain_item.municipality_id', '=', place.municipalityId)
			.orderBy('chain_condition.position')
			.orderBy('chain_condition.id')
			.execute(),
	}
}

export type DocumentRows = Awaited<ReturnType<typeof loadRows>>
export type RowOf<Part extends keyof DocumentRows> = DocumentRows[Part][number]
