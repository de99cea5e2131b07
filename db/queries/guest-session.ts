import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database, Transaction } from '#db/database.ts'

/** The session of somebody who follows an invitation: bound to it, and ended with it. */
export interface GuestSession {
	readonly invitationId: string
	readonly assessmentId: string
	readonly proposalId: string
	readonly proposalPublicId: string
	readonly name: string | null
	readonly role: string
	readonly expiresAt: Timestamp
	/** False where the invitation has expired, is revoked or has a new link. */
	readonly isOpen: boolean
}

export async function insertGuestSession(
	db: Transaction,
	session: {
		readonly idHash: string
		readonly municipalityId: string
		readonly invitationId: string
		readonly at: Timestamp
	},
): Promise<void> {
	await db
		.insertInto('guest_session')
		.values({
			id_hash: session.idHash,
			municipality_id: session.municipalityId,
			invitation_id: session.invitationId,
			created_at: session.at,
			ended_at: null,
		})
		.execute()
}

/** Found also when it has ended, so that it can be said. Null when there never was one here. */
export async function findGuestSession(
	db: Database,
	query: { readonly municipalityId: string; readonly idHash: string; readonly now: Timestamp },
): Promise<GuestSession | null> {
	const row = await db
		.selectFrom('guest_session')
		.innerJoin('invitation', 'invitation.id', 'guest_session.invitation_id')
		.innerJoin('assessment', 'assessment.id', 'invitation.assessment_id')
		.innerJoin('proposal', 'proposal.id', 'assessment.proposal_id')
		.select([
			'invitation.id as invitationId',
			'assessment.id as assessmentId',
			'proposal.id as proposalId',
			'proposal.public_id as proposalPublicId',
			'invitation.name',
			'invitation.role',
			'invitation.expires_at as expiresAt',
			'invitation.revoked_at as revokedAt',
			'guest_session.ended_at as endedAt',
		])
		.where('guest_session.id_hash', '=', query.idHash)
		.where('guest_session.municipality_id', '=', query.municipalityId)
		.executeTakeFirst()
	if (row === undefined) return null
	const { revokedAt, endedAt, ...session } = row
	return {
		...session,
		isOpen: revokedAt === null && endedAt === null && session.expiresAt > query.now,
	}
}

export async function endGuestSessions(
	db: Transaction,
	invitationId: string,
	endedAt: Timestamp,
): Promise<void> {
	await db
		.updateTable('guest_session')
		.set({ ended_at: endedAt })
		.where('invitation_id', '=', invitationId)
		.where('ended_at', 'is', null)
		.execute()
}

export async function deleteGuestSession(db: Database, idHash: string): Promise<void> {
	await db.deleteFrom('guest_session').where('id_hash', '=', idHash).execute()
}
