import type { Actor } from '#db/queries/actor.ts'
import { findAnnexDocument } from '#db/queries/annex.ts'
import { listDecisions } from '#db/queries/decision.ts'
import { beginFollowUp } from '#db/queries/follow-up.ts'
import type { Deps } from './deps.ts'

export type StartedFollowUp =
	| { readonly kind: 'begun'; readonly number: number }
	/** The nämnd had a short assessment, which does not have the 16 criteria. */
	| { readonly kind: 'short' }
	/** No such decision, or no annex that can be read with the alternative that was chosen. */
	| { readonly kind: 'missing' }

/**
 * Begins to assess what a decision led to, with the same version of the instrument as the annex that it is compared with.
 * One that is under way is gone on with.
 */
export async function startFollowUp(
	deps: Pick<Deps, 'db' | 'instruments'>,
	{
		actor,
		proposalId,
		decisionNumber,
	}: {
		readonly actor: Actor
		readonly proposalId: string
		readonly decisionNumber: number
	},
): Promise<StartedFollowUp> {
	const { municipalityId } = actor
	const decisions = await listDecisions(deps.db, { municipalityId, proposalId })
	const publicId = decisions.find(({ number }) => number === decisionNumber)?.annexPublicId ?? null
	const document = publicId === null ? null : await findAnnexDocument(deps.db, { municipalityId, publicId })
	if (document === null) return { kind: 'missing' }
	if (document.kind === 'short') return { kind: 'short' }
	const { instrument } = document
	const begun = await beginFollowUp(deps.db, actor, { proposalId, decisionNumber, instrument })
	return begun.kind === 'missing' ? begun : { kind: 'begun', number: begun.number }
}
