import type { LoaderFunctionArgs } from '@remix-run/node'
import { instrumentInForce } from '#app/content/load-instruments.ts'
import type { StepAlternative } from '#app/components/assessment/step-alternative.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { roleNames } from '#app/text/roles.ts'
import { beginAnswering, beginAssessment } from '#app/use-cases/begin-answering.ts'
import type { SaveTarget } from '#app/use-cases/save-posted-fields.ts'
import { listAlternatives } from '#db/queries/alternative.ts'
import type { Alternative } from '#db/queries/alternative.ts'
import { requireProposalVisit } from './proposal-visit.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'

export interface AssessmentVisit extends ProposalVisit {
	/** The version that the assessment is tied to; before it is begun the one in force. */
	readonly instrument: Instrument
	readonly alternatives: readonly Alternative[]
	/** This person's answers are submitted, or all is locked. */
	readonly answersLocked: boolean
	/** The annex is established or the ärende is put aside: nothing can be changed. */
	readonly allLocked: boolean
}

/** A visit to the assessment of an ärende by somebody who answers. */
export async function requireAssessmentVisit(
	args: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>,
): Promise<AssessmentVisit> {
	const visit = await requireProposalVisit(args, 'answers.write')
	const { db } = runtime.deps
	const alternatives = await listAlternatives(db, {
		municipalityId: visit.visitor.municipality.id,
		proposalId: visit.proposal.id,
	})
	const isSubmitted = visit.respondent !== null && visit.respondent.submittedAt !== null
	const isScreenedOut = visit.assessment?.screeningOutcome === 'none'
	const allLocked = visit.assessment?.state === 'closed' || visit.proposal.status !== 'open' || isScreenedOut
	return {
		...visit,
		alternatives,
		instrument: instrumentOf(visit),
		answersLocked: isSubmitted || allLocked,
		allLocked,
	}
}

/** The instrument of the visit's assessment. Throws where the version's file has been taken away. */
function instrumentOf({ assessment }: Pick<ProposalVisit, 'assessment'>): Instrument {
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
	const begun = { actor, proposalId: proposal.id }
	const { assessment, respondent } = isAnswering
		? await beginAnswering(runtime.deps, { ...begun, personId: visitor.personId, role: assessorRole(visit) })
		: { assessment: await beginAssessment(runtime.deps, begun), respondent: visit.respondent }
	return {
		municipalityId: visitor.municipality.id,
		assessmentId: assessment.id,
		respondentId: respondent?.id ?? null,
		personId: visitor.personId,
		kind: assessment.kind === 'short' ? 'short' : 'full',
		alternativeIds: alternatives.map(({ id }) => id),
	}
}

/** What she is in the ärende's nämnd, whatever she is in others. */
function assessorRole({ may }: AssessmentVisit): string {
	return roleNames[may('proposal.write') ? 'sekreterare' : 'bedomare']
}

/** Nollalternativ first, then the secretary's order. */
export function stepAlternatives(alternatives: readonly Alternative[]): StepAlternative[] {
	return alternatives
		.toSorted((a, b) => Number(b.isZero) - Number(a.isZero))
		.map(({ id, key, title, isZero }) => ({
			id,
			key,
			label: `${key} ${title}`,
			shortLabel: key,
			zero: isZero,
		}))
}
