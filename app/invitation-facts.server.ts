import type { InvitedTo } from '#app/components/assessors/invitation-facts.tsx'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { listAlternatives } from '#db/queries/alternative.ts'
import type { Invitation } from '#db/queries/invitation.ts'
import type { Municipality } from '#db/queries/municipality.ts'
import { findProposal } from '#db/queries/proposal.ts'
import { requireFound } from './http.server.ts'
import { runtime } from './runtime.server.ts'

/** What somebody invited by link is told before she answers: of the ärende, and on what terms. */
export async function invitationFacts(
	municipality: Municipality,
	{ proposalPublicId, role, expiresAt }: Pick<Invitation, 'proposalPublicId' | 'role' | 'expiresAt'>,
): Promise<InvitedTo> {
	const { db } = runtime.deps
	const municipalityId = municipality.id
	const proposal = requireFound(await findProposal(db, { municipalityId, publicId: proposalPublicId }))
	const alternatives = await listAlternatives(db, { municipalityId, proposalId: proposal.id })
	return {
		municipality: municipality.name,
		title: proposal.title,
		committee: proposal.committeeName,
		description: proposal.description ?? '',
		role,
		lastDay: swedishDate(new Date(Date.parse(expiresAt) - 1).toISOString()),
		alternatives: alternatives.map(({ id, key, title, description, isZero }) => ({
			id,
			label: `${key} ${title}`,
			description: description ?? '',
			isZero,
		})),
	}
}
