import type { CalendarDate } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import type { AnnexState } from '#db/schema.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { lockAnnex } from './annex-lock.ts'
import type { LockedAnnex } from './annex-lock.ts'
import { insertStateChange } from './state-change.ts'

export interface Publishing {
	readonly publicId: string
	/** A name or a role, as it was noted. */
	readonly secrecyReviewedBy: string
	readonly secrecyReviewedOn: CalendarDate
}

/**
 * Opens the annex to whoever has its address. False where there is none, where it is public already, and where it is
 * superseded or disposed: what is newly published is the version in force.
 */
export async function publishAnnex(db: Database, actor: Actor, publishing: Publishing): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const annex = await lockAnnex(transaction, actor, publishing.publicId)
		if (annex === null || annex.publishedAt !== null || !publishable.includes(annex.state)) return false
		await transaction
			.updateTable('annex')
			.set({
				secrecy_reviewed_by: publishing.secrecyReviewedBy,
				secrecy_reviewed_on: publishing.secrecyReviewedOn,
				published_at: actor.at,
				published_by: actor.personId,
			})
			.where('id', '=', annex.id)
			.execute()
		await insertStateChange(transaction, actor, { ...stepOf(annex), from: 'unpublished', to: 'published' })
		return true
	})
}

const publishable: readonly AnnexState[] = ['established', 'transferred']

/** Closes it again to whoever is not logged in. The note of the secrecy review stays. False where it is not public. */
export async function unpublishAnnex(db: Database, actor: Actor, publicId: string): Promise<boolean> {
	return writeTransaction(db, async (transaction) => {
		const annex = await lockAnnex(transaction, actor, publicId)
		if (annex === null || annex.publishedAt === null) return false
		await transaction
			.updateTable('annex')
			.set({ published_at: null, published_by: null })
			.where('id', '=', annex.id)
			.execute()
		await insertStateChange(transaction, actor, { ...stepOf(annex), from: 'published', to: 'unpublished' })
		return true
	})
}

function stepOf({ id, proposalId }: LockedAnnex) {
	return { proposalId, annexId: id }
}

export interface PublishedExample {
	readonly publicId: string
	readonly title: string
	readonly committeeName: string
}

/** The published annexes of a municipality's invented ärenden, for those who want to see what an annex is. */
export async function listPublishedExamples(
	db: Database,
	municipalityId: string,
): Promise<PublishedExample[]> {
	return db
		.selectFrom('annex')
		.innerJoin('proposal', 'proposal.id', 'annex.proposal_id')
		.innerJoin('committee', 'committee.id', 'proposal.committee_id')
		.select(['annex.public_id as publicId', 'proposal.title', 'committee.name as committeeName'])
		.where('annex.municipality_id', '=', municipalityId)
		.where('published_at', 'is not', null)
		.where('annex.state', 'in', ['established', 'transferred'])
		.where('is_example', '=', 1)
		.orderBy('proposal.title_sort_key')
		.execute()
}
