import { instrumentInForce } from '#app/content/load-instruments.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { historyReasons as text } from '#app/text/history.ts'
import { lockAssessment } from '#db/queries/assessment-lock.ts'
import type { Actor } from '#db/queries/actor.ts'
import { changeAssessmentState, pastDraft } from '#db/queries/assessment.ts'
import type { Assessment } from '#db/queries/assessment.ts'
import { ensureAssessment } from '#db/queries/begin-assessment.ts'
import { ensureRespondent, findRespondent } from '#db/queries/respondent.ts'
import type { Respondent } from '#db/queries/respondent.ts'
import { findWeightSetInForce } from '#db/queries/adopted-weights.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Deps } from './deps.ts'

interface Beginning {
	readonly actor: Actor
	readonly proposalId: string
}

interface Answering extends Beginning {
	readonly personId: string
	/** What the annex calls her, such as «nämndsekreterare». */
	readonly role: string
}

/** The ärende's assessment, begun when there is none: with the instrument and the weights in force today, which it keeps for good. */
export async function beginAssessment(deps: Deps, { actor, proposalId }: Beginning): Promise<Assessment> {
	const today = swedishDate(actor.at)
	const { version } = instrumentInForce(deps.instruments, today)
	const weights = await findWeightSetInForce(deps.db, { municipalityId: actor.municipalityId, date: today })
	return ensureAssessment(deps.db, actor, {
		proposalId,
		instrument: version,
		weightSetId: weights?.id ?? null,
	})
}

/**
 * The assessment and this person's own answers. She becomes an assessor by answering, not by writing shared texts; an
 * assessment that was past draft is a draft again when she joins. The respondent is null where she has none and the
 * assessment is closed.
 */
export async function beginAnswering(
	deps: Deps,
	{ actor, proposalId, personId, role }: Answering,
): Promise<{ readonly assessment: Assessment; readonly respondent: Respondent | null }> {
	const assessment = await beginAssessment(deps, { actor, proposalId })
	return { assessment, respondent: await joinAssessment(deps, { actor, assessment, personId, role }) }
}

/** The same in an assessment that is known, such as a follow-up. */
export async function joinAssessment(
	deps: Pick<Deps, 'db'>,
	{
		actor,
		assessment,
		personId,
		role,
	}: Pick<Answering, 'actor' | 'personId' | 'role'> & { readonly assessment: Assessment },
): Promise<Respondent | null> {
	const place = { municipalityId: actor.municipalityId, assessmentId: assessment.id }
	const known = await findRespondent(deps.db, { ...place, personId })
	if (known !== null) return known
	return writeTransaction(deps.db, async (db) => {
		const { state } = await lockAssessment(db, place)
		if (state === 'closed') return null
		const respondent = await ensureRespondent(db, actor, { assessmentId: assessment.id, personId, role })
		await changeAssessmentState(db, actor, {
			assessmentId: assessment.id,
			from: pastDraft,
			to: 'draft',
			reason: text.assessorJoined,
		})
		return respondent
	})
}
