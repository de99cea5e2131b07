import { hashToken, newSessionToken } from '#app/access/session-token.ts'
import type { Timestamp } from '#app/domain/calendar.ts'
import type { Database } from '#db/database.ts'
import { appendAudit } from '#db/queries/audit.ts'
import { findAssessment } from '#db/queries/assessment.ts'
import { insertGuestSession } from '#db/queries/guest-session.ts'
import { findInvitationByToken, markInvitationUsed } from '#db/queries/invitation.ts'
import type { Invitation } from '#db/queries/invitation.ts'
import { findRespondent } from '#db/queries/respondent.ts'
import { writeTransaction } from '#db/write-transaction.ts'

export type InvitationState = 'open' | 'used' | 'expired' | 'revoked'

/** A double click, or an answer that was lost on its way, is the same use. */
const sameUseMs = 15 * 60 * 1000

/**
 * What a link is worth now. It is used up by following it, not by looking at it: mail scanners fetch every address.
 * Whoever followed it goes on in the same browser; for another one the secretary makes a new link.
 */
export function invitationState(
	{ expiresAt, usedAt, revokedAt }: Invitation,
	now: Timestamp,
): InvitationState {
	if (revokedAt !== null) return 'revoked'
	if (expiresAt <= now) return 'expired'
	if (usedAt !== null && Date.parse(now) - Date.parse(usedAt) > sameUseMs) return 'used'
	return 'open'
}

interface Following {
	readonly municipalityId: string
	/** As the address has it. */
	readonly token: string
	readonly at: Timestamp
}

export type FollowOutcome =
	/** The token of the session, and when that ends. */
	| { readonly kind: 'followed'; readonly session: string; readonly endsAt: Timestamp }
	| { readonly kind: 'refused' }

/** Begins the session of somebody who answers without an account. */
export async function followInvitation(
	db: Database,
	{ municipalityId, token, at }: Following,
): Promise<FollowOutcome> {
	return writeTransaction(db, async (transaction) => {
		const invitation = await findInvitationByToken(transaction, {
			municipalityId,
			tokenHash: hashToken(token),
		})
		if (invitation === null || invitationState(invitation, at) !== 'open') return { kind: 'refused' }
		const { id: invitationId, assessmentId, expiresAt } = invitation
		const place = { municipalityId, assessmentId }
		const respondent = await findRespondent(transaction, { ...place, invitationId })
		const assessment = await findAssessment(transaction, place)
		if (respondent === null || assessment === null) return { kind: 'refused' }
		const session = newSessionToken()
		await insertGuestSession(transaction, { idHash: hashToken(session), municipalityId, invitationId, at })
		await markInvitationUsed(transaction, invitationId, at)
		await appendAudit(
			transaction,
			{ municipalityId, personId: null, at },
			{
				action: 'invitation.followed',
				subjectType: 'respondent',
				subjectId: respondent.id,
				proposalId: assessment.proposalId,
			},
		)
		return { kind: 'followed', session, endsAt: expiresAt }
	})
}
