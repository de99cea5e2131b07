import type { LoaderFunctionArgs } from '@remix-run/node'
import { listAnnexes } from '#db/queries/annex.ts'
import { findCurrentAssessment } from '#db/queries/assessment.ts'
import type { Assessment } from '#db/queries/assessment.ts'
import { listStops } from '#db/queries/proposal-stop.ts'
import type { ProposalStop } from '#db/queries/proposal-stop.ts'
import { findProposal } from '#db/queries/proposal.ts'
import type { Proposal } from '#db/queries/proposal.ts'
import { findRespondent } from '#db/queries/respondent.ts'
import type { Respondent } from '#db/queries/respondent.ts'
import type { Actor } from '#db/queries/actor.ts'
import { mayDo } from './access/policy.ts'
import type { Circumstances, Permission } from './access/policy.ts'
import { requireFound, requireParams } from './http.server.ts'
import { requireVisitor } from './require-access.server.ts'
import { runtime } from './runtime.server.ts'
import type { Visitor } from './visitor.server.ts'

/** A visit to one ärende, by somebody who may do what the route's permission says. */
export interface ProposalVisit {
	readonly visitor: Visitor
	readonly proposal: Proposal
	/** null before the assessment is begun. */
	readonly assessment: Assessment | null
	/** This person's own answers; null before the first. */
	readonly respondent: Respondent | null
	/** The other nämnder on the ärende's route. */
	readonly stops: readonly ProposalStop[]
	readonly facts: Circumstances
	readonly actor: Actor
	readonly may: (permission: Permission) => boolean
}

/**
 * Finds the ärende of the address in the visitor's own municipality and asks the policy table. 404 where there is
 * none or where the person may not even read it; 403 where she may read it but not do this.
 */
export async function requireProposalVisit(
	args: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>,
	permission: Permission,
): Promise<ProposalVisit> {
	const visitor = await requireVisitor(args)
	const { proposalId: publicId } = requireParams(args.params, 'proposalId')
	const visit = requireFound(await findProposalVisit(visitor, publicId))
	if (!visit.may(permission)) throw new Response(null, { status: 403 })
	return visit
}

/** The same by the id in an address; null where there is none, or she may not even read it. */
export async function findProposalVisit(person: Visitor, publicId: string): Promise<ProposalVisit | null> {
	const { db, now } = runtime.deps
	const municipalityId = person.municipality.id
	const proposal = await findProposal(db, { municipalityId, publicId })
	if (proposal === null) return null
	const place = { municipalityId, proposalId: proposal.id }
	const [assessment, annexes] = [await findCurrentAssessment(db, place), await listAnnexes(db, place)]
	const stops = await listStops(db, place)
	const respondent =
		assessment === null
			? null
			: await findRespondent(db, { municipalityId, assessmentId: assessment.id, personId: person.personId })
	const visitor = withInvitation(person, proposal, respondent)
	const facts = factsOf({ proposal, assessment, respondent, stops, hasEstablishedAnnex: annexes.length > 0 })
	const may = (asked: Permission) => mayDo(visitor.assignments, asked, facts)
	if (!may('proposal.read')) return null
	const actor = { municipalityId, personId: visitor.personId, at: now() }
	return { visitor, proposal, assessment, respondent, stops, facts, actor, may }
}

/** Who is invited as an assessor has the bedömare's right to this ärende, whatever her roles are. */
function withInvitation(visitor: Visitor, { committeeId }: Proposal, respondent: Respondent | null): Visitor {
	if (respondent === null || respondent.invitedAt === null) return visitor
	return { ...visitor, assignments: [...visitor.assignments, { role: 'bedomare', committeeId }] }
}

/** What the policy table asks besides roles: an assessor who has not submitted is blind, also before her first answer. */
export function factsOf({
	proposal,
	assessment,
	respondent,
	stops,
	hasEstablishedAnnex,
}: Pick<ProposalVisit, 'proposal' | 'assessment' | 'respondent' | 'stops'> & {
	readonly hasEstablishedAnnex: boolean
}): Circumstances {
	const hasSubmitted = respondent !== null && respondent.submittedAt !== null
	return {
		committeeId: proposal.committeeId,
		routeCommitteeIds: stops.map(({ committeeId }) => committeeId),
		isAssessor: respondent !== null,
		isAnswering: respondent !== null && !hasSubmitted && assessment?.state !== 'closed',
		hasSubmitted,
		isPastDraft: assessment !== null && assessment.state !== 'draft',
		hasEstablishedAnnex,
	}
}
