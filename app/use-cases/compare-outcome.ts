import { outcomesOf } from '#app/domain/calibration.ts'
import type { FollowedUp, Outcome } from '#app/domain/calibration.ts'
import { criterionValues } from '#app/domain/criterion-value.ts'
import type { Alternative } from '#app/domain/assessment.ts'
import type { CriterionValue } from '#app/domain/result.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { findAnnexDocument } from '#db/queries/annex.ts'
import { listFinishedFollowUps } from '#db/queries/follow-up.ts'
import type { FollowUp } from '#db/queries/follow-up.ts'
import { loadDocument } from '#db/queries/load-document.ts'
import type { Deps } from './deps.ts'

export interface ComparedOutcome {
	/** The alternative as it was assessed before the decision, and what is said of it now. */
	readonly before: Alternative
	readonly after: Alternative
	/** In instrument order. */
	readonly predicted: readonly CriterionValue[]
	readonly actual: readonly CriterionValue[]
	readonly outcomes: readonly Outcome[]
}

/**
 * What was foreseen in the established annex against the submitted answers of a follow-up. Null where the annex cannot be
 * read any more (gallrad), is from before assessments were kept, or does not have the alternative.
 *
 * @throws AnnexDamaged
 */
export async function compareOutcome(
	{ db }: Pick<Deps, 'db'>,
	municipalityId: string,
	followUp: Pick<FollowUp, 'assessmentId' | 'annexPublicId' | 'decidedKey' | 'alternativeKey'>,
): Promise<ComparedOutcome | null> {
	const { assessmentId, annexPublicId } = followUp
	const predicted = await findAnnexDocument(db, { municipalityId, publicId: annexPublicId })
	const actual = await loadDocument(db, { municipalityId, assessmentId, respondents: 'submitted' })
	const before = predicted?.alternatives.find(({ id }) => id === followUp.decidedKey)
	const after = actual?.alternatives.find(({ id }) => id === followUp.alternativeKey)
	if (before === undefined || after === undefined) return null
	const values = { predicted: criterionValues(before, 'full'), actual: criterionValues(after, 'full') }
	return { before, after, ...values, outcomes: outcomesOf(values.predicted, values.actual) }
}

/** Every finished follow-up of these nämnder, compared; those that cannot be compared are left out. */
export async function listFollowedUp(
	deps: Pick<Deps, 'db'>,
	query: { readonly municipalityId: string; readonly committees: 'all' | readonly string[] },
): Promise<FollowedUp[]> {
	const followedUp: FollowedUp[] = []
	for (const followUp of await listFinishedFollowUps(deps.db, query)) {
		const compared = await compareOutcome(deps, query.municipalityId, followUp)
		if (compared === null) continue
		const { proposalId, decisionId, committeeId, committeeName: committee } = followUp
		const on = swedishDate(followUp.finishedAt ?? followUp.createdAt)
		followedUp.push({ proposalId, decisionId, committeeId, committee, on, outcomes: compared.outcomes })
	}
	return followedUp
}
