import { canonicalJson } from '#app/annex/annex-checksum.server.ts'
import { PdfQueueFull } from '#app/annex/pdf-pool.server.ts'
import { rendererVersion } from '#app/annex/renderer-version.server.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import type { Actor } from '#db/queries/actor.ts'
import { newAnnexId, nextAnnexVersion } from '#db/queries/annex.ts'
import { changeAssessmentState, findAssessment } from '#db/queries/assessment.ts'
import { establishAnnex } from '#db/queries/establish-annex.ts'
import type { Municipality } from '#db/queries/municipality.ts'
import { changeRespondentState, isAwaited, listRespondents } from '#db/queries/respondent.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { AnnexQuery } from './assemble-annex.ts'
import type { Deps } from './deps.ts'
import { printAnnex } from './print-annex.ts'
import type { PrintedAnnex } from './print-annex.ts'

interface Establishing {
	readonly actor: Actor
	readonly municipality: Municipality
	readonly assessmentId: string
	/** Assessors who have not submitted are left out: their answers stay where they are and count for nothing. */
	readonly leavesOutWaiting?: boolean
	/** The checksum of the draft that was read. Not given where nobody reads it, as for the demonstration data. */
	readonly readChecksum?: string
	/** The assessment record is wanted also where everything fits without it. */
	readonly includeRecord?: boolean
}

export type EstablishOutcome =
	| { readonly kind: 'established'; readonly publicId: string }
	/** Somebody has not submitted and is not to be left out, or nobody has; where answers are needed at all. */
	| { readonly kind: 'notSubmitted' }
	/** The municipality asks for a review, and it is not approved. */
	| { readonly kind: 'notApproved' }
	/** The first pages overflow. */
	| { readonly kind: 'tooLong' }
	/** Too many wait for a PDF; nothing was done. */
	| { readonly kind: 'busy' }
	/** The draft is not any more what was read, somebody began to answer, or somebody else established it. */
	| { readonly kind: 'changed' }

/** Freezes the annex with its PDF and closes the assessment. The page count is measured on the compiled document. */
export async function establishProposalAnnex(deps: Deps, what: Establishing): Promise<EstablishOutcome> {
	try {
		return await established(deps, what)
	} catch (error) {
		if (error instanceof PdfQueueFull) return { kind: 'busy' }
		throw error
	}
}

async function established(
	deps: Deps,
	{
		actor,
		municipality,
		assessmentId,
		leavesOutWaiting = false,
		readChecksum,
		includeRecord = false,
	}: Establishing,
): Promise<EstablishOutcome> {
	const place = { municipalityId: municipality.id, assessmentId }
	const assessment = await findAssessment(deps.db, place)
	const respondents = await listRespondents(deps.db, place)
	const submitted = respondents.filter(({ submittedAt }) => submittedAt !== null)
	if (assessment === null) return { kind: 'notSubmitted' }
	const isWaiting = respondents.some(isAwaited) && !leavesOutWaiting
	const isScreenedOut = assessment.screeningOutcome === 'none'
	if (!isScreenedOut && (submitted.length === 0 || isWaiting)) return { kind: 'notSubmitted' }
	if (!isScreenedOut && municipality.settings.reviewRequired && assessment.state !== 'approved')
		return { kind: 'notApproved' }
	const version = await nextAnnexVersion(deps.db, {
		municipalityId: municipality.id,
		proposalId: assessment.proposalId,
	})
	const annex = { municipality, assessmentId, version, date: swedishDate(actor.at), includeRecord }
	const draft = readChecksum === undefined ? null : await draftOf(deps, annex)
	const publicId = newAnnexId()
	const { archiveProfile: profile } = municipality.settings
	const printed = await printAnnex(deps, { ...annex, state: 'established', publicId }, { profile })
	if (printed === null) return { kind: 'notSubmitted' }
	const { document, model, pdf } = printed
	if (readChecksum !== undefined && !isAsRead(printed, draft, readChecksum)) return { kind: 'changed' }
	if (pdf.annexPages > model.pageLimit) return { kind: 'tooLong' }
	const outcome = await establishAnnex(deps.db, actor, {
		assessmentId,
		document,
		leftOut: respondents.filter(({ submittedAt }) => submittedAt === null).map(({ id }) => id),
		kind: model.kind,
		version,
		model: canonicalJson({ ...model, checksum: null }),
		pdf: pdf.bytes,
		rendererVersion: rendererVersion(profile),
		publicId,
	})
	return outcome.kind === 'established'
		? { kind: 'established', publicId: outcome.publicId }
		: { kind: 'changed' }
}

function isAsRead(printed: PrintedAnnex, draft: PrintedAnnex | null, readChecksum: string): boolean {
	return (
		draft?.model.checksum === readChecksum &&
		JSON.stringify(draft.document) === JSON.stringify(printed.document)
	)
}

/** The draft as it is now, to be held against the one that was read. */
function draftOf(deps: Deps, annex: Omit<AnnexQuery, 'state'>): Promise<PrintedAnnex | null> {
	return printAnnex(deps, { ...annex, state: 'draft' }, { measureOnly: true })
}

/**
 * Opens a closed assessment again for a new version: the established annex stays as it is, the person's own answers
 * can be changed. False when it was not closed.
 */
export async function beginNewVersion(
	deps: Deps,
	{
		actor,
		assessmentId,
		respondentId,
		reason,
	}: {
		readonly actor: Actor
		readonly assessmentId: string
		readonly respondentId: string | null
		readonly reason: string
	},
): Promise<boolean> {
	const change = { assessmentId, to: 'draft', reason } as const
	return writeTransaction(deps.db, async (db) => {
		const isOpened = await changeAssessmentState(db, actor, { ...change, from: ['closed'] })
		if (isOpened && respondentId !== null) await changeRespondentState(db, actor, { ...change, respondentId })
		return isOpened
	})
}
