import { instrumentInForce } from '#app/content/load-instruments.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import type { Actor } from '#db/queries/actor.ts'
import type { Assessment } from '#db/queries/assessment.ts'
import { ensureAssessment } from '#db/queries/begin-assessment.ts'
import { ensureRespondent } from '#db/queries/respondent.ts'
import type { Respondent } from '#db/queries/respondent.ts'
import type { Deps } from './deps.ts'

interface Answering {
	readonly actor: Actor
	readonly proposalId: string
	readonly personId: string
	/** What the annex calls her, such as «nämndsekreterare». */
	readonly role: string
}

/**
 * The assessment and this person's own answers, begun when she has none. A new assessment is made with the instrument
 * in force today and keeps it for good.
 */
export async function beginAnswering(
	deps: Deps,
	{ actor, proposalId, personId, role }: Answering,
): Promise<{ readonly assessment: Assessment; readonly respondent: Respondent }> {
	const { version } = instrumentInForce(deps.instruments, swedishDate(actor.at))
	const assessment = await ensureAssessment(deps.db, actor, { proposalId, instrument: version })
	const respondent = await ensureRespondent(deps.db, actor, { assessmentId: assessment.id, personId, role })
	return { assessment, respondent }
}
