import { hashToken, newSessionToken } from '#app/access/session-token.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import { endOfSwedishDay } from '#app/domain/swedish-time.ts'
import { historyReasons } from '#app/text/history.ts'
import type { Database, Transaction } from '#db/database.ts'
import type { Actor } from '#db/queries/actor.ts'
import { lockAssessment } from '#db/queries/assessment-lock.ts'
import { changeAssessmentState, pastDraft } from '#db/queries/assessment.ts'
import { appendAudit } from '#db/queries/audit.ts'
import { endGuestSessions } from '#db/queries/guest-session.ts'
import { insertInvitation, markInvitationRevoked, replaceToken } from '#db/queries/invitation.ts'
import { findPerson } from '#db/queries/person.ts'
import { findRespondent, insertRespondent } from '#db/queries/respondent.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import { beginAssessment } from './begin-answering.ts'
import type { Deps } from './deps.ts'

interface Inviting {
	readonly actor: Actor
	readonly proposalId: string
	/** What the annex calls her, such as «controller». */
	readonly role: string
	/** The last day to answer; a link leads nowhere after it. */
	readonly dueOn: CalendarDate
	/** Somebody with an account, or somebody who gets a link, named where she wants to be. */
	readonly who: { readonly personId: string } | { readonly name: string | null }
}

export type InviteOutcome =
	/** The token is there for a link, and is not stored: it is shown now or never. */
	| { readonly kind: 'invited'; readonly respondentId: string; readonly token: string | null }
	| { readonly kind: 'alreadyListed' | 'noSuchPerson' | 'closed' }

/**
 * Puts an assessor on the list: from here on she is waited for, and what was past draft is a draft again. Somebody with
 * an account gets the bedömare's right to this assessment, whatever her roles are.
 */
export async function inviteAssessor(deps: Deps, inviting: Inviting): Promise<InviteOutcome> {
	const { actor, proposalId, who } = inviting
	const { id: assessmentId } = await beginAssessment(deps, { actor, proposalId })
	const place = { municipalityId: actor.municipalityId, assessmentId }
	return writeTransaction(deps.db, async (db) => {
		const { state } = await lockAssessment(db, place)
		if (state === 'closed') return { kind: 'closed' }
		if ('personId' in who) {
			const person = await findPerson(db, { ...place, personId: who.personId })
			if (person === null || person.disabledAt !== null) return { kind: 'noSuchPerson' }
			if ((await findRespondent(db, { ...place, personId: who.personId })) !== null)
				return { kind: 'alreadyListed' }
		}
		const token = 'personId' in who ? null : newSessionToken()
		const respondentId = await insertInvited(db, inviting, assessmentId, token)
		await changeAssessmentState(db, actor, {
			assessmentId,
			from: pastDraft,
			to: 'draft',
			reason: historyReasons.assessorInvited,
		})
		const subject = { subjectType: 'respondent', subjectId: respondentId, proposalId }
		await appendAudit(db, actor, { action: 'respondent.invited', ...subject })
		return { kind: 'invited', respondentId, token }
	})
}

async function insertInvited(
	db: Transaction,
	{ actor, role, dueOn, who }: Inviting,
	assessmentId: string,
	token: string | null,
): Promise<string> {
	if ('personId' in who || token === null) {
		const personId = 'personId' in who ? who.personId : null
		return insertRespondent(db, actor, { assessmentId, personId, role, dueOn })
	}
	const invitationId = await insertInvitation(db, actor, {
		assessmentId,
		tokenHash: hashToken(token),
		role,
		name: who.name,
		expiresAt: endOfSwedishDay(dueOn),
	})
	return insertRespondent(db, actor, { assessmentId, personId: null, invitationId, role, dueOn })
}

interface LinkChange {
	readonly actor: Actor
	readonly assessmentId: string
	readonly respondentId: string
}

/**
 * A new link for the same assessor, whose answers are kept: for another device, or another day. The old link and the
 * sessions it began end at once. Null where she has no link, or the assessment is closed.
 */
export async function renewLink(
	{ db }: Pick<Deps, 'db'>,
	{ dueOn, ...change }: LinkChange & { readonly dueOn: CalendarDate },
): Promise<string | null> {
	return changeLink(db, change, 'invitation.renewed', async (transaction, invitationId) => {
		const token = newSessionToken()
		await replaceToken(transaction, {
			id: invitationId,
			tokenHash: hashToken(token),
			expiresAt: endOfSwedishDay(dueOn),
		})
		await transaction
			.updateTable('respondent')
			.set({ due_on: dueOn })
			.where('id', '=', change.respondentId)
			.execute()
		await endGuestSessions(transaction, invitationId, change.actor.at)
		return token
	})
}

/** The link leads nowhere any more and whoever follows it is out at once. What she has answered is kept. */
export async function revokeLink({ db }: Pick<Deps, 'db'>, change: LinkChange): Promise<boolean> {
	const revoked = await changeLink(db, change, 'invitation.revoked', async (transaction, invitationId) => {
		if (!(await markInvitationRevoked(transaction, invitationId, change.actor.at))) return null
		await endGuestSessions(transaction, invitationId, change.actor.at)
		return invitationId
	})
	return revoked !== null
}

async function changeLink(
	db: Database,
	{ actor, assessmentId, respondentId }: LinkChange,
	action: string,
	change: (transaction: Transaction, invitationId: string) => Promise<string | null>,
): Promise<string | null> {
	return writeTransaction(db, async (transaction) => {
		const place = { municipalityId: actor.municipalityId, assessmentId }
		const { proposalId, state } = await lockAssessment(transaction, place)
		const respondent = await findRespondent(transaction, { ...place, respondentId })
		if (state === 'closed' || respondent === null || respondent.invitationId === null) return null
		const changed = await change(transaction, respondent.invitationId)
		if (changed === null) return null
		const subject = { subjectType: 'respondent', subjectId: respondentId, proposalId }
		await appendAudit(transaction, actor, { action, ...subject })
		return changed
	})
}
