import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database, Transaction } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import type { Actor } from './actor.ts'

/** A link by which one assessor answers without an account. Of its token only the hash is stored. */
export interface Invitation {
	readonly id: string
	readonly assessmentId: string
	readonly proposalPublicId: string
	readonly role: string
	readonly name: string | null
	readonly expiresAt: Timestamp
	/** When the link was first followed. */
	readonly usedAt: Timestamp | null
	readonly revokedAt: Timestamp | null
}

export interface NewInvitation {
	readonly assessmentId: string
	readonly tokenHash: string
	readonly role: string
	readonly name: string | null
	readonly expiresAt: Timestamp
}

/** Returns its id. */
export async function insertInvitation(
	db: Transaction,
	actor: Actor,
	invitation: NewInvitation,
): Promise<string> {
	const id = newId()
	await db
		.insertInto('invitation')
		.values({
			id,
			municipality_id: actor.municipalityId,
			assessment_id: invitation.assessmentId,
			token_hash: invitation.tokenHash,
			role: invitation.role,
			name: invitation.name,
			expires_at: invitation.expiresAt,
			used_at: null,
			revoked_at: null,
			created_at: actor.at,
			created_by: actor.personId,
		})
		.execute()
	return id
}

/** Null where no link of this municipality has the token, or a later one has taken its place. */
export async function findInvitationByToken(
	db: Database,
	{ municipalityId, tokenHash }: { readonly municipalityId: string; readonly tokenHash: string },
): Promise<Invitation | null> {
	const invitation = await invitations(db, municipalityId)
		.where('token_hash', '=', tokenHash)
		.executeTakeFirst()
	return invitation ?? null
}

export async function listInvitations(
	db: Database,
	{ municipalityId, assessmentId }: { readonly municipalityId: string; readonly assessmentId: string },
): Promise<Invitation[]> {
	return invitations(db, municipalityId).where('invitation.assessment_id', '=', assessmentId).execute()
}

function invitations(db: Database, municipalityId: string) {
	return db
		.selectFrom('invitation')
		.innerJoin('assessment', 'assessment.id', 'invitation.assessment_id')
		.innerJoin('proposal', 'proposal.id', 'assessment.proposal_id')
		.select([
			'invitation.id',
			'invitation.assessment_id as assessmentId',
			'proposal.public_id as proposalPublicId',
			'role',
			'name',
			'expires_at as expiresAt',
			'used_at as usedAt',
			'revoked_at as revokedAt',
		])
		.where('invitation.municipality_id', '=', municipalityId)
}

/** A new link in the place of the old one, which leads nowhere from here on; also where that was revoked. */
export async function replaceToken(
	db: Transaction,
	{
		id,
		tokenHash,
		expiresAt,
	}: { readonly id: string; readonly tokenHash: string; readonly expiresAt: Timestamp },
): Promise<void> {
	await db
		.updateTable('invitation')
		.set({ token_hash: tokenHash, expires_at: expiresAt, used_at: null, revoked_at: null })
		.where('id', '=', id)
		.execute()
}

/** Keeps the time of the first use. */
export async function markInvitationUsed(db: Transaction, id: string, at: Timestamp): Promise<void> {
	await db
		.updateTable('invitation')
		.set({ used_at: at })
		.where('id', '=', id)
		.where('used_at', 'is', null)
		.execute()
}

/** False when it was revoked already. */
export async function markInvitationRevoked(db: Transaction, id: string, at: Timestamp): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('invitation')
		.set({ revoked_at: at })
		.where('id', '=', id)
		.where('revoked_at', 'is', null)
		.executeTakeFirst()
	return numUpdatedRows === 1n
}
