import { redirect } from '@remix-run/node'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { instrumentInForce } from '#app/content/load-instruments.ts'
import type { StepAlternative } from '#app/components/assessment/step-alternative.ts'
import type { AssessmentKind } from '#app/domain/assessment.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { roleNames } from '#app/text/roles.ts'
import { beginAssessment, joinAssessment } from '#app/use-cases/begin-answering.ts'
import type { SaveTarget } from '#app/use-cases/save-posted-fields.ts'
import { listAlternatives } from '#db/queries/alternative.ts'
import type { Alternative } from '#db/queries/alternative.ts'
import { isLockedState } from '#db/queries/assessment-lock.ts'
import { findCurrentAssessment } from '#db/queries/assessment.ts'
import type { Municipality } from '#db/queries/municipality.ts'
import { findProposal } from '#db/queries/proposal.ts'
import { findRespondent, isAwaited } from '#db/queries/respondent.ts'
import { guestMayDo } from './access/policy.ts'
import { findGuest, guestPage } from './guest.server.ts'
import type { Guest } from './guest.server.ts'
import { notFound, requireFound, requireParams } from './http.server.ts'
import { factsOf, requireProposalVisit } from './proposal-visit.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'

export interface AssessmentVisit extends Omit<ProposalVisit, 'visitor'> {
	/** Who answers; without a person where she was invited by link. */
	readonly visitor: { readonly municipality: Municipality; readonly personId: string | null }
	readonly isGuest: boolean
	/** Names her in the browser's store of unsent texts. */
	readonly storeKey: string
	/** The version that the assessment is tied to; before it is begun the one in force. */
	readonly instrument: Instrument
	/** Full before it is begun. */
	readonly kind: AssessmentKind
	readonly alternatives: readonly Alternative[]
	/** This person's answers are submitted, or all is locked. */
	readonly answersLocked: boolean
	/**
	 * Nothing can be changed: the assessment is reviewed or established, the ärende is put aside, or she was invited by
	 * link and has submitted.
	 */
	readonly allLocked: boolean
}

type Visit = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>

/** A visit to the assessment of an ärende by somebody who answers: by her role, or by an invitation. */
export async function requireAssessmentVisit(args: Visit): Promise<AssessmentVisit> {
	const guest = await findGuest(args.request, args.context)
	const visit =
		guest === null ? await requireProposalVisit(args, 'answers.write') : await requireGuestVisit(args, guest)
	const isGuest = guest !== null
	const { visitor, proposal, assessment, respondent } = visit
	const { db } = runtime.deps
	const alternatives = await listAlternatives(db, {
		municipalityId: visitor.municipality.id,
		proposalId: proposal.id,
	})
	const isDone = respondent !== null && !isAwaited(respondent)
	const isScreenedOut = assessment?.screeningOutcome === 'none'
	const isLocked = assessment !== null && isLockedState(assessment.state)
	const allLocked = isLocked || proposal.status !== 'open' || isScreenedOut || (isGuest && isDone)
	return {
		...visit,
		isGuest,
		storeKey: guest?.invitationId ?? visitor.personId ?? '',
		alternatives,
		instrument: instrumentOf(visit),
		kind: assessment?.kind === 'short' ? 'short' : 'full',
		answersLocked: isDone || allLocked,
		allLocked,
	}
}

/** Her own assessment and nothing else; what has ended leads to where that is said. */
async function requireGuestVisit(
	{ request, params }: Visit,
	guest: Guest,
): Promise<Omit<ProposalVisit, 'visitor'> & Pick<AssessmentVisit, 'visitor'>> {
	if (!guest.isOpen) {
		if (request.method === 'GET') throw redirect(guestPage)
		throw new Response(null, { status: 401 })
	}
	const { db, now } = runtime.deps
	const { municipality, assessmentId, invitationId } = guest
	const municipalityId = municipality.id
	if (requireParams(params, 'proposalId').proposalId !== guest.proposalPublicId) throw notFound()
	const proposal = requireFound(await findProposal(db, { municipalityId, publicId: guest.proposalPublicId }))
	const assessment = requireFound(
		await findCurrentAssessment(db, { municipalityId, proposalId: proposal.id }),
	)
	if (assessment.id !== assessmentId) throw notFound()
	const respondent = requireFound(await findRespondent(db, { municipalityId, assessmentId, invitationId }))
	return {
		visitor: { municipality, personId: null },
		proposal,
		assessment,
		respondent,
		stops: [],
		facts: factsOf({ proposal, assessment, respondent, stops: [], hasEstablishedAnnex: false }),
		actor: { municipalityId, personId: null, at: now() },
		may: guestMayDo,
	}
}

/** The instrument of the visit's assessment. Throws where the version's file has been taken away. */
export function instrumentOf({ assessment }: Pick<ProposalVisit, 'assessment'>): Instrument {
	const { instruments, now } = runtime.deps
	if (assessment === null) return instrumentInForce(instruments, swedishDate(now()))
	const instrument = instruments.find(({ version }) => version === assessment.instrument)
	if (instrument === undefined)
		throw new Error(`The instrument ${assessment.instrument} is not among the content`)
	return instrument
}

/**
 * Where fields are saved; the assessment is begun when it is not yet. She becomes an assessor when `isAnswering`: a
 * secretary who only writes the shared texts answers nothing and is not waited for.
 */
export async function openSaveTarget(
	visit: AssessmentVisit,
	{ isAnswering }: { readonly isAnswering: boolean },
): Promise<SaveTarget> {
	const { visitor, proposal, actor, alternatives } = visit
	const { personId } = visitor
	const assessment =
		visit.assessment?.kind === 'follow_up'
			? visit.assessment
			: await beginAssessment(runtime.deps, { actor, proposalId: proposal.id })
	const respondent =
		isAnswering && personId !== null
			? await joinAssessment(runtime.deps, { actor, assessment, personId, role: assessorRole(visit) })
			: visit.respondent
	return {
		municipalityId: visitor.municipality.id,
		assessmentId: assessment.id,
		respondentId: respondent?.id ?? null,
		personId,
		kind: assessment.kind === 'short' ? 'short' : 'full',
		alternativeIds: alternatives.map(({ id }) => id),
	}
}

/** What she is in the ärende's nämnd, whatever she is in others. */
function assessorRole({ may }: AssessmentVisit): string {
	if (may('proposal.write')) return roleNames.sekreterare
	return roleNames[may('answers.write') ? 'bedomare' : 'tjansteperson']
}

/** Nollalternativ first, then the secretary's order. */
export function stepAlternatives(alternatives: readonly Alternative[]): StepAlternative[] {
	return zeroFirst(alternatives).map(({ id, key, title, isZero }) => ({
		id,
		key,
		label: `${key} ${title}`,
		shortLabel: key,
		zero: isZero,
	}))
}

export function zeroFirst(alternatives: readonly Alternative[]): readonly Alternative[] {
	return alternatives.toSorted((a, b) => Number(b.isZero) - Number(a.isZero))
}

/** Where the pages of the assessment lead back to. */
export function crumbOf({ isGuest, proposal }: AssessmentVisit): {
	readonly to: string
	readonly label: string
} {
	return { to: isGuest ? guestPage : `/arenden/${proposal.publicId}`, label: proposal.title }
}
