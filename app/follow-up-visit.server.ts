import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Permission } from '#app/access/policy.ts'
import { listAlternatives } from '#db/queries/alternative.ts'
import { findAssessment } from '#db/queries/assessment.ts'
import type { Assessment } from '#db/queries/assessment.ts'
import { findFollowUp } from '#db/queries/follow-up.ts'
import type { FollowUp } from '#db/queries/follow-up.ts'
import { findRespondent } from '#db/queries/respondent.ts'
import type { Respondent } from '#db/queries/respondent.ts'
import { instrumentOf } from './assessment-visit.server.ts'
import type { AssessmentVisit } from './assessment-visit.server.ts'
import { requireFound, requireParams } from './http.server.ts'
import { requireProposalVisit } from './proposal-visit.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'

/** A visit to the follow-up of the address: its assessment and this person's own answers stand in the ärende's place. */
export interface FollowUpVisit extends AssessmentVisit {
	readonly visitor: ProposalVisit['visitor']
	readonly followUp: FollowUp
	/** This person answered before the decision too. */
	readonly hasAssessed: boolean
}

/**
 * By somebody who may do what the route's permission says. A follow-up goes on after the ärende is archived; it is locked
 * once the decision has been taken back.
 */
export async function requireFollowUpVisit(
	args: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>,
	permission: Permission,
): Promise<FollowUpVisit> {
	const { db } = runtime.deps
	const visit = await requireProposalVisit(args, permission)
	const place = { municipalityId: visit.visitor.municipality.id, proposalId: visit.proposal.id }
	const { followUp: number } = requireParams(args.params, 'followUp')
	const followUp = requireFound(await findFollowUp(db, { ...place, number: Number(number) }))
	const { assessmentId } = followUp
	const assessment = requireFound(await findAssessment(db, { ...place, assessmentId }))
	const respondent = await findRespondent(db, { ...place, assessmentId, personId: visit.visitor.personId })
	const alternatives = await listAlternatives(db, place)
	const allLocked = followUp.isDecisionWithdrawn || assessment.state === 'closed'
	return {
		...visit,
		followUp,
		hasAssessed: visit.respondent !== null,
		isGuest: false,
		storeKey: visit.visitor.personId,
		assessment,
		respondent,
		instrument: instrumentOf({ assessment }),
		kind: 'full',
		alternatives: alternatives.filter(({ id }) => id === followUp.alternativeId),
		answersLocked: allLocked || isFinished(assessment, respondent),
		allLocked,
	}
}

/** Her own answers are in, or everybody's were before she had given any. */
function isFinished({ state }: Assessment, respondent: Respondent | null): boolean {
	return respondent === null ? state !== 'draft' : respondent.submittedAt !== null
}
